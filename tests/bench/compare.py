#!/usr/bin/env python3
"""Seconds a training step: neuralrg against lean PyTorch, or against another build of itself, in one run.

    compare.py --preset paper
    compare.py --couplings 10 --hidden-layers 3 --hidden 10      the settings in the README of the paper's code
    compare.py --preset sharp-blocks --against other/build/bin/neuralrg

Options that are not listed below describe the model and go to both sides; without any it is the paper's.

PyTorch runs with one thread and with two, and the better of them is what neuralrg is compared with: the median of a run
before, one between and one after, since the speed of a machine varies. Two builds run in turns, A B A B ..., and the result
is the median of the ratios of the pairs. Nothing else should be running. PyTorch means Debian's python3-torch with
libopenblas0-pthread.
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

# Model options of neuralrg as lean_torch.py calls them, with a value or without.
TORCH_VALUES = {"--lattice": "--lattice", "--batch": "--batch", "--couplings": "--couplings", "--hidden": "--hidden",
                "--hidden-layers": "--hidden-layers", "--repeats": "--repeats", "--temperature": "--temperature",
                "--learning-rate": "--lr"}
TORCH_FLAGS = {"--no-symmetric": ["--no-symmetry"], "--symmetric": []}
OURS_ALONE = {"--threads", "--seed"}


def run(command, **options):
    """The JSON document that a program prints as its only output."""
    try:
        result = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, **options)
    except FileNotFoundError:
        sys.exit(f"There is no {command[0]}; run tests/run once to build it, or name another with --program or --python.")
    except subprocess.CalledProcessError as error:
        sys.exit(f"{' '.join(command)} failed with exit status {error.returncode}.")
    return json.loads(result.stdout)


def bench(program, steps, model):
    """One run of neuralrg bench, by this build or by an older one."""
    try:
        known = subprocess.run([program, "bench", "--help"], stdout=subprocess.PIPE, text=True).stdout
    except FileNotFoundError:
        sys.exit(f"There is no {program}; build it first, or name another.")
    quick = [flag for flag in ["--no-thread-scaling"] if flag in known]
    return run([program, "bench", "--steps", str(steps)] + quick + model, stderr=subprocess.DEVNULL)


def torch_options(model):
    """The model for lean_torch.py; exits where it has no such model."""
    result, words = [], [part for word in model for part in word.split("=", 1)]
    while words:
        word = words.pop(0)
        if word in TORCH_FLAGS:
            result += TORCH_FLAGS[word]
            continue
        value = words.pop(0) if words else ""
        if word in TORCH_VALUES:
            result += [TORCH_VALUES[word], value]
        elif word not in OURS_ALONE and (word, value) != ("--preset", "paper"):
            print(f"lean_torch.py has no {word} {value}; only --against can compare such models.", file=sys.stderr)
            sys.exit(2)
    return result


def lean_torch(python, threads, options):
    """One run of lean_torch.py with the best that it can use."""
    environment = {key: value for key, value in os.environ.items() if key != "OPENBLAS_CORETYPE"}
    return run([python, os.path.join(HERE, "lean_torch.py"), "--threads", str(threads)] + options, env=environment)


def require_torch(python):
    if subprocess.run([python, "-c", "import torch"], stderr=subprocess.DEVNULL).returncode != 0:
        sys.exit(f"{python} has no PyTorch; install python3-torch and libopenblas0-pthread.")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter,
                                     allow_abbrev=False)
    parser.add_argument("--program", default=DEFAULT_PROGRAM, help="neuralrg")
    parser.add_argument("--against", metavar="OTHER_PROGRAM", help="another neuralrg instead of PyTorch")
    parser.add_argument("--pairs", type=int, default=5, help="pairs of runs of the two builds")
    parser.add_argument("--steps", type=int, default=40, help="steps of neuralrg to time in each run")
    parser.add_argument("--python", default=DEFAULT_PYTHON, help="an interpreter that has PyTorch")
    parser.add_argument("--torch-steps", type=int, default=10, help="steps of PyTorch to time")
    parser.add_argument("--torch-threads", type=int, nargs="+", default=[1, 2], help="thread counts to give PyTorch")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of the table")
    parser.add_argument("--at-least", type=float, metavar="RATIO", help="exit 1 where the ratio is lower")
    return parser.parse_known_args()


def against_torch(arguments, model):
    require_torch(arguments.python)
    options = torch_options(model) + ["--steps", str(arguments.torch_steps)]
    ours, torch = [], []
    for threads in arguments.torch_threads:
        ours.append(bench(arguments.program, arguments.steps, model))
        torch.append(lean_torch(arguments.python, threads, options))
    ours.append(bench(arguments.program, arguments.steps, model))
    if ours[0]["parameters"] != torch[0]["parameters"]:
        sys.exit(f"The flows differ: {ours[0]['parameters']} parameters against {torch[0]['parameters']}.")

    seconds = statistics.median(entry["seconds_per_step"] for entry in ours)
    better = min(entry["seconds_per_step"] for entry in torch)
    limit_ratio = statistics.median(entry["step_to_limit"] for entry in ours)
    result = {"ratio": better / seconds, "seconds_per_step": seconds, "torch_seconds_per_step": better,
              "step_to_limit": limit_ratio, "neuralrg": ours, "torch": torch}
    if arguments.json:
        print(json.dumps(result, indent=2))
        return result["ratio"]
    print(f"{'':16}{'threads':>8}{'s/step':>10}{'to limit':>10}")
    for entry in ours:
        print(f"{'neuralrg':16}{entry['threads']:>8}{entry['seconds_per_step']:>10.4f}{entry['step_to_limit']:>10.2f}")
    for entry in torch:
        print(f"{'lean PyTorch':16}{entry['threads']:>8}{entry['seconds_per_step']:>10.4f}")
    print(f"\n{result['ratio']:.1f} times faster than PyTorch at its better thread count "
          f"({better:.3f} s against {seconds:.4f} s)")
    print(f"{limit_ratio:.2f} times what the counted operations would take at this machine's rates")
    return result["ratio"]


def against_build(arguments, model):
    pairs = [[bench(program, arguments.steps, model) for program in (arguments.program, arguments.against)]
             for _ in range(arguments.pairs)]
    ratios = [other["seconds_per_step"] / ours["seconds_per_step"] for ours, other in pairs]
    leapfrogs = [other["latent_hmc_seconds_per_leapfrog"] / ours["latent_hmc_seconds_per_leapfrog"]
                 for ours, other in pairs if other["latent_hmc_seconds_per_leapfrog"] is not None]
    result = {"ratio": statistics.median(ratios), "ratios": ratios,
              "leapfrog_ratio": statistics.median(leapfrogs) if leapfrogs else None, "pairs": pairs}
    if arguments.json:
        print(json.dumps(result, indent=2))
        return result["ratio"]
    print(f"{'pair':>4}{'s/step':>10}{'other':>10}{'ratio':>8}")
    for number, ((ours, other), ratio) in enumerate(zip(pairs, ratios), 1):
        print(f"{number:>4}{ours['seconds_per_step']:>10.4f}{other['seconds_per_step']:>10.4f}{ratio:>8.3f}")
    print(f"\n{result['ratio']:.3f} times faster than the other build, by the median of the pairs "
          f"({min(ratios):.3f} to {max(ratios):.3f})")
    if leapfrogs:
        print(f"{result['leapfrog_ratio']:.3f} times for a latent leapfrog")
    return result["ratio"]


def main():
    arguments, model = parse_arguments()
    ratio = (against_build if arguments.against else against_torch)(arguments, model)
    if arguments.at_least is not None and ratio < arguments.at_least:
        sys.exit(1)


if __name__ == "__main__":
    main()
