#!/usr/bin/env python3
"""Seconds a training step: neuralrg against lean PyTorch, in one run on one machine.

The paper's flow (2x2 blocks, 8 couplings, one hidden layer of 64, batch 512, symmetrised, 16x16 at T_c). PyTorch runs
with one thread and with two, and the better of them is what neuralrg is compared with: the median of a run before, one
between and one after, since a machine changes its pace. Nothing else should be running. Needs Debian's python3-torch and libopenblas0-pthread.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
DEFAULT_PROGRAM = os.path.join(ROOT, "build", "release", "bin", "neuralrg")
DEFAULT_PYTHON = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable


def run(command, **options):
    """The JSON document that a program prints on its last line or as a whole."""
    try:
        result = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, **options)
    except FileNotFoundError:
        sys.exit(f"There is no {command[0]}; run tests/run once to build it, or name another with --program or --python.")
    except subprocess.CalledProcessError as error:
        sys.exit(f"{' '.join(command)} failed with exit status {error.returncode}.")
    return json.loads(result.stdout)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=DEFAULT_PROGRAM, help="neuralrg")
    parser.add_argument("--python", default=DEFAULT_PYTHON, help="an interpreter that has PyTorch")
    parser.add_argument("--steps", type=int, default=10, help="steps of PyTorch to time")
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2], help="thread counts to give PyTorch")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of the table")
    parser.add_argument("--at-least", type=float, metavar="RATIO", help="exit 1 where the ratio is lower")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    if subprocess.run([arguments.python, "-c", "import torch"], stderr=subprocess.DEVNULL).returncode != 0:
        sys.exit(f"{arguments.python} has no PyTorch; install python3-torch and libopenblas0-pthread.")
    environment = {key: value for key, value in os.environ.items() if key != "OPENBLAS_CORETYPE"}
    ours, torch = [], []
    for threads in arguments.threads:
        ours.append(run([arguments.program, "bench", "--preset", "paper"]))
        torch.append(run([arguments.python, os.path.join(HERE, "lean_torch.py"), "--threads", str(threads), "--steps",
                          str(arguments.steps)], env=environment))
    ours.append(run([arguments.program, "bench", "--preset", "paper"]))
    if ours[0]["parameters"] != torch[0]["parameters"]:
        sys.exit(f"The flows differ: {ours[0]['parameters']} parameters against {torch[0]['parameters']}.")

    seconds = statistics.median(entry["seconds_per_step"] for entry in ours)
    better = min(entry["seconds_per_step"] for entry in torch)
    ratio = better / seconds
    if arguments.json:
        print(json.dumps({"neuralrg": ours, "torch": torch, "ratio": ratio}, indent=2))
    else:
        print(f"{'':16}{'threads':>8}{'s/step':>10}")
        for name, entry in [("neuralrg", entry) for entry in ours] + [("lean PyTorch", entry) for entry in torch]:
            print(f"{name:16}{entry['threads']:>8}{entry['seconds_per_step']:>10.4f}")
        network, sgemm = (statistics.median(entry[key] for entry in ours) for key in ("network_gflops", "sgemm_gflops"))
        print(f"\n{ratio:.1f} times faster than PyTorch at its better thread count ({better:.3f} s against {seconds:.3f} s)")
        print(f"networks: {network:.0f} GFLOP/s, {100 * network / sgemm:.0f} % of this machine's sgemm ({sgemm:.0f})")
    if arguments.at_least is not None and ratio < arguments.at_least:
        sys.exit(1)


if __name__ == "__main__":
    main()
