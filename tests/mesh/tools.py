"""What the parts are made of: run a program in the lab's network, check, tell.

`mesh`, `istioctl` and `kubectl` give a `Ran`; `check` counts and prints. A check
that fails is told at once and in the end; the parts go on, so that one run finds
all there is to find.
"""
import ctypes
import http.client
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
HOME, STATE = Path(os.environ["MESHLAB_HOME"]), Path(os.environ["MESHLAB_STATE"])
MESH, BIN = os.environ["MESH_BINARY"], HOME / "bin"
ADMIN = STATE / "pki" / "admin.kubeconfig"
# A process begins with the peak of the one that started it, and Python's is larger
# than what is measured: GNU time is small. Without it no memory is told.
TIME = shutil.which("time")


class Ran(NamedTuple):
    """A program that has ended."""
    args: list
    exit: int
    out: str
    err: str
    seconds: float

    def json(self):
        return json.loads(self.out)

    def told(self):
        """All that it said, for a failure."""
        line = " ".join(str(arg) for arg in self.args)
        return f"$ {line}\nexit {self.exit}\n{self.out[-3000:]}\n{self.err[-3000:]}".rstrip()


# ------------------------------------------------------------- checks

_parts = {}                           # part: [checks, failures]
_began = time.monotonic()


def begin(part):
    _parts[part] = [0, []]
    print(f"\n== {part}", flush=True)


def check(name, condition, detail=""):
    """Counts a check; tells what failed, with the detail (text, or a Ran)."""
    checks = next(reversed(_parts.values()))
    checks[0] += 1
    if not condition:
        checks[1].append(name)
        text = detail.told() if isinstance(detail, Ran) else str(detail)
        print(f"FAILED {name}\n" + "".join(f"    {line}\n" for line in text.splitlines()), end="", flush=True)
    return bool(condition)


def say(text):
    """Progress."""
    print(f"[{time.monotonic() - _began:6.1f}s] {text}", flush=True)


def summary():
    """Prints what came of it all; the exit code."""
    failures = [name for _, failed in _parts.values() for name in failed]
    print(f"\n{'part':14} {'checks':>7} {'failed':>7}")
    for part, (checks, failed) in _parts.items():
        print(f"{part:14} {checks:7} {len(failed):7}")
    for name in failures:
        print(f"FAILED {name}")
    print(f"{'failed' if failures else 'all well'}, in {time.monotonic() - _began:.0f} s", flush=True)
    return 1 if failures else 0


# ------------------------------------------------------------- programs

def inside(*command):
    """A command line that runs in the lab's network."""
    return ["nsenter", "--net=/run/netns/meshlab", "--", *map(str, command)]


def environment(kubeconfig=None):
    return dict(os.environ, KUBECONFIG=str(kubeconfig or ADMIN), PATH=f"{BIN}:{os.environ['PATH']}")


def lab(*args):
    """The lab's own script."""
    subprocess.run([sys.executable, HERE / "lab", *args], stdin=subprocess.DEVNULL, check=True)


def run(*command, kubeconfig=None, stdin=None, timeout=120):
    """Runs a command in the lab's network."""
    began, line = time.perf_counter(), [Path(str(command[0])).name, *command[1:]]
    try:
        done = subprocess.run(inside(*command), input=stdin or "", capture_output=True, text=True, errors="replace",
                              env=environment(kubeconfig), timeout=timeout)
    except subprocess.TimeoutExpired:
        return Ran(line, 124, "", f"no end after {timeout} s", time.perf_counter() - began)
    return Ran(line, done.returncode, done.stdout, done.stderr, time.perf_counter() - began)


def mesh(*args, **kw):
    return run(MESH, *args, **kw)


def istioctl(*args, **kw):
    return run(BIN / "istioctl", *args, **kw)


def kubectl(*args, **kw):
    return run(BIN / "kubectl", *args, **kw)


def must(ran):
    """What a part cannot go on without."""
    if ran.exit:
        raise RuntimeError(ran.told())
    return ran


def apply(*objects):
    """Applies objects to the cluster."""
    document = {"apiVersion": "v1", "kind": "List", "items": list(objects)}
    return must(kubectl("apply", "-f", "-", stdin=json.dumps(document)))


def delete(*objects):
    document = {"apiVersion": "v1", "kind": "List", "items": list(objects)}
    return must(kubectl("delete", "--ignore-not-found", "-f", "-", stdin=json.dumps(document)))


def wait_for(what, seconds, ready):
    """Polls until ready() is true; tells whether it came to be."""
    end = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > end:
            say(f"gave up waiting for {what} after {seconds} s")
            return False
        time.sleep(0.3)
    return True


def pods(*args):
    """Pods, as Kubernetes tells them: `pods("-n", "bookinfo", "-l", "app=ratings")`."""
    return must(kubectl("get", "pods", "-o", "json", *(args or ["-A"]))).json()["items"]


def network_of(pod):
    """Where a pod's network namespace is to be found."""
    return f"/run/netns/meshlab.{pod['metadata']['namespace']}.{pod['metadata']['name']}"


def name_of(pod):
    """As both tools take it."""
    return f"{pod['metadata']['name']}.{pod['metadata']['namespace']}"


def is_ready(pod):
    conditions = pod["status"].get("conditions", [])
    return any(one["type"] == "Ready" and one["status"] == "True" for one in conditions)


def proxies():
    """The names of all pods with an Envoy that is ready, by namespace and name."""
    def has_proxy(pod):
        containers = pod["spec"]["containers"] + pod["spec"].get("initContainers", [])
        return any(one["name"] == "istio-proxy" for one in containers)
    return [name_of(pod) for pod in pods() if has_proxy(pod) and is_ready(pod)]


def user(name, role=None):
    """The kubeconfig of a service account that is bound to a ClusterRole, or to none."""
    meta = {"name": name, "namespace": "default"}
    apply({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": meta})
    if role:
        apply({"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRoleBinding", "metadata": {"name": name},
               "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": role},
               "subjects": [{"kind": "ServiceAccount", **meta}]})
    token = must(kubectl("create", "token", "-n", "default", name)).out.strip()
    config = json.loads(must(kubectl("config", "view", "--raw", "-o", "json")).out)
    config["users"] = [{"name": name, "user": {"token": token}}]
    config["contexts"] = [{"name": name, "context": {"cluster": config["clusters"][0]["name"], "user": name}}]
    config["current-context"] = name
    path = STATE / f"{name}.kubeconfig"
    path.write_text(json.dumps(config))
    return path


# ------------------------------------------------------------- readiness

CLONE_NEWNET = 0x40000000


class Readiness:
    """Asks pods whether they are ready, as their node does, while something goes on;
    keeps the worst answer. A pod is asked again as soon as 50 ms have passed since
    its last answer; `limit` is the injected probe's time-out."""

    def __init__(self, watched, limit=3.0):
        self.limit, self.worst, self.answers, self.failures = limit, 0.0, 0, []
        self._end = threading.Event()
        self._threads = [threading.Thread(target=self._watch, args=(pod,), daemon=True) for pod in watched]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        time.sleep(0.2)
        return self

    def __exit__(self, *_):
        self._end.set()
        for thread in self._threads:
            thread.join()

    def _watch(self, pod):
        # A thread may be in another network than the rest of its process.
        with open("/run/netns/meshlab") as network:
            if ctypes.CDLL(None, use_errno=True).setns(network.fileno(), CLONE_NEWNET):
                self.failures.append(f"setns: {os.strerror(ctypes.get_errno())}")
                return
        while not self._end.wait(0.05):
            began = time.perf_counter()
            try:
                connection = http.client.HTTPConnection(pod["status"]["podIP"], 15021, timeout=self.limit)
                connection.request("GET", "/healthz/ready")
                status = connection.getresponse().status
                connection.close()
                if status != 200:
                    self.failures.append(f"{name_of(pod)}: {status}")
            except OSError as error:
                self.failures.append(f"{name_of(pod)}: {error}")
            self.answers += 1
            self.worst = max(self.worst, time.perf_counter() - began)

    def told(self):
        return f"worst of {self.answers} readiness answers {self.worst * 1000:.0f} ms, {len(self.failures)} failed"


# ------------------------------------------------------------- time and memory

def peak(*command):
    """The peak memory of a command in MB; none without GNU time."""
    if not TIME:
        return None
    with tempfile.NamedTemporaryFile("r") as told:
        run(TIME, "-q", "-f", "%M", "-o", told.name, *command)
        return int(told.read()) / 1024


def table(title, rows, runs=5):
    """Prints time and memory of both tools side by side; a row is (name, arguments of mesh,
    arguments of istioctl). Nothing here passes or fails: machines differ."""
    print(f"\n{title}: medians of {runs} runs\n{'':34} {'mesh':>9} {'istioctl':>9} {'times':>6}"
          f" {'mesh':>9} {'istioctl':>9} {'times':>6}")
    for name, ours, theirs in rows:
        commands = (MESH, *ours), (BIN / "istioctl", *theirs)
        taken = [[run(*command).seconds for command in commands] for _ in range(runs)]
        own, other = (statistics.median(column) for column in zip(*taken))
        line = f"{name:34} {own * 1000:6.0f} ms {other * 1000:6.0f} ms {other / own:6.1f}"
        peaks = [peak(*command) for command in commands]
        if all(peaks):
            line += f" {peaks[0]:6.1f} MB {peaks[1]:6.1f} MB {peaks[1] / peaks[0]:6.1f}"
        print(line, flush=True)


if not os.access(MESH, os.X_OK):
    sys.exit(f"{MESH} is no program")
