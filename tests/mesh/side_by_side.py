"""Each command that both have, on every proxy, against the istioctl of the same run.

The rows, cells and documents are compared by tests/istioctl, with the code and the
list of differences (fixtures/istioctl/differences.tsv) that judge the recorded runs:
one yardstick. What that code does not know, log levels and the difference of one
proxy, is compared here.
"""
import json
import os
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor

from tools import ROOT, STATE, Ran, check, istioctl, mesh, proxies, say, table

PROFILE = "full"

REVIEWS = "reviews.bookinfo.svc.cluster.local"
# Of every proxy. What holds text that moves (ages, counters) is handled by tests/istioctl.
OF_A_PROXY = [
    ["listeners"],
    ["listeners", "--verbose=false"],
    ["listeners", "-o", "json"],
    ["listeners", "-o", "yaml"],
    ["listeners", "--port", "9080"],
    ["listeners", "--port", "15006", "-o", "json"],
    ["listeners", "--address", "0.0.0.0"],
    ["listeners", "--address", "0.0.0.0", "--port", "15001", "-o", "json"],
    ["listeners", "--type", "HTTP"],
    ["listeners", "--type", "tcp", "-o", "yaml"],
    ["routes"],
    ["routes", "--verbose=false"],
    ["routes", "-o", "json"],
    ["routes", "-o", "yaml"],
    ["routes", "--name", "9080"],
    ["routes", "--name", "9080", "-o", "json"],
    ["routes", "--name", "http.8080"],
    ["clusters"],
    ["clusters", "-o", "json"],
    ["clusters", "-o", "yaml"],
    ["clusters", "--fqdn", REVIEWS],
    ["clusters", "--fqdn", REVIEWS, "--subset", "v1", "-o", "json"],
    ["clusters", "--subset", "v2"],
    ["clusters", "--port", "9080", "--direction", "outbound"],
    ["clusters", "--direction", "inbound"],
    ["endpoints"],
    ["endpoints", "-o", "json"],
    ["endpoints", "-o", "yaml"],
    ["endpoints", "--port", "9080"],
    ["endpoints", "--status", "healthy", "-o", "json"],
    ["endpoints", "--cluster", f"outbound|9080||{REVIEWS}"],
    ["endpoints", "--address", "127.0.0.1"],
    ["eds"],
    ["eds", "-o", "json"],
    ["eds", "--port", "9080", "-o", "yaml"],
    ["secret"],
    ["secret", "-o", "json"],
    ["secret", "-o", "yaml"],
    ["ecds"],
    ["ecds", "-o", "json"],
    ["bootstrap"],
    ["bootstrap", "-o", "yaml"],
    ["bootstrap", "-o", "short"],
    ["all"],
]
OF_THE_MESH = [
    ["proxy-status"],
    ["proxy-status", "-v", "1"],
    ["proxy-status", "-o", "json"],
    ["version"],
    ["version", "-o", "json"],
    ["x", "precheck"],
    ["x", "precheck", "-o", "json"],
]


def run():
    targets = proxies()
    # A workload is a target too; of those with one pod both choose the same.
    others = ["deploy/productpage-v1.bookinfo", "sts/db.stateful", "svc/ratings.bookinfo"]
    lines = [[*line] for line in OF_THE_MESH]
    lines += [["pc", verb, target, *flags] for target in targets for verb, *flags in OF_A_PROXY]
    lines += [["pc", "clusters", target] for target in others]
    lines += [["pc", "listeners", "no-such-pod.bookinfo"], ["pc", "clusters", targets[0], "-o", "xml"]]
    compare(lines)
    for target in targets:
        of_one(target)
    syncz()
    roots(*[target for target in targets if target.endswith(".bookinfo")][:2])
    speed(next(target for target in targets if target.startswith("productpage")))


def compare(lines):
    """Runs both tools on each command line and has tests/istioctl compare them."""
    say(f"{len(lines)} command lines of both tools")
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda line: {"istioctl": kept(istioctl(*line)), "mesh": kept(mesh(*line))}, lines))
    with tempfile.NamedTemporaryFile("w", suffix=".json", dir=STATE) as file:
        json.dump(answers, file)
        file.flush()
        judged = subprocess.run(
            ["cargo", "test", "--quiet", "--locked", "--test", "istioctl", "whatever_differs", "--", "--nocapture"],
            cwd=ROOT, env=dict(os.environ, MESH_LIVE_RUNS=file.name, RUST_BACKTRACE="0"), capture_output=True, text=True)
    # Two thousand lines of one difference are no better than the first.
    say(judged.stdout.strip() or judged.stderr)
    check(f"{len(lines)} command lines are answered alike, but for what is listed", judged.returncode == 0,
          judged.stderr[:20000])


def kept(ran: Ran):
    return {"args": ran.args[1:], "exit": ran.exit, "stdout": ran.out, "stderr": ran.err}


def of_one(target):
    """What tests/istioctl does not compare."""
    theirs, ours = istioctl("pc", "log", target), mesh("pc", "log", target)
    check(f"log {target}", (theirs.exit, theirs.out) == (ours.exit, ours.out), f"{theirs.told()}\n{ours.told()}")
    theirs, ours = istioctl("proxy-status", target), mesh("proxy-status", target)
    # Ours says more, in the same words: it compares endpoints and roots too.
    alike = ours.exit == 0 and set(theirs.out.splitlines()) <= set(ours.out.splitlines())
    check(f"proxy-status {target}", theirs.exit == 0 and alike, f"{theirs.told()}\n{ours.told()}")


    theirs, ours = istioctl("pc", "all", target, "-o", "json"), mesh("pc", "all", target, "-o", "json")
    check(f"all -o json {target}", in_order(theirs.json()) == in_order(ours.json()), "the documents differ")


def in_order(value):
    """A document whose lists stand in some order: Envoy's is that of a hash map."""
    if isinstance(value, dict):
        return {key: in_order(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return sorted((in_order(inner) for inner in value), key=lambda one: json.dumps(one, sort_keys=True))
    return value


def syncz():
    """istioctl always prints JSON, and among the proxies its own connection."""
    theirs, ours = istioctl("x", "internal-debug", "syncz"), mesh("x", "internal-debug", "syncz", "-o", "json")
    own = {one["proxy"]: one for one in ours.json()}
    other = {one["proxy"]: one for one in theirs.json() if "cluster_id" in one}
    check("internal-debug syncz", own == other, f"{theirs.told()}\n{ours.told()}")


def roots(one, another):
    """istioctl of this version fails on the root that a proxy holds in a file of its
    own, for want of inline bytes; where it answers, the first line is the same."""
    theirs, ours = istioctl("pc", "rootca-compare", one, another), mesh("pc", "rootca-compare", one, another)
    broken = theirs.exit == 1 and "illegal base64" in theirs.err
    alike = ours.out.splitlines()[:1] == theirs.out.splitlines()[:1]
    check("rootca-compare", ours.exit == 0 and (broken or alike), f"{theirs.told()}\n{ours.told()}")


def speed(target):
    same = [["pc", "clusters", target], ["pc", "listeners", target], ["pc", "routes", target],
            ["pc", "endpoints", target], ["pc", "secret", target], ["pc", "bootstrap", target], ["pc", "all", target],
            ["proxy-status"], ["proxy-status", target], ["version"], ["version", "--remote=false"], ["x", "precheck"]]
    table(f"{len(proxies())} proxies", [(" ".join(line).replace(target, "SIDECAR"), line, line) for line in same])
