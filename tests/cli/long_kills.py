"""Training that is killed, signalled in pipelines, or finds the disk full, many times over.

    long_kills.py neuralrg [TRIALS]      the full disk needs the right to mount a tmpfs"""
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROGRAM = os.path.abspath(sys.argv[1])
TRIALS = int(sys.argv[2]) if len(sys.argv) > 2 else 40
SMALL = "--lattice 4 --couplings 2 --hidden 8 --batch 32 --threads 1".split()
EVERY = 0.2
CHANCE = random.Random(11)
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # nohup has it ignored, and whatever is started here would honour that


def step_of(path):
    data = path.read_bytes()
    return int(json.loads(data[8:8 + int.from_bytes(data[:8], "little")])["__metadata__"]["step"])


def opens(path):
    result = subprocess.run([PROGRAM, "evaluate", str(path), "--samples", "8"], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr


def start(folder, *arguments, **streams):
    return subprocess.Popen([PROGRAM, "train", *arguments, "--seconds", "600", "--output", "a.nrg",
                             "--checkpoint-every", str(EVERY)], cwd=folder, **streams)


def kills(folder, count):
    """Random moments; each run goes on from what the one before has left."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    file = folder / "a.nrg"
    lost, last = [], 0
    for _ in range(count):
        process = start(folder, *(["--resume", "a.nrg"] if file.exists() else SMALL), **quiet)
        time.sleep(CHANCE.uniform(0.02, 1.5))
        process.kill()
        ended = time.time()
        process.wait()
        if not file.exists():
            continue
        opens(file)
        assert step_of(file) >= last
        if step_of(file) > last:
            lost.append(ended - file.stat().st_mtime)
        last = step_of(file)
    rest = sorted(path.name for path in folder.iterdir() if path.name != "a.nrg" and not path.name.startswith("."))
    assert rest in ([], ["a.best.nrg"]), rest
    print(f"{count} kills: every file opens, steps never fall, {last} steps in the end, at most {max(lost):.2f} s lost "
          f"with a checkpoint every {EVERY} s", flush=True)


def signals(folder, count):
    """In pipelines whose readers have gone or go at the same time."""
    for index in range(count):
        number = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)[index % 3]
        file = folder / "a.nrg"
        for left in folder.glob("*.nrg"):
            left.unlink()
        process = start(folder, *SMALL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if index % 2:
            process.stderr.close()
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            caught = int(next(line for line in Path(f"/proc/{process.pid}/status").read_text().splitlines()
                              if line.startswith("SigCgt")).split()[1], 16)
            if caught >> (number - 1) & 1:
                break
        time.sleep(CHANCE.uniform(0, 0.4))
        process.stdout.close()
        begun = time.monotonic()
        for _ in range(CHANCE.randint(1, 3)):
            process.send_signal(number)
            time.sleep(CHANCE.uniform(0, 0.1))
        assert process.wait(60) == 0, (number, process.returncode)
        assert time.monotonic() - begun < 5
        opens(file)
    print(f"{count} signals: every run ended with 0 and its file opens", flush=True)


def full_disk(folder, count):
    """A disk with room for the first file only."""
    disk = folder / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(disk)], capture_output=True).returncode:
        print("full disk: skipped, no tmpfs can be mounted", flush=True)
        return
    try:
        subprocess.run([PROGRAM, "train", *SMALL, "--steps", "5", "--output", "a.nrg"], cwd=disk, check=True,
                       capture_output=True)
        (disk / "ballast").write_bytes(b"0" * (os.statvfs(disk).f_bavail * os.statvfs(disk).f_bsize))
        before = (disk / "a.nrg").read_bytes()
        commands = [["train", "--resume", "a.nrg", "--steps", "50", "--output", "a.nrg"],
                    ["train", *SMALL, "--steps", "50", "--output", "b.nrg"],
                    ["sample", "a.nrg", "--count", "1000", "--output", "s.csv"],
                    ["sample", "a.nrg", "--count", "1000", "--output", "s.safetensors"],
                    ["sample", "a.nrg", "--count", "1000", "--output", "s.npy"],
                    ["grow", "a.nrg", "--output", "g.nrg"],
                    ["analyze", "a.nrg", "--response", "--samples", "64", "--output", "m.safetensors"],
                    ["hmc", "--sampler", "physical", "--lattice", "4", "--steps", "400", "--output", "c.safetensors"]]
        home = {**os.environ, "XDG_DATA_HOME": str(folder / "home")}
        for index in range(count):
            command = commands[index % len(commands)]
            result = subprocess.run([PROGRAM, *command], cwd=disk, capture_output=True, text=True, env=home)
            assert result.returncode in (1, 2), (command, result.returncode)
            assert result.stderr.strip().splitlines()[-1].startswith("neuralrg: "), result.stderr
            assert (disk / "a.nrg").read_bytes() == before
            assert sorted(path.name for path in disk.iterdir()) == ["a.nrg", "ballast"], list(disk.iterdir())
        rescued = list((folder / "home/neuralrg/rescued").glob("*"))
        for path in rescued:
            opens(path)
        print(f"full disk: {count} writers refused in a sentence, nothing harmed, {len(rescued)} runs saved elsewhere",
              flush=True)
    finally:
        subprocess.run(["umount", str(disk)], check=False)


def main():
    for trial, count in ((kills, TRIALS), (signals, max(TRIALS // 2, 6)), (full_disk, 16)):
        with tempfile.TemporaryDirectory(prefix="neuralrg-") as folder:
            trial(Path(folder), count)


if __name__ == "__main__":
    main()
