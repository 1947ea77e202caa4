"""What goes wrong in a real mesh, while mesh looks at it.

Each fault is made, looked at, and undone: the parts after this one find the mesh
as it was.
"""
import os
import re
import signal
import subprocess
import time
from pathlib import Path

from tools import (ROOT, Readiness, apply, check, delete, is_ready, kubectl, mesh, must, name_of, network_of, pods,
                   proxies, say, user, wait_for)

PROFILE = "full"
PROXIES = 40


def run():
    for fault in (refused_listener, deleted_while_read, reader, nobody, lost_istiod, no_istiod, many_proxies):
        say(fault.__doc__.splitlines()[0])
        fault()


def pod_of(app, namespace="bookinfo"):
    return next(pod for pod in pods("-n", namespace, "-l", f"app={app}") if is_ready(pod))


# ------------------------------------------------------------- what Envoy refuses

REFUSED = {
    "apiVersion": "networking.istio.io/v1alpha3", "kind": "EnvoyFilter",
    "metadata": {"name": "refused", "namespace": "bookinfo"},
    "spec": {"workloadSelector": {"labels": {"app": "ratings"}}, "configPatches": [{
        "applyTo": "LISTENER", "match": {"context": "SIDECAR_INBOUND", "listener": {"name": "virtualInbound"}},
        "patch": {"operation": "MERGE", "value": {"access_log": [{
            "name": "envoy.access_loggers.file",
            "typed_config": {
                "@type": "type.googleapis.com/envoy.extensions.access_loggers.file.v3.FileAccessLog",
                "path": "/dev/stdout",
                "log_format": {"text_format_source": {"inline_string": "%NO_SUCH_OPERATOR%"}}}}]}}}]},
}


def refused_listener():
    """a listener that Envoy refuses"""
    target = name_of(pod_of("ratings"))
    apply(REFUSED)
    try:
        why = "NO_SUCH_OPERATOR"
        shown = lambda: why in mesh("pc", "listeners", target, "--state", "rejected").out
        check("listeners --state rejected says why", wait_for("the refusal", 30, shown))
        ran = mesh("pc", "listeners", target)
        check("listeners counts what was refused", ran.exit == 0 and "1 rejected" in ran.err, ran)
        ran = mesh("proxy-status")
        row = next((line for line in ran.out.splitlines() if line.startswith(target)), "")
        check("proxy-status says who refused what", ran.exit == 79 and "LDS ERROR" in row and why in row, ran)
        check("proxy-status blames nobody else", ran.out.count("ERROR") == 1, ran)
        ran = mesh("proxy-status", target)
        check("proxy-status TARGET says what is not there", ran.exit == 79 and why in ran.out, ran)
        ran = mesh("trace", "deploy/reviews-v2.bookinfo", "http://ratings:9080/")
        told = "update: rejected" in ran.out and why in ran.out
        check("trace goes by the listener that serves, and says that its update was refused", ran.exit == 0 and told, ran)
    finally:
        delete(REFUSED)
    check("proxy-status is well again", wait_for("well", 30, lambda: mesh("proxy-status").exit == 0))


# ------------------------------------------------------------- pods that go

def deleted_while_read():
    """a pod that is deleted while it is read"""
    others = len(pods("-n", "bookinfo")) - 1
    for verb in ("all", "endpoints"):
        pod = pod_of("ratings")
        target = name_of(pod)
        must(kubectl("delete", "pod", "-n", "bookinfo", pod["metadata"]["name"], "--wait=false"))
        ended, rows = set(), 0
        end = time.monotonic() + 12
        while time.monotonic() < end and 69 not in ended:
            one, many = mesh("pc", verb, target), mesh("pc", "clusters", "--fqdn", "ratings", "-n", "bookinfo")
            ended.add(one.exit)
            for ran in (one, many):
                check(f"{verb}: a pod that goes is read, or said to be gone", ran.exit in (0, 69, 75)
                      and "panicked" not in ran.err and (ran.exit == 0 or ran.err.strip()), ran)
            rows = max(rows, len({line.split()[0] for line in many.out.splitlines()[1:]}))
        check(f"{verb}: then it does not exist", 69 in ended, f"{target} ended with {ended}")
        check(f"{verb}: the others are shown meanwhile", rows >= others, f"{rows} proxies of {others}")
        wait_for("its successor", 60, lambda: any(map(is_ready, pods("-n", "bookinfo", "-l", "app=ratings"))))


# ------------------------------------------------------------- users

def reader():
    """a user with the README's ClusterRole and nothing else"""
    role = re.search(r"```yaml\n(apiVersion: \S+\nkind: ClusterRole\n.*?)```", (ROOT / "README.md").read_text(), re.S)
    must(kubectl("apply", "-f", "-", stdin=role[1]))
    kubeconfig = user("reader", "mesh-reader")
    target = name_of(pod_of("productpage"))
    may = [["pc", verb, target] for verb in ("all", "listeners", "routes", "clusters", "endpoints", "eds", "secrets",
                                             "bootstrap", "ecds", "log")]
    may += [["pc", "listeners", f"{kind}/{name}"] for kind, name in (
        ("deploy", "productpage-v1.bookinfo"), ("svc", "reviews.bookinfo"), ("sts", "db.stateful"),
        ("rs", target.rpartition(".")[0].rpartition("-")[0] + ".bookinfo"))]
    may += [["pc", "clusters", "-A"], ["pc", "clusters", "-n", "bookinfo", "-l", "app=reviews"],
            ["proxy-status"], ["proxy-status", "-v", "1"], ["proxy-status", target], ["version"],
            ["xds", "syncz"], ["xds", "config_dump", target],
            ["trace", "deploy/productpage-v1.bookinfo", "http://details:9080/"]]
    for line in may:
        ran = mesh(*line, kubeconfig=kubeconfig)
        check(f"the README's role is enough for {' '.join(line)}", ran.exit == 0, ran)


def nobody():
    """a user who may do nothing"""
    kubeconfig = user("nobody")
    target = name_of(pod_of("productpage"))
    lines = [["pc", "listeners", target], ["pc", "listeners", "deploy/productpage-v1.bookinfo"], ["pc", "clusters", "-A"],
             ["pc", "log", target], ["proxy-status"], ["proxy-status", target], ["version"], ["xds", "syncz"],
             ["trace", target, "http://details:9080/"], ["verify-install"]]
    for line in lines:
        ran = mesh(*line, kubeconfig=kubeconfig)
        # The rule to add is YAML's flow style: it can be pasted.
        says = "not allowed to" in ran.err and re.search(r"hint: .*\{apiGroups: .*verbs: ", ran.err)
        check(f"{' '.join(line)} is not allowed, and which rule is missing", ran.exit == 77 and says, ran)
    ran = mesh("precheck", kubeconfig=kubeconfig)
    check("precheck says what may not be asked", ran.exit in (77, 79, 80) and "not allowed to" in ran.out + ran.err, ran)


# ------------------------------------------------------------- istiod

def process_of_istiod():
    network = Path(network_of(pod_of("istiod", "istio-system"))).name
    pids = subprocess.run(["ip", "netns", "pids", network], check=True, capture_output=True, text=True).stdout
    for pid in pids.split():
        if Path(f"/proc/{pid}/comm").read_text().strip() == "pilot-discovery":
            return int(pid)
    raise RuntimeError("no pilot-discovery runs")


def lost_istiod():
    """istiod is killed, and one proxy does not find the next one"""
    pod = pod_of("ratings")
    target, network = name_of(pod), network_of(pod)
    cut = lambda how: subprocess.run(["nsenter", f"--net={network}", "--", "iptables", how, "OUTPUT", "-p", "tcp",
                                      "--dport", "15012", "-j", "DROP"], check=True)
    cut("-I")
    try:
        os.kill(process_of_istiod(), signal.SIGKILL)
        ran = mesh("proxy-status")
        check("proxy-status says at once that istiod is gone", ran.exit == 69 and "istiod" in ran.err, ran)
        for verb in ("listeners", "clusters", "endpoints"):
            ran = mesh("pc", verb, target)
            check(f"pc {verb} needs no istiod", ran.exit == 0, ran)

        def unknown():
            table = mesh("proxy-status").out
            return [line.split()[0] for line in table.splitlines() if line.endswith("UNKNOWN: no istiod knows it")]
        alone = wait_for("the others to return", 60, lambda: unknown() == [target])
        ran = mesh("proxy-status")
        check("proxy-status says who is unknown to the new istiod", alone and ran.exit == 79
              and "known to no istiod" in ran.err, ran)
    finally:
        cut("-D")
    check("it returns", wait_for("its return", 120, lambda: mesh("proxy-status").exit == 0))


def no_istiod():
    """no istiod at all"""
    target = name_of(pod_of("productpage"))
    must(kubectl("scale", "-n", "istio-system", "deploy/istiod", "--replicas=0"))
    try:
        gone = lambda: not pods("-n", "istio-system", "-l", "app=istiod")
        check("istiod goes", wait_for("its end", 60, gone))
        for line in (["proxy-status"], ["proxy-status", target], ["version"], ["xds", "syncz"]):
            ran = mesh(*line)
            check(f"{' '.join(line)} finds no istiod", ran.exit == 69 and "no istiod in namespace" in ran.err
                  and "hint:" in ran.err, ran)
        ran = mesh("pc", "all", target)
        check("pc all needs no istiod", ran.exit == 0, ran)
        ran = mesh("trace", target, "http://details:9080/")
        check("trace needs no istiod", ran.exit == 0, ran)
    finally:
        must(kubectl("scale", "-n", "istio-system", "deploy/istiod", "--replicas=1"))
    back = wait_for("istiod", 90, lambda: any(map(is_ready, pods("-n", "istio-system", "-l", "app=istiod"))))
    check("all are known to the next istiod", back and wait_for("proxies", 60, lambda: mesh("proxy-status").exit == 0))


# ------------------------------------------------------------- many

def many_proxies():
    """-A over forty proxies, none of which may notice"""
    more = PROXIES - len(proxies()) + 1
    must(kubectl("scale", "-n", "bookinfo", "deploy/ratings-v1", f"--replicas={more}"))
    try:
        # Under load some start slowly: what is there is read.
        wait_for(f"{PROXIES} proxies", 180, lambda: len(proxies()) >= PROXIES)
        watched = [pod for pod in pods() if name_of(pod) in set(proxies())]
        with Readiness(watched) as readiness:
            for line in (["clusters"], ["listeners"], ["routes"], ["endpoints"], ["secrets"], ["all", "-o", "json"]):
                ran = mesh("pc", *line, "-A")
                check(f"pc {' '.join(line)} -A over {len(watched)} proxies", ran.exit == 0, ran)
            ran = mesh("proxy-status")
            known = ran.out.count("Kubernetes")
            check("proxy-status knows them all", ran.exit == 0 and known == len(watched), ran)
        say(f"{len(watched)} proxies: {readiness.told()}")
        check("every readiness probe stays green", len(watched) >= PROXIES and not readiness.failures,
              f"{len(watched)} proxies, " + "\n".join(readiness.failures[:20]))
        check("all pods are ready still", all(map(is_ready, (one for one in pods() if name_of(one) in set(map(name_of, watched))))))
    finally:
        must(kubectl("scale", "-n", "bookinfo", "deploy/ratings-v1", "--replicas=1"))
        wait_for("one ratings", 120, lambda: len(pods("-n", "bookinfo", "-l", "app=ratings")) == 1)
