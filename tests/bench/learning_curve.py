#!/usr/bin/env python3
"""How long learning takes: the gap to the exact free energy against seconds, by neuralrg and by lean PyTorch.

Trains the presets one after another for so many seconds each, PyTorch (the model of `paper` alone) at the better of its
thread counts, and prints the seconds after which the mean gap of the last 50 steps was first below each of a few values.
Seconds are those of training, without starting the programs. Nothing else should be running.
"""
import argparse
import json
import os
import struct
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from compare import DEFAULT_PROGRAM, DEFAULT_PYTHON, lean_torch, require_torch, run

GAPS = [20, 10, 5, 3, 2, 1.5, 1, 0.1]  # nats
WINDOW = 50  # steps
PROBE_STEPS = 3  # of PyTorch at each thread count


def tensor(raw, name):
    """One tensor of a safetensors file as a tuple of numbers."""
    length = int.from_bytes(raw[:8], "little")
    entry = json.loads(raw[8:8 + length])[name]
    first, end = (8 + length + offset for offset in entry["data_offsets"])
    kind = {"F64": "d", "I64": "q"}[entry["dtype"]]
    return struct.unpack(f"<{(end - first) // 8}{kind}", raw[first:end])


def course_of_run(path, minus_log_z):
    """[step, seconds, gap] of each row of a run file's history; a row of a long run is a mean over several steps."""
    with open(path, "rb") as file:
        raw = file.read()
    columns = (tensor(raw, "history/" + name) for name in ("step", "seconds", "free_energy"))
    return [[step, seconds, free_energy - minus_log_z] for step, seconds, free_energy in zip(*columns)]


def running_means(course):
    """Mean gap over the last steps after each row: a fifth of all so far, 50 at most, as the program's figures."""
    stride = course[0][0]  # the first row ends with the step that is its number of steps
    gaps = [row[2] for row in course]
    means = []
    for end, row in enumerate(course, 1):
        rows = max(1, min(WINDOW, max(1, row[0] // 5)) // stride)
        part = gaps[max(0, end - rows):end]
        means.append(sum(part) / len(part))
    return means


def crossings(course, levels):
    """Seconds at which the running mean is first below each level, None where it never is."""
    means = running_means(course)
    return [next((row[1] for row, mean in zip(course, means) if mean < level), None) for level in levels]


def train(program, preset, seconds, threads):
    with tempfile.TemporaryDirectory(prefix="neuralrg-") as folder:
        path = os.path.join(folder, "run.nrg")
        figures = run([program, "train", "--preset", preset, "--seconds", str(seconds), "--threads", str(threads),
                       "--output", path])
        course = course_of_run(path, figures["minus_log_z"])
    return {"program": "neuralrg", "preset": preset, "figures": figures, "course": course}


def train_torch(python, seconds, threads, minus_log_z):
    if len(threads) > 1:
        probes = [lean_torch(python, count, ["--steps", str(PROBE_STEPS)]) for count in threads]
        threads = [min(probes, key=lambda probe: probe["seconds_per_step"])["threads"]]
    figures = lean_torch(python, threads[0], ["--seconds", str(seconds)])
    course = [[step, when, loss - minus_log_z] for step, when, loss in figures.pop("trace")]
    return {"program": "lean PyTorch", "preset": "paper", "figures": figures, "course": course}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=DEFAULT_PROGRAM, help="neuralrg")
    parser.add_argument("--python", default=DEFAULT_PYTHON, help="an interpreter that has PyTorch")
    parser.add_argument("--presets", nargs="+", default=["paper", "sharp-blocks", "sharp"], metavar="NAME", help="to train by neuralrg")
    parser.add_argument("--seconds", type=float, default=120, help="of training, for each")
    parser.add_argument("--torch-seconds", type=float, metavar="S", help="the same for PyTorch, 0 to leave it out")
    parser.add_argument("--threads", type=int, default=0, help="of neuralrg, 0 for all cores")
    parser.add_argument("--torch-threads", type=int, nargs="+", default=[1, 2], help="thread counts to try for PyTorch")
    parser.add_argument("--json", action="store_true", help="one JSON document with the curves instead of the table")
    arguments = parser.parse_args()
    torch_seconds = arguments.seconds if arguments.torch_seconds is None else arguments.torch_seconds
    if torch_seconds > 0:
        require_torch(arguments.python)

    runs = [train(arguments.program, preset, arguments.seconds, arguments.threads) for preset in arguments.presets]
    if torch_seconds > 0:
        minus_log_z = run([arguments.program, "exact"])["minus_log_z"]
        runs.append(train_torch(arguments.python, torch_seconds, arguments.torch_threads, minus_log_z))
    for entry in runs:
        entry["running_mean"] = running_means(entry["course"])
        entry["seconds_to_gap"] = [{"gap": gap, "seconds": seconds}
                                   for gap, seconds in zip(GAPS, crossings(entry["course"], GAPS))]
    if arguments.json:
        print(json.dumps(runs))
        return
    print("seconds until the gap (nats, mean over 50 steps) is below\n" + " " * 24 + "".join(f"{gap:>8g}" for gap in GAPS)
          + f"{'steps':>9}{'seconds':>9}{'gap':>8}")
    for entry in runs:
        times = "".join(f"{'-' if point['seconds'] is None else format(point['seconds'], '.1f'):>8}"
                        for point in entry["seconds_to_gap"])
        step, seconds, _ = entry["course"][-1]
        print(f"{entry['program'] + ', ' + entry['preset']:24}{times}{step:>9}{seconds:>9.0f}"
              f"{entry['running_mean'][-1]:>8.2f}")


if __name__ == "__main__":
    main()
