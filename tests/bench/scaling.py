#!/usr/bin/env python3
"""How a training step scales with the lattice: time a step, time a site, peak memory.

One process a size, so that each peak is its own. Batches shrink on the large lattices so that a step stays short; time a
site is therefore given for each configuration of the batch. Small lattices get more steps, so that every size runs long
enough for its threads to reach their pace. All sizes are measured in turns, round after round, and the figures are medians
over the rounds.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
DEFAULT_PROGRAM = os.path.join(ROOT, "build", "release", "bin", "neuralrg")
SIZES = [(8, 512), (16, 512), (32, 512), (64, 128), (128, 32)]  # lattice, batch
REFERENCE = 16
REFERENCE_BATCH = 512


def steps_of(lattice, batch, steps):
    """As much work as `steps` at the reference, and at least `steps`."""
    return steps * max(1, REFERENCE**2 * REFERENCE_BATCH // (lattice**2 * batch))


def bench(program, preset, lattice, batch, steps, extra):
    command = [program, "bench", "--preset", preset, "--lattice", str(lattice), "--batch", str(batch), "--steps",
               str(steps), "--no-thread-scaling"] + extra
    try:
        return json.loads(subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout)
    except FileNotFoundError:
        sys.exit(f"There is no {program}; run tests/run once to build it, or name another with --program.")
    except subprocess.CalledProcessError as error:
        sys.exit(f"{' '.join(command)} failed with exit status {error.returncode}.")


def summary(lattice, batch, runs):
    def median(key):
        values = [run[key] for run in runs if run[key] is not None]
        return statistics.median(values) if values else None

    seconds = median("seconds_per_step")
    return {"lattice": lattice, "batch": batch, "seconds_per_step": seconds,
            "nanoseconds_per_site": 1e9 * seconds / (batch * lattice**2), "step_to_limit": median("step_to_limit"),
            "leapfrog_to_step": median("leapfrog_to_step"), "peak_memory_mib": median("peak_memory_mib")}


def size(text):
    lattice, _, batch = text.partition(":")
    return int(lattice), int(batch)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=DEFAULT_PROGRAM, help="neuralrg")
    parser.add_argument("--preset", default="paper", help="whose step; the paper's by default")
    parser.add_argument("--steps", type=int, default=40, help="steps to time in each round, more on small lattices")
    parser.add_argument("--rounds", type=int, default=3, help="how often each size is measured")
    parser.add_argument("--sizes", type=size, nargs="+", default=SIZES, metavar="L:BATCH", help="instead of 8 to 128")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of the table")
    parser.add_argument("options", nargs="*", metavar="-- OPTIONS", help="further options of neuralrg bench")
    arguments = parser.parse_args()

    runs = [[] for _ in arguments.sizes]
    for _ in range(arguments.rounds):
        for (lattice, batch), results in zip(arguments.sizes, runs):
            results.append(bench(arguments.program, arguments.preset, lattice, batch,
                                 steps_of(lattice, batch, arguments.steps), arguments.options))
    rows = [summary(lattice, batch, results) for (lattice, batch), results in zip(arguments.sizes, runs)]
    reference = next((row["nanoseconds_per_site"] for row in rows if row["lattice"] == REFERENCE), None)
    for row in rows:
        row["per_site_ratio"] = row["nanoseconds_per_site"] / reference if reference else None
    if arguments.json:
        print(json.dumps(rows, indent=2))
        return
    print(f"{'L':>4}{'batch':>7}{'s/step':>10}{'ns/site':>10}{f'to L={REFERENCE}':>9}{'to limit':>10}{'peak MiB':>10}")
    for row in rows:
        ratio = f"{row['per_site_ratio']:.2f}" if reference else "-"
        peak = "-" if row["peak_memory_mib"] is None else f"{row['peak_memory_mib']:.0f}"
        print(f"{row['lattice']:>4}{row['batch']:>7}{row['seconds_per_step']:>10.4f}{row['nanoseconds_per_site']:>10.1f}"
              f"{ratio:>9}{row['step_to_limit']:>10.2f}{peak:>10}")
    print("ns/site: for each site and each configuration of the batch")


if __name__ == "__main__":
    main()
