"""Requests, predicted by `mesh trace` from the live proxies and then sent.

Each prediction is made before its request leaves. Then what the sender got and the
lines that the request left in the access logs of both sides are held against it:
cluster, route, filter chain, endpoint, flags, code and details, as far as Envoy
writes them. Requests go out one at a time, so that new lines are their own. Where
dice decide, the way that was taken must be one of the predicted ones, and thirty
more must fall as the shares say. What configuration cannot know (a port that nobody
listens on, the application's own answer) is expected to be sent on, and no more.
"""
import json
import math
import re
import time
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import tools
from tools import check, kubectl, mesh, must, say

PROFILE = "full"
# Envoy writes its access log once a second.
FLUSHED = 1.3
SPLIT = 30

OWN = [
    {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "truth", "labels": {"istio-injection": "enabled"}}},
    *({"apiVersion": "v1", "kind": "Service", "metadata": {"name": name, "namespace": "truth"},
       "spec": {"ports": [{"port": 8080, "name": "http"}], "selector": {"app": name}}} for name in ("frail", "nobody")),
    *({"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": name, "namespace": "truth"},
       "spec": {"replicas": 1, "selector": {"matchLabels": {"app": name}}, "template": {
           "metadata": {"labels": {"app": name}},
           "spec": {"containers": [{"name": "app", "image": "meshlab/app:1", "ports": [{"containerPort": 8080}],
                                    "readinessProbe": {"httpGet": {"path": "/healthz", "port": 8080}}}]}}}}
      for name in ("frail", "nobody")),
    # Two answers of 500 put a host out for as long as this part takes.
    {"apiVersion": "networking.istio.io/v1", "kind": "DestinationRule", "metadata": {"name": "frail", "namespace": "truth"},
     "spec": {"host": "frail", "trafficPolicy": {"outlierDetection": {
         "consecutive5xxErrors": 2, "interval": "1s", "baseEjectionTime": "600s", "maxEjectionPercent": 100}}}},
    {"apiVersion": "networking.istio.io/v1", "kind": "VirtualService", "metadata": {"name": "faulty", "namespace": "truth"},
     "spec": {"hosts": ["nobody"], "http": [
         {"name": "aborted", "match": [{"uri": {"prefix": "/aborted"}}],
          "fault": {"abort": {"percentage": {"value": 100}, "httpStatus": 418}},
          "route": [{"destination": {"host": "nobody"}}]},
         {"name": "moved", "match": [{"uri": {"exact": "/old"}}], "redirect": {"uri": "/new", "redirectCode": 302}},
         {"name": "said", "match": [{"uri": {"exact": "/said"}}], "directResponse": {"status": 203}},
         {"name": "rest", "route": [{"destination": {"host": "nobody"}}]}]}},
]


class Case(NamedTuple):
    """A request; `curl` is as curl takes it, `{namespace/app}` is a pod's address there."""
    name: str
    sender: str
    curl: list
    # The proxy that it comes to, of a sender that has none, and how it comes.
    entry: str = ""
    flags: tuple = ()
    # What no configuration knows: only that it is sent on is predicted.
    unknowable: str = ""


GATEWAY = "istio-system/istio-ingressgateway"
FRONT = "http://{istio-system/istio-ingressgateway}:8080"
CASES = [
    Case("its own service", "bookinfo/productpage", ["http://productpage:9080/"]),
    Case("details", "bookinfo/productpage", ["http://details:9080/details/0"]),
    Case("a split by weight", "bookinfo/productpage", ["http://reviews:9080/reviews/0"]),
    Case("a header", "bookinfo/productpage", ["-H", "end-user: jason", "http://reviews:9080/reviews/0"]),
    Case("the header in another case", "bookinfo/productpage", ["-H", "end-user: Jason", "http://reviews:9080/"]),
    Case("the full name", "bookinfo/productpage", ["http://reviews.bookinfo.svc.cluster.local:9080/"]),
    Case("from another namespace", "broken/shop", ["http://reviews.bookinfo:9080/"]),
    Case("a principal that is denied", "bookinfo/productpage", ["http://ratings:9080/ratings/0"]),
    Case("a principal that is allowed", "bookinfo/reviews", ["http://ratings:9080/ratings/0"]),
    Case("a method that is denied", "bookinfo/reviews", ["-X", "POST", "http://ratings:9080/ratings/0"]),
    Case("a path that is denied", "bookinfo/productpage", ["http://details:9080/admin/users"]),
    Case("a subset that nobody defined", "broken/shop", ["http://shop:8080/"]),
    Case("an external ServiceEntry", "bookinfo/productpage", ["http://api.external.lab/status/204"]),
    Case("a host that nobody knows", "bookinfo/productpage", ["-H", "host: nobody.lab", "http://reviews:9080/"]),
    Case("an address past the registry", "bookinfo/productpage", ["http://{plain/server}:8080/"]),
    Case("a port that refuses", "bookinfo/productpage", ["http://{plain/server}:8099/"],
         unknowable="whether anyone listens at an address"),
    Case("slower than the route allows", "bookinfo/reviews", ["http://ratings:9080/delay/5000"],
         unknowable="how long the application takes"),
    Case("an application's 500", "bookinfo/reviews", ["http://ratings:9080/status/500"],
         unknowable="what the application answers"),
    Case("a member of a StatefulSet", "bookinfo/productpage", ["http://db-0.db.stateful:8080/"]),
    Case("a port whose protocol is sniffed", "bookinfo/productpage", ["http://db-clients.stateful:8080/"]),
    Case("raw TCP", "bookinfo/productpage", ["--max-time", "2", "telnet://db-clients.stateful:5432"]),
    Case("HTTP/2", "bookinfo/productpage", ["--http2-prior-knowledge", "http://reviews:9080/"]),
    Case("HTTP/1.0", "bookinfo/productpage", ["--http1.0", "http://details:9080/"]),
    Case("plain text into strict mTLS", "plain/client", ["http://{bookinfo/details}:9080/"],
         "bookinfo/details", ("--inbound",)),
    Case("plain text where mTLS is not asked for", "plain/client", ["http://{broken/shop}:8080/"],
         "broken/shop", ("--inbound",)),
    Case("an injected fault", "bookinfo/productpage", ["http://nobody.truth:8080/aborted"]),
    Case("a redirect", "bookinfo/productpage", ["http://nobody.truth:8080/old"]),
    Case("a direct response", "bookinfo/productpage", ["http://nobody.truth:8080/said"]),
    Case("the gateway", "plain/client", ["-H", "host: bookinfo.lab", f"{FRONT}/productpage"], GATEWAY),
    Case("the gateway, a host with its port", "plain/client", ["-H", "host: bookinfo.lab:8080", f"{FRONT}/productpage"], GATEWAY),
    Case("the gateway, another path", "plain/client", ["-H", "host: bookinfo.lab", f"{FRONT}/nothing"], GATEWAY),
    Case("the gateway, another host", "plain/client", ["-H", "host: other.lab", f"{FRONT}/productpage"], GATEWAY),
    Case("the gateway, a subset that nobody defined", "plain/client", ["-H", "host: broken.lab", f"{FRONT}/"], GATEWAY),
    Case("the gateway, a closed port", "plain/client", ["http://{istio-system/istio-ingressgateway}:8085/"], GATEWAY),
    Case("the Gateway API's gateway", "plain/client", ["-H", "host: bookinfo.gwapi.lab", "http://{bookinfo/front}:80/productpage"], "bookinfo/front"),
    Case("the Gateway API's gateway, a rewritten path", "plain/client", ["-H", "host: bookinfo.gwapi.lab", "http://{bookinfo/front}:80/details/7"], "bookinfo/front"),
    Case("the Gateway API's gateway, another host", "plain/client", ["-H", "host: x.gwapi.lab", "http://{bookinfo/front}:80/productpage"], "bookinfo/front"),
]


# ------------------------------------------------------------- sending

class World:
    """The pods, by `namespace/app`, and how far each proxy's log has been read."""

    def __init__(self):
        self.pods, self.kin, self.seen, self.examined = {}, {}, {}, 0
        for pod in tools.pods():
            labels = pod["metadata"].get("labels", {})
            app = labels.get("app") or labels.get("gateway.networking.k8s.io/gateway-name")
            if tools.is_ready(pod):
                self.pods.setdefault(f"{pod['metadata']['namespace']}/{app}", pod)
                self.kin[tools.name_of(pod)] = f"{pod['metadata']['namespace']}/{app}", pod["status"]["podIP"]
        self.proxies = tools.proxies()
        self.new_lines()

    def words(self, words):
        return [re.sub(r"\{(.+?)\}", lambda found: self.pods[found[1]]["status"]["podIP"], word) for word in words]

    def line_of_kin(self, proxy, lines):
        """The line of this proxy; else that of another pod of its app, as if it were its own:
        the kernel or the proxy picks any of a service's pods, and one stands for all."""
        if proxy in lines:
            return lines[proxy][0]
        own = self.kin.get(proxy)
        for other, found in lines.items():
            if own and self.kin[other][0] == own[0]:
                return json.loads(json.dumps(found[0]).replace(self.kin[other][1], own[1]))
        return None

    def new_lines(self):
        """The lines that came since the last call, by proxy."""
        def read(proxy):
            name, namespace = proxy.rsplit(".", 1)
            log = kubectl("logs", "-n", namespace, name, "-c", "istio-proxy").out.splitlines()
            return proxy, [line for line in log if line.startswith("{") and '"response_code"' in line]
        found = {}
        with ThreadPoolExecutor(8) as pool:
            for proxy, lines in pool.map(read, self.proxies):
                fresh = lines[self.seen.get(proxy, 0):]
                self.seen[proxy] = len(lines)
                if fresh:
                    found[proxy] = [json.loads(line) for line in fresh]
        return found

    def send(self, case, times=1):
        """The code that each answer had, 0 for none, and the new lines."""
        pod = self.pods[case.sender]
        words = self.words(case.curl)
        urls = [word for word in words if "://" in word] * times
        rest = [word for word in words if "://" not in word]
        ran = kubectl("exec", "-i", "-n", pod["metadata"]["namespace"], pod["metadata"]["name"],
                      "-c", pod["spec"]["containers"][0]["name"], "--", "curl", "-sS", "--max-time", "15",
                      *rest, *(part for url in urls for part in ("-o", "/dev/null", url)),
                      "-w", "%{http_code}\n", stdin="hello\n")
        codes = [int(line) for line in ran.out.split() if line.isdigit()]
        time.sleep(FLUSHED)
        return codes, self.new_lines()


def predict(world, case):
    """What `mesh trace` says, and of which proxy."""
    flags, url, words = [], "", iter(world.words(case.curl))
    for word in words:
        if word in ("-H", "-X"):
            flags += [word, next(words)]
        elif word == "--max-time":
            next(words)
        elif word == "--http2-prior-knowledge":
            flags.append("--http2")
        elif "://" in word:
            url = word.replace("telnet://", "tcp://")
        else:
            flags.append(word)
    proxy = tools.name_of(world.pods[case.entry or case.sender])
    ran = mesh("trace", proxy, url, *flags, *case.flags, "-o", "json")
    return proxy, ran


# ------------------------------------------------------------- comparing

def differences(way, line):
    """What a predicted way and a line of the log do not agree on."""
    taken, verdict = way.get("taken", {}), way["verdict"]
    wrong = []

    def same(what, ours, theirs):
        if (ours or None) != (theirs or None):
            wrong.append(f"{what} {ours!r}, was {theirs!r}")
    same("cluster", taken.get("cluster"), line.get("cluster_raw"))
    if line.get("route") is not None:
        same("route", taken.get("route"), line["route"])
    if line.get("filter_chain") is not None:
        same("filter chain", taken.get("filterChain"), line["filter_chain"])
    host = line.get("upstream_host")
    reaches = verdict["outcome"] == "reaches"
    if reaches != bool(host):
        wrong.append(f"outcome {verdict}, was {line.get('response_code')} {line.get('response_flags')} "
                     f"{line.get('response_code_details')} of {host}")
    elif reaches:
        if host not in [endpoint["address"] for endpoint in taken.get("endpoints", [])]:
            wrong.append(f"endpoints {taken.get('endpoints')}, was {host}")
    else:
        same("flags", verdict.get("flag"), (line.get("response_flags") or "-").replace("-", ""))
        same("code", verdict.get("code"), line.get("response_code"))
        same("details", verdict.get("details"), line.get("response_code_details"))
    return wrong


def is_inbound(line):
    return (line.get("cluster_raw") or "").startswith("inbound")


def is_of(case, world, line):
    """Whether a line is of the request itself, and not of one that followed from it."""
    words = world.words(case.curl)
    url = next(word for word in words if "://" in word)
    place, _, path = url.partition("://")[2].partition("/")
    host = next((word.partition(": ")[2] for word in words if word.lower().startswith("host: ")), place)
    return line.get("authority") is None or (line["authority"] == host and line.get("path") == f"/{path}")


def hold(world, case, proxy, ran, codes, lines):
    """Holds one prediction against what happened."""
    told = json.dumps({"codes": codes, "lines": lines}, indent=1)[:6000]
    if not check(f"{case.name}: it is predicted", ran.exit in (0, 79) and ran.out.startswith("{"), ran):
        return None
    answer = ran.json()
    own = [line for line in lines.get(proxy, []) if is_of(case, world, line)]
    arrived = [line for line in own if is_inbound(line)]
    left = own[:1] if case.entry else [line for line in own if not is_inbound(line)]
    if case.unknowable:
        check(f"{case.name}: it is sent on; {case.unknowable} nobody predicts", answer["result"] == "fine", ran)
        return answer
    if not left:
        # Nobody took the connection, so nobody wrote of it.
        check(f"{case.name}: nobody answered, as predicted", answer["result"] == "fails" and not any(codes),
              f"{told}\n{ran.told()}")
        return answer
    tried = [(differences(way, left[0]), way) for way in answer["ways"]]
    wrong, way = min(tried, key=lambda one: len(one[0]))
    if not check(f"{case.name}: as predicted at {proxy}", not wrong, f"{wrong}\n{told}\n{ran.told()}"):
        return answer
    # Whoever else wrote of the request must be the destination that was examined.
    there = {name: found for name in lines if name != proxy
             if (found := [line for line in lines[name] if is_of(case, world, line)])}
    if not case.entry and arrived:
        there[proxy] = arrived
    destination = way.get("destination", {})
    if there and way["verdict"]["outcome"] == "reaches":
        name = destination.get("proxy")
        line = world.line_of_kin(name, there)
        if check(f"{case.name}: the destination is examined", line, f"{name}\n{told}\n{ran.told()}"):
            tried = [differences(one, line) for one in destination.get("ways", [])]
            check(f"{case.name}: as predicted at {name}", [] in tried, f"{tried}\n{told}\n{ran.told()}")
            world.examined += 1
    ended = (left[0].get("response_code") or 0) if case.name != "raw TCP" else 0
    check(f"{case.name}: the sender got what the first proxy wrote", codes[:1] == [ended], told)
    check(f"{case.name}: the exit code says how it ends", ran.exit == (0 if answer["result"] == "fine" else 79), ran)
    return answer


def shares(world, case, answer):
    """Thirty more fall as predicted: within four standard deviations, one run in ten thousand does not."""
    codes, lines = world.send(case, SPLIT)
    own = [line for line in lines.get(tools.name_of(world.pods[case.sender]), []) if is_of(case, world, line)]
    check(f"{case.name}: all {SPLIT} left a line", len(own) == SPLIT, f"{len(own)} lines, {codes}")
    for way in answer["ways"]:
        fell = sum(not differences(way, line) for line in own)
        share = way["share"]
        bound = 4 * math.sqrt(SPLIT * share * (1 - share))
        check(f"{case.name}: {way['taken']['cluster']} has its share", abs(fell - SPLIT * share) <= bound,
              f"{fell} of {len(own)}, predicted {share:.0%}")


# ------------------------------------------------------------- the part

def one(world, case):
    proxy, ran = predict(world, case)
    codes, lines = world.send(case)
    say(f"{case.name}: {codes}")
    return hold(world, case, proxy, ran, codes, lines)


def run():
    tools.apply(*OWN)
    for name in ("frail", "nobody"):
        must(kubectl("rollout", "status", "-n", "truth", f"deploy/{name}", "--timeout=60s"))
    world = World()
    for case in CASES:
        answer = one(world, case)
        if answer and case.name == "a split by weight":
            shares(world, case, answer)

    frail = Case("a host that was put out", "bookinfo/productpage", ["http://frail.truth:8080/"])
    before = one(world, frail._replace(name="the host before it was put out"))
    world.send(frail._replace(curl=["http://frail.truth:8080/status/500"]), 4)
    time.sleep(2)
    after = one(world, frail)
    check("a host that was put out: the prediction changed", before and after and
          (before["result"], after["result"]) == ("fine", "fails"), after)

    nobody = Case("a service scaled to zero", "bookinfo/productpage", ["http://nobody.truth:8080/"])
    before = one(world, nobody._replace(name="the service before it was scaled"))
    must(kubectl("scale", "-n", "truth", "deploy/nobody", "--replicas=0"))
    tools.wait_for("the pod to go", 30, lambda: not tools.pods("-n", "truth", "-l", "app=nobody"))
    time.sleep(2)
    world.proxies = tools.proxies()
    after = one(world, nobody)
    check("a service scaled to zero: the prediction changed", before and after and
          (before["result"], after["result"]) == ("fine", "fails"), after)
    check("the other side was examined where there is one", world.examined >= 20, f"{world.examined} times")
    tools.delete({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "truth"}})
