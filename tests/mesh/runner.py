"""Runs the parts on a lab of its own, and leaves nothing behind.

Three processes, because any of them may be killed. The one that was called only
waits. The keeper is its child in a session of its own, adopts whatever loses its
parent (PR_SET_CHILD_SUBREAPER), and takes the lab down when the work has ended,
the time is up, or the first one is gone: a pipe tells, whatever killed it. The
worker brings the lab up and runs the parts. Should the keeper itself be killed,
its mark is left in the lab's state, and the next run cleans up first.

A lab that somebody else has up is not touched: it has no mark of ours.
"""
import argparse
import ctypes
import importlib
import os
import select
import shutil
import signal
import subprocess
import sys
import time
import traceback
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
HOME = Path(os.environ.get("MESHLAB_HOME")
            or Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "meshlab")
STATE = HOME / "tests"                # apart from the state of a lab that is used by hand
MARK = STATE / "keeper"
NETNS = Path("/run/netns/meshlab")
PARTS = ["installs", "side-by-side", "truth", "faults", "big"]
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36


def say(text):
    try:
        print(f"tests/mesh/run: {text}", file=sys.stderr, flush=True)
    except OSError:                   # whoever read it is gone
        pass


def lab(*args, **kw):
    return subprocess.run([sys.executable, HERE / "lab", *args], stdin=subprocess.DEVNULL, **kw)


def prctl(option, value):
    if ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl")


# ------------------------------------------------------------- the one that was called

def main():
    given = argparse.ArgumentParser(prog="tests/mesh/run")
    given.add_argument("--if-possible", action="store_true")
    given.add_argument("--limit", type=float, default=30, metavar="MINUTES", help="for all of it, once all is built")
    given.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    given = given.parse_args()
    unknown = set(given.parts) - set(PARTS)
    if unknown:
        say(f"no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
        return 64
    os.environ["MESHLAB_HOME"], os.environ["MESHLAB_STATE"] = str(HOME), str(STATE)
    whose = state_of_the_lab()
    if whose == "somebody's":
        say("a lab is up that is not ours, and there is one a machine: `tests/mesh/lab down` takes it down")
        return 0 if given.if_possible else 69
    if not build_lab():
        say("no real mesh here: the lab cannot be built, as told above")
        return 0 if given.if_possible else 69
    if not build_mesh():
        return 1
    if whose == "left over":
        say("cleaning up after a run that was killed")
        clean()
    # Ends reading when this process ends; no child inherits it.
    alive, held = os.pipe()
    keeper = os.fork()
    if keeper == 0:
        os.close(held)
        os._exit(keep(alive, given))
    os.close(alive)

    def ask_to_stop(number, _frame):
        say(f"{signal.Signals(number).name}: taking the lab down")
        os.kill(keeper, number)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, ask_to_stop)
    code = os.waitstatus_to_exitcode(os.waitpid(keeper, 0)[1])
    if code < 0:
        say(f"the keeper was killed ({signal.Signals(-code).name})")
        clean()
    return code if code >= 0 else 128 - code


def state_of_the_lab():
    """Whose lab is up, if one is."""
    try:
        pid, started = MARK.read_text().split()
    except (OSError, ValueError):
        return "somebody's" if NETNS.exists() else "none"
    return "somebody's" if start_time(pid) == started else "left over"


def start_time(pid):
    """The start of a live process, from the kernel: tells a PID from its reuse."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return None if fields[0] == "Z" else fields[19]
    except (OSError, IndexError):
        return None


def build_lab():
    """Go's own cache knows what is fresh; where all was built, it may be missing."""
    return not shutil.which("go") or lab("build").returncode == 0


def build_mesh():
    binary = os.environ.get("MESH_BINARY")
    if not binary:
        built = subprocess.run(["cargo", "build", "--locked", "--release", "--bin", "mesh"], cwd=ROOT)
        if built.returncode:
            return False
        binary = Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target") / "release" / "mesh"
    os.environ["MESH_BINARY"] = str(Path(binary).resolve())
    return True


# ------------------------------------------------------------- the keeper

def keep(alive, given):
    os.setsid()                         # so that Ctrl-C does not reach the lab
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    asked = []
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _frame: asked.append(number))
    STATE.mkdir(parents=True, exist_ok=True)
    MARK.write_text(f"{os.getpid()} {start_time(os.getpid())}")
    worker = os.fork()
    if worker == 0:
        os.close(alive)
        os._exit(work(given))
    end, code = time.monotonic() + 60 * given.limit, None
    while code is None:
        if asked:
            code = 128 + asked[0]
        elif time.monotonic() > end:
            say(f"not done after {given.limit:g} minutes: giving up")
            code = 1
        elif select.select([alive], [], [], 0.2)[0]:
            say("the caller was killed: taking the lab down")
            code = 1
        else:
            code = reap().get(worker)
    kill_all_below(os.getpid())
    clean()
    return code


def reap():
    """Whoever ended among our children, adopted ones too, by PID with the exit code."""
    ended = {}
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return ended
        if pid == 0:
            return ended
        code = os.waitstatus_to_exitcode(status)
        ended[pid] = code if code >= 0 else 128 - code


def kill_all_below(root):
    """Kills every descendant. Each one that dies leaves its children to the keeper,
    so it is asked again until there are none."""
    while True:
        found = children(root)
        if not found:
            return
        for pid in found:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        time.sleep(0.05)
        reap()


def children(root):
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(stat.read_text().rpartition(")")[2].split()[1]) == root:
                found.append(int(stat.parent.name))
        except (OSError, IndexError, ValueError):
            pass
    return found


def clean():
    """Takes down what a lab of ours has left, and with it whoever runs in its network."""
    inside = subprocess.run(["ip", "netns", "pids", NETNS.name], capture_output=True, text=True).stdout.split()
    left = {pid: start_time(pid) for pid in inside}
    if STATE.exists():
        lab("down", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for pid, started in left.items():
        if started and start_time(pid) == started:
            os.kill(int(pid), signal.SIGKILL)
    shutil.rmtree(STATE, ignore_errors=True)


# ------------------------------------------------------------- the worker

def work(given):
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    import tools
    for part in [part for part in PARTS if not given.parts or part in given.parts]:
        module = importlib.import_module(part.replace("-", "_"))
        tools.begin(part)
        try:
            lab("up", "--profile", module.PROFILE, check=True)
            module.run()
        except Exception:
            tools.check(f"{part} runs to its end", False, traceback.format_exc())
    return tools.summary()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:           # while it builds: there is no lab yet
        sys.exit(130)
