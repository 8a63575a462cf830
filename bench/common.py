"""What the measurements share: the program on a data folder, requests and their times, tables."""
import contextlib
import http.client
import http.cookiejar
import os
import pathlib
import platform
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
SERVER_CORE, LOAD_CORE = "0", "1"
PASSWORD = "correct horse battery staple"


def say(text):
    print(text, flush=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Forthright:
    """The program on a data folder; on a core of its own, or on all when `cores` is None."""

    def __init__(self, binary, data, cores=SERVER_CORE, **settings):
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.data, self.cores = pathlib.Path(data), cores
        variables = {f"FORTHRIGHT_{name.upper()}": value for name, value in settings.items()}
        # What whoever measures has configured for a blog of their own is none of this one's.
        around = {name: value for name, value in os.environ.items() if not name.startswith("FORTHRIGHT_")}
        self.environment = around | variables | {
            "FORTHRIGHT_DATA_DIR": str(data), "FORTHRIGHT_LISTEN": f"127.0.0.1:{self.port}",
            "FORTHRIGHT_BASE_URL": self.base, "FORTHRIGHT_LOG": "warn"}
        self.binary = binary

    def command(self, *words, typed=None):
        """What the command printed."""
        return subprocess.run([self.binary, *words], env=self.environment, input=typed, text=True, check=True,
                              stdout=subprocess.PIPE).stdout.strip()

    def __enter__(self):
        began = time.perf_counter()
        pinned = ["taskset", "-c", self.cores] if self.cores else []
        self.process = subprocess.Popen([*pinned, self.binary, "serve"], env=self.environment, stdout=subprocess.DEVNULL)
        while True:
            with contextlib.suppress(OSError):
                with urllib.request.urlopen(self.base + "/healthz") as answer:
                    answer.read()
                self.first_answer = time.perf_counter() - began
                return self
            if self.process.poll() is not None:
                sys.exit("the server ended before it answered")
            if time.perf_counter() - began > 30:
                # Nobody else ends it: what is not entered is not left.
                self.process.kill()
                self.process.wait()
                sys.exit("the server did not answer within 30 seconds")

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            say("the server did not end within 30 seconds, and was killed")

    def resident(self):
        """Resident memory, in MiB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024


def fetch(url, **headers):
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers)) as answer:
        return answer.read(), answer.headers


def one_by_one(url, count, headers):
    """Times of `count` requests, one after the other on one connection, in milliseconds, sorted."""
    parts = urllib.parse.urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port)
    path = urllib.parse.urlunsplit(("", "", parts.path, parts.query, ""))
    times = []
    for _ in range(count):
        began = time.perf_counter()
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        times.append((time.perf_counter() - began) * 1000)
        if answer.status != 200:
            sys.exit(f"{url} answered {answer.status}")
    return sorted(times)


def quantile(sorted_times, part):
    return sorted_times[min(len(sorted_times) - 1, int(len(sorted_times) * part))]


def log_in(server):
    """The cookie of the owner's session."""
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    form = urllib.parse.urlencode({"email": "mara@example.org", "password": PASSWORD}).encode()
    browser.open(urllib.request.Request(server.base + "/admin/log-in", form, {"Sec-Fetch-Site": "same-origin"}))
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)


class Table:
    def __init__(self):
        self.rows = []

    def add(self, what, figure, against="", ratio=""):
        self.rows.append((what, figure, against, ratio))
        say(f"  {what}: {figure}  {against}  {ratio}")

    def text(self):
        lines = ["| What | Forthright | Beside it | Ratio or aim |", "|---|---|---|---|"]
        lines += ["| " + " | ".join(row) + " |" for row in self.rows]
        return "\n".join(lines)


def program(named):
    """The one that is named, else the release binary of this tree, built if that is needed."""
    if named:
        path = pathlib.Path(named).resolve()
    else:
        tree = HERE.parent
        if subprocess.run(["cargo", "build", "--release", "--locked", "--bin", "forthright"], cwd=tree).returncode:
            sys.exit("It could not be built; --binary measures one that is there.")
        # A relative folder is one of the tree, where cargo ran.
        path = tree / os.environ.get("CARGO_TARGET_DIR", "target") / "release/forthright"
    if not os.access(path, os.X_OK) or path.is_dir():
        sys.exit(f"There is no program at {path}.")
    return str(path)


def machine():
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    return f"{model[1] if model else platform.processor()}, {os.cpu_count()} cores, {platform.system()} {platform.release()}"
