"""A tiny model brings within minutes as many steps and checkpoints as eight hours a usual one: memory stays flat.

    long_memory.py SECONDS neuralrg [neuralrg-lab]      SECONDS each; the window also samples and analyses"""
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SECONDS = float(sys.argv[1])
PROGRAM = os.path.abspath(sys.argv[2])
WINDOW = os.path.abspath(sys.argv[3]) if len(sys.argv) > 3 else None
SAMPLES = 60
EVERY = 0.5  # seconds between two checkpoints of the shell; the window has its own
EIGHT_HOURS = 8 * 3600
TINY = "--lattice 4 --couplings 2 --hidden 4 --batch 16 --threads 1 --learning-rate 1e-4".split()


def resident(pid):
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0


def expect_flat(name, process):
    sizes = []
    for _ in range(SAMPLES):
        time.sleep(SECONDS / SAMPLES)
        sizes.append(resident(process.pid))
    settled = sizes[SAMPLES // 3:]  # the history is full by then
    spread = max(settled) / min(settled) - 1
    print(f"{name}, {SECONDS:.0f} s: {min(settled):.1f} to {max(settled):.1f} MiB, {100 * spread:.1f} % apart", flush=True)
    assert spread < 0.05, sizes


def shell(folder):
    with subprocess.Popen([PROGRAM, "train", *TINY, "--checkpoint-every", str(EVERY), "--seconds", str(10 * SECONDS),
                           "--output", "a.nrg"], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True) as process:
        try:
            expect_flat("shell", process)
        finally:
            process.terminate()
        steps = json.loads(process.communicate(timeout=60)[0])["steps"]
    print(f"{steps} steps and about {SECONDS / EVERY:.0f} checkpoints; eight hours have {EIGHT_HOURS / 60:.0f} of them")


def window(folder):
    """Trains, samples and analyses at every depth and in lecture mode, a quarter of the time each."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(folder),
                   "XDG_CONFIG_HOME": str(folder)}
    with subprocess.Popen([WINDOW, "--measure-responsiveness", str(2 * SECONDS), "--preset", "quick-look"], cwd=folder,
                          env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            expect_flat("window", process)
        finally:
            process.terminate()


def main():
    with tempfile.TemporaryDirectory(prefix="neuralrg-") as folder:
        shell(Path(folder))
        if WINDOW:
            window(Path(folder))


if __name__ == "__main__":
    main()
