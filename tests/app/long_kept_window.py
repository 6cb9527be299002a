"""A real window that is killed, told to end, or loses its display while it trains: what the next one offers.

    long_kept_window.py neuralrg-lab [KILLS [AT_ONCE]]      needs Xvfb and xdotool"""
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PROGRAM = sys.argv[1]
KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else 20
AT_ONCE = int(sys.argv[3]) if len(sys.argv) > 3 else 1
MOST_LOST = 10  # seconds
CHANCE = random.Random(7)


class Display:
    def __init__(self, number):
        self.name = f":{number}"
        self.server = subprocess.Popen(["Xvfb", self.name, "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while not Path(f"/tmp/.X11-unix/X{number}").exists():
            time.sleep(0.05)

    def close(self):
        self.server.terminate()
        self.server.wait()


class Window:
    def __init__(self, display, data):
        self.environment = {**os.environ, "DISPLAY": display.name, "XDG_DATA_HOME": str(data), "QT_QPA_PLATFORM": "xcb"}
        self.process = subprocess.Popen([PROGRAM, "--preset", "quick-look", "--threads", "1"], env=self.environment,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        found = self.tool("search", "--sync", "--onlyvisible", "--pid", self.process.pid, "--name", ".")
        self.id = found.split()[0]

    def tool(self, *arguments):
        return subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, capture_output=True, text=True,
                              timeout=60).stdout

    def train(self):
        self.tool("windowfocus", "--sync", self.id)
        self.tool("key", "--window", self.id, "space")


def header(path):
    data = path.read_bytes()
    return json.loads(data[8:8 + int.from_bytes(data[:8], "little")])["__metadata__"]


def kept(data):
    """The newest run file that a window has left."""
    files = list(data.glob("neuralrg-lab/sessions/*/run-*.nrg"))
    return max(files, key=lambda path: path.stat().st_mtime) if files else None


def end(kind, window, display):
    if kind == "display":
        display.close()
    else:
        window.process.send_signal({"kill": signal.SIGKILL, "term": signal.SIGTERM, "hup": signal.SIGHUP}[kind])
    return window.process.wait(60)


def trial(number, kind, seconds):
    data = Path(tempfile.mkdtemp(prefix="neuralrg-window-"))
    display = Display(number)
    try:
        window = Window(display, data)
        window.train()
        time.sleep(seconds)
        ended = time.time()
        code = end(kind, window, display)
        file = kept(data)
        if kind == "kill" and seconds < MOST_LOST and file is None:
            return {"kind": kind, "seconds": seconds, "code": code, "lost": seconds}
        assert file, f"{kind} after {seconds} s left nothing"
        lost = max(ended - file.stat().st_mtime, 0)
        assert int(header(file)["step"]) > 0
        assert lost <= MOST_LOST, lost
        if kind in ("term", "hup"):
            assert code == 0, code
        return {"kind": kind, "seconds": seconds, "code": code, "lost": lost, "step": int(header(file)["step"])}
    finally:
        display.close()
        shutil.rmtree(data, ignore_errors=True)


def main():
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        print("skipped: needs Xvfb and xdotool")
        return
    kinds = ("kill", "term", "kill", "hup", "kill", "display")
    trials = [(300 + index, kinds[index % len(kinds)], round(CHANCE.uniform(2, 25), 1)) for index in range(KILLS)]
    results = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for result in pool.map(lambda arguments: trial(*arguments), trials):
            results.append(result)
            print(result, flush=True)
    print(f"{KILLS} windows ended; at most {max(result['lost'] for result in results):.1f} s lost")


if __name__ == "__main__":
    main()
