"""A long training of a tiny model with checkpoints: its memory must stay flat.

    long_memory.py neuralrg SECONDS"""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv[1])
SECONDS = float(sys.argv[2]) if len(sys.argv) > 2 else 300
SAMPLES = 60


def resident(pid):
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0


def main():
    with tempfile.TemporaryDirectory(prefix="neuralrg-") as folder:
        process = subprocess.Popen([PROGRAM, "train", *"--lattice 4 --couplings 2 --hidden 4 --batch 16".split(),
                                    *"--threads 1 --learning-rate 1e-4 --checkpoint-every 2".split(), "--seconds",
                                    str(10 * SECONDS), "--output", "a.nrg"], cwd=folder, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, text=True)
        sizes = []
        for _ in range(SAMPLES):
            time.sleep(SECONDS / SAMPLES)
            sizes.append(resident(process.pid))
        process.terminate()
        print(process.communicate(timeout=60)[0].splitlines()[1].strip())
    settled = sizes[SAMPLES // 3:]  # the history is full by then
    spread = max(settled) / min(settled) - 1
    print(f"{SECONDS:.0f} s: {min(settled):.1f} to {max(settled):.1f} MiB, {100 * spread:.1f} % apart")
    assert spread < 0.05


if __name__ == "__main__":
    main()
