"""Whether the errors that the shell prints are right: over many seeds, z = (estimate - exact) / error has mean 0 and
spread 1, for every command that prints an estimate with its error.

Usage: long_coverage.py NEURALRG [SEEDS [NAME ...]]; prints a row for each estimate of the cases that are named, of all
by default, and exits 1 where a mean is beyond 0.3 or a spread outside 0.8 to 1.25.

The lattice has 4 x 4 sites, where all 65,536 states of the spins are summed. The temperature is 3, where a short training
reaches a flow without heavy tails. What has no exact value (the bound of the flow, tau) is compared with the mean of 32
runs of the same command, each four times as long, whose scatter is counted in.

40 seeds determine a mean to 0.16 and a spread to 0.11, so that one in ten calibrated estimates would miss a limit. The
standard number of seeds is four times as many, which halves both.
"""
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

program = os.path.abspath(sys.argv[1])
SEEDS = int(sys.argv[2]) if len(sys.argv) > 2 else 160
NAMED = sys.argv[3:]
LATTICE, TEMPERATURE = 4, 3.0
RUNS, LONGER = 32, 4  # of the reference
MEAN, LEAST, MOST = 0.3, 0.8, 1.25
SYSTEM = ["--lattice", LATTICE, "--temperature", TEMPERATURE]
TRAIN = [*SYSTEM, "--couplings", 6, "--hidden", 24, "--gradient", "path", "--batch", 256, "--learning-rate", 0.01,
         "--decay-steps", 2000, "--steps", 2000, "--threads", 1]


def run(*arguments):
    result = subprocess.run([program, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                            check=True)
    return json.loads(result.stdout)


def enumerated():
    """S(0), energy and specific heat per site, and the Binder ratio, by the sum over all states of the spins."""
    sites = LATTICE * LATTICE
    # A rotation of bits that stands for the right and for the lower neighbour of every site.
    def right(state):
        moved = 0
        for row in range(LATTICE):
            bits = state >> (row * LATTICE) & (1 << LATTICE) - 1
            moved |= (bits >> 1 | (bits & 1) << (LATTICE - 1)) << (row * LATTICE)
        return moved

    total = square = fourth = energy = energySquare = 0
    for state in range(1 << sites):
        below = state >> LATTICE | (state & (1 << LATTICE) - 1) << (sites - LATTICE)
        unequal = bin(state ^ right(state)).count("1") + bin(state ^ below).count("1")
        bonds = 2 * sites - 2 * unequal
        weight = math.exp((bonds - 2 * sites) / TEMPERATURE)
        magnetization = (2 * bin(state).count("1") - sites) / sites
        total += weight
        square += weight * magnetization ** 2
        fourth += weight * magnetization ** 4
        energy -= weight * bonds / sites
        energySquare += weight * (bonds / sites) ** 2
    square, fourth, energy, energySquare = (sum / total for sum in (square, fourth, energy, energySquare))
    return {"structure_factor": square, "structure_factor_uncontrolled": square, "energy": energy,
            "specific_heat": sites * (energySquare - energy ** 2) / TEMPERATURE ** 2,
            "binder_ratio": 1 - fourth / (3 * square ** 2)}


def cases(folder):
    """Name, the arguments of a command with how its length is given, and its estimates without an exact value."""
    flow, analysis = f"{folder}/flow.nrg", f"{folder}/analysis"
    run("train", *TRAIN, "--output", flow)
    chains = ["--chains", 32, "--warmup", 100, "--threads", 1]
    result = {
        "evaluate": (["evaluate", flow, "--threads", 1], "--samples", 4096, ["free_energy"]),
        "wolff": (["wolff", *SYSTEM, "--threads", 1], "--sweeps", 8000, []),
        "analyze": (["analyze", flow, "--response", "--samples", 256, "--threads", 1], None, 0, []),
        "race": (["race", flow, "--seconds", 0.3, "--chains", 32, "--physical-leapfrogs", "10", "--threads", 1], None,
                 0, []),
    }
    for sampler, steps in (("latent", 200), ("physical", 1000), ("physical-preconditioned", 1000),
                           ("flow-metropolis", 1000), ("flow-mixture", 200)):
        result[f"hmc {sampler}"] = (["hmc", flow, "--sampler", sampler, *chains], "--steps", steps, ["tau"])
    return {name: case for name, case in result.items() if not NAMED or name in NAMED}, analysis


def estimates(document, unknown):
    """Pairs (name, figure, error) of all keys that have an error beside them."""
    for key in document:
        if key.endswith("_error") and key not in ("relative_error",) and document.get(key[:-6]) is not None:
            name = key[:-6]
            if name != "tau" or name in unknown:
                yield name, document[name], document[key]


def collect(name, case, exact, analysis):
    """z of every estimate of a command, over the seeds."""
    arguments, length, count, unknown = case
    known = dict(exact)
    reference = {}
    if unknown:
        runs = [run(*arguments, length, LONGER * count, "--seed", 999_983 + i) for i in range(RUNS)]
        for key in unknown:
            values = [document[key] for document in runs]
            reference[key] = (statistics.fmean(values), statistics.stdev(values) / math.sqrt(RUNS))
    found = {}

    def add(label, key, value, error):
        center, centerError = (known[key], 0) if key in known else reference[key]
        found.setdefault(label, []).append((value - center) / math.hypot(error, centerError) if error else math.nan)

    for seed in range(1, SEEDS + 1):
        output = ["--output", f"{analysis}-{seed}.safetensors", "--overwrite"] if name == "analyze" else []
        document = run(*arguments, *([length, count] if length else []), "--seed", seed, *output)
        for entrant in document.get("entrants", [document]):
            label = f"{name} {entrant['sampler']}" if "entrants" in document else name
            for key, value, error in estimates(entrant, unknown):
                if key in known or key in reference:
                    add(f"{label}: {key}", key, value, error)
                elif key not in ("response", "influence"):
                    raise SystemExit(f"{label} prints {key} with an error that nothing is compared with")
            if "curve" in entrant:
                curve = entrant["curve"]
                add(f"{label}: last of the curve", "structure_factor", curve["structure_factor"][-1],
                    curve["structure_factor_error"][-1])
    return found


def main():
    exact = enumerated()
    solved = run("exact", *SYSTEM)
    assert math.isclose(exact["energy"], solved["energy_per_site"], rel_tol=1e-9)
    assert math.isclose(exact["specific_heat"], solved["specific_heat"], rel_tol=1e-9)
    exact["log_z"] = -solved["minus_log_z"]
    failures = 0
    print(f"z over {SEEDS} seeds at L = {LATTICE}, T = {TEMPERATURE}: mean within {MEAN}, spread {LEAST} to {MOST}")
    with tempfile.TemporaryDirectory() as folder:
        chosen, analysis = cases(folder)
        timed = [name for name in chosen if name == "race"]
        quick = [name for name in chosen if name != "race"]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            results = list(pool.map(lambda name: collect(name, chosen[name], exact, analysis), quick))
        results += [collect(name, chosen[name], exact, analysis) for name in timed]
    for found in results:
        for label, values in found.items():
            mean, spread = statistics.fmean(values), statistics.stdev(values)
            enough = len(values) >= (SEEDS / 2 if label.startswith("race") else SEEDS)  # by the clock, on a busy machine
            ok = enough and abs(mean) <= MEAN and LEAST <= spread <= MOST
            failures += not ok
            print(f"{'ok  ' if ok else 'FAIL'} {label:45} {mean:+.2f} {spread:.2f}", flush=True)
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
