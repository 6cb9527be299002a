#!/usr/bin/env python3
"""How the paper's training step scales with the lattice: time a step, time a site, peak memory.

One process a size, so that each peak is its own: the whole process's largest resident size, as the kernel counts it. At
L = 64 the batch is 128 instead of 512; time a site is therefore given for each configuration of the batch.
"""
import argparse
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DEFAULT_PROGRAM = os.path.join(ROOT, "build", "release", "bin", "neuralrg")
SIZES = [(8, 512), (16, 512), (32, 512), (64, 128)]  # lattice, batch
REFERENCE = 16


def measure(program, lattice, batch, steps, extra):
    command = [program, "bench", "--preset", "paper", "--lattice", str(lattice), "--batch", str(batch), "--steps",
               str(steps)] + extra
    try:
        process = subprocess.Popen(command, stdout=subprocess.PIPE)
    except FileNotFoundError:
        sys.exit(f"There is no {program}; run tests/run once to build it, or name another with --program.")
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{' '.join(command)} failed with exit status {os.waitstatus_to_exitcode(status)}.")
    seconds = json.loads(output)["seconds_per_step"]
    return {"lattice": lattice, "batch": batch, "seconds_per_step": seconds,
            "nanoseconds_per_site": 1e9 * seconds / (batch * lattice**2), "peak_memory_mib": usage.ru_maxrss / 1024}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=DEFAULT_PROGRAM, help="neuralrg")
    parser.add_argument("--steps", type=int, default=10, help="steps to time at each size")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of the table")
    parser.add_argument("options", nargs="*", metavar="-- OPTIONS", help="further options of neuralrg bench")
    arguments = parser.parse_args()

    rows = [measure(arguments.program, lattice, batch, arguments.steps, arguments.options) for lattice, batch in SIZES]
    reference = next(row["nanoseconds_per_site"] for row in rows if row["lattice"] == REFERENCE)
    for row in rows:
        row["per_site_ratio"] = row["nanoseconds_per_site"] / reference
    if arguments.json:
        print(json.dumps(rows, indent=2))
        return
    print(f"{'L':>4}{'batch':>7}{'s/step':>10}{'ns/site':>10}{f'to L={REFERENCE}':>9}{'peak MiB':>10}")
    for row in rows:
        print(f"{row['lattice']:>4}{row['batch']:>7}{row['seconds_per_step']:>10.4f}{row['nanoseconds_per_site']:>10.1f}"
              f"{row['per_site_ratio']:>9.2f}{row['peak_memory_mib']:>10.0f}")
    print("ns/site: for each site and each configuration of the batch")


if __name__ == "__main__":
    main()
