"""A sidecar of 5,000 services: the same answers, what they cost, and who waits meanwhile.

Rendering a large dump holds Envoy's main thread, which is the one that answers its
pod's readiness probe. So what a reader costs others is told too: the probe's worst
answer while each tool reads.
"""
import subprocess

import side_by_side
from tools import (HERE, Readiness, check, delete, is_ready, istioctl, kubectl, mesh, must, name_of, pods, say, table,
                   wait_for)

PROFILE = "full"
SERVICES = 5000
ONE = "svc-00077.many.svc.cluster.local"
VERBS = ["clusters", "listeners", "routes", "endpoints"]


def run():
    manifests = subprocess.run([HERE / "many", str(SERVICES)], check=True, capture_output=True, text=True).stdout
    must(kubectl("apply", "-f", "-", stdin=manifests))
    try:
        say(f"waiting for a sidecar of {SERVICES} services")
        check("the sidecar knows them all", wait_for("its clusters", 240, knows_all))
        look(name_of(client()))
    finally:
        delete({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "many"}})


def client():
    return next(iter(pods("-n", "many", "-l", "app=client")))


def knows_all():
    found = pods("-n", "many", "-l", "app=client")
    if not found or not is_ready(found[0]):
        return False
    return mesh("pc", "clusters", name_of(found[0]), "--fqdn", "svc-*").out.count("\n") == SERVICES + 1


def look(target):
    side_by_side.compare(
        [["pc", verb, target] for verb in VERBS]
        + [["pc", verb, target, "-o", "json"] for verb in ("clusters", "routes", "endpoints")]
        + [["pc", "clusters", target, "--fqdn", ONE], ["pc", "clusters", target, "--fqdn", ONE, "-o", "json"]])
    lines = [*[["pc", verb, target] for verb in VERBS], ["pc", "clusters", target, "--fqdn", ONE]]
    table(f"a sidecar of {SERVICES} services", [(short(line, target), line, line) for line in lines], runs=3)
    # istioctl takes minutes for its diff of these, so it is not waited for.
    ran = mesh("proxy-status", target)
    check("proxy-status of the sidecar", ran.exit == 0, ran)
    say(f"mesh proxy-status SIDECAR: {ran.seconds * 1000:.0f} ms")
    probe(target, lines)


def short(line, target):
    return " ".join(line).replace(target, "SIDECAR").replace(".many.svc.cluster.local", "…")


def probe(target, lines):
    """The readiness probe's worst answer while each tool reads, of three runs each."""
    print(f"\nworst readiness answer while it reads\n{'':34} {'mesh':>9} {'istioctl':>9}")
    pod = client()
    for line in lines:
        worst = []
        for tool in (mesh, istioctl):
            with Readiness([pod]) as readiness:
                ran = [tool(*line) for _ in range(3)]
            worst.append(readiness.worst)
            if tool is mesh:
                check(f"{short(line, target)}: the pod stays ready", not readiness.failures and ran[0].exit == 0,
                      "\n".join(readiness.failures) or ran[0])
        print(f"{short(line, target):34} {worst[0] * 1000:6.0f} ms {worst[1] * 1000:6.0f} ms", flush=True)
