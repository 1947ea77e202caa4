"""precheck and verify-install, from an empty cluster to an istiod that cannot start.

Each step says what both must tell. istioctl's precheck is asked too: whatever it
finds is found here; more than that is ours. (Its verify-install went with 1.24.)
"""
import json

from tools import HERE, check, istioctl, kubectl, lab, mesh, must, pods, say, wait_for

PROFILE = "none"
SYSTEM = ("-n", "istio-system")


def run():
    for step in (empty, healthy, half_removed, broken_webhook, no_image, crash):
        say(step.__doc__)
        step()


def both(what, precheck, verify, codes=(), told=()):
    """Holds precheck and verify-install to an exit code each; `codes` are precheck's
    findings, `told` is what verify-install has to say, in lines that begin with ✘."""
    ran = mesh("precheck", "-o", "json")
    found = {one["code"] for one in ran.json()["findings"] if one["verdict"] != "cannotTell"}
    check(f"{what}: precheck ends with {precheck}", ran.exit == precheck, ran)
    check(f"{what}: precheck finds {', '.join(codes) or 'nothing'}", found >= set(codes) and bool(found) == bool(codes), ran)
    theirs = istioctl("x", "precheck", "-o", "json")
    listed = {one["code"] for one in json.loads(theirs.out or "[]")}
    check(f"{what}: precheck finds what istioctl finds", listed <= found, f"{theirs.told()}\n{ran.told()}")
    ran = mesh("verify-install")
    wrong = [line for line in ran.out.splitlines() if line.startswith("✘")]
    check(f"{what}: verify-install ends with {verify}", ran.exit == verify, ran)
    for text in told:
        check(f"{what}: verify-install tells of {text}", any(text in line for line in wrong), ran)
    return ran


def empty():
    """an empty cluster"""
    ran = both("empty", 0, 69)
    check("empty: verify-install says that there is no Istio", "no Istio installation found" in ran.err, ran)


def healthy():
    """a healthy install"""
    lab("up", "--profile", "istio")
    both("healthy", 0, 0)
    manifest = must(istioctl("manifest", "generate", "-f", HERE / "istio" / "operator.yaml")).out
    ran = mesh("verify-install", "-f", "-", stdin=manifest)
    check("healthy: verify-install -f finds all of istioctl's manifest", ran.exit == 0, ran)


def half_removed():
    """an install that is half removed"""
    for kind, name, *where in (("service", "istiod", *SYSTEM), ("deployment", "istio-ingressgateway", *SYSTEM),
                               ("clusterrolebinding", "istiod-clusterrole-istio-system"),
                               ("crd", "sidecars.networking.istio.io")):
        must(kubectl("delete", kind, name, *where))
    both("half removed", 79, 79, ["IST0139"], [
        "Service: istiod.istio-system: not found", "Deployment: istio-ingressgateway.istio-system: not found",
        "ClusterRoleBinding: istiod-clusterrole-istio-system: not found",
        "CustomResourceDefinition: sidecars.networking.istio.io: not found"])
    lab("up", "--profile", "istio")
    well("half removed")


def well(what):
    """The hint was right, or the fault is undone: it is well again."""
    again = wait_for("a healthy install", 60, lambda: mesh("verify-install").exit == 0)
    check(f"{what}: then it is well again", again and mesh("precheck").exit == 0)


def broken_webhook():
    """webhooks that call nobody"""
    # Its certificate istiod would put right at once; whom it calls is left alone. Of the two
    # that inject, this one is not switched off by a selector that never matches.
    where = "mutatingwebhookconfiguration/istio-revision-tag-default"
    before = must(kubectl("get", where, "-o", "json")).json()["webhooks"]
    call = lambda name: must(kubectl("patch", where, "--type=json", "-p", json.dumps(
        [{"op": "replace", "path": f"/webhooks/{at}/clientConfig/service/name", "value": name}
         for at in range(len(before))])))
    call("nobody")
    both("no such Service", 79, 79, ["IST0139"], ["Service: nobody.istio-system: not found"])
    service = before[0]["clientConfig"]["service"]["name"]
    call(service)
    well("no such Service")
    select = lambda app: must(kubectl("patch", *SYSTEM, "service", service, "-p", json.dumps({"spec": {"selector": {"app": app}}})))
    select("nobody")
    wait_for("empty endpoints", 30, lambda: mesh("verify-install").exit == 79)
    both("no endpoint", 79, 79, ["MESH0002"], [f"Service: {service}.istio-system: has no ready endpoint"])
    select("istiod")
    well("no endpoint")


def without_istiod(what, patch, undo, reason):
    """Changes the Deployment while no istiod runs, so that no older one stays."""
    must(kubectl("scale", *SYSTEM, "deploy/istiod", "--replicas=0"))
    gone = lambda: not pods(*SYSTEM, "-l", "app=istiod")
    wait_for("the end of istiod", 60, gone)
    must(kubectl("patch", *SYSTEM, "deploy/istiod", "--type=json", "-p", json.dumps([patch])))
    must(kubectl("scale", *SYSTEM, "deploy/istiod", "--replicas=1"))
    waits = lambda: any(reason in json.dumps(pod["status"]) for pod in pods(*SYSTEM, "-l", "app=istiod"))
    wait_for(reason, 60, waits)
    ran = both(what, 79, 79, ["MESH0002", "MESH0008"], ["Deployment: istiod.istio-system"])
    # It lists no pods, by design: it says what is missing, and where to look.
    check(f"{what}: verify-install says where to look", "kubectl describe -n istio-system deployments/istiod" in ran.out, ran)
    ran = mesh("precheck")
    check(f"{what}: precheck says why", reason in ran.out, ran)
    must(kubectl("patch", *SYSTEM, "deploy/istiod", "--type=json", "-p", json.dumps([undo])))
    well(what)


def container():
    deployment = must(kubectl("get", *SYSTEM, "deploy/istiod", "-o", "json")).json()
    return deployment["spec"]["template"]["spec"]["containers"][0]


def no_image():
    """an istiod whose image is not to be had"""
    at = "/spec/template/spec/containers/0/image"
    without_istiod("no image", {"op": "replace", "path": at, "value": "lab.invalid/nothing:1"},
                   {"op": "replace", "path": at, "value": container()["image"]}, "ErrImagePull")


def crash():
    """an istiod that crashes"""
    at = "/spec/template/spec/containers/0/args"
    without_istiod("crash", {"op": "replace", "path": at, "value": ["no-such-command"]},
                   {"op": "replace", "path": at, "value": container()["args"]}, "CrashLoopBackOff")
