"""The issue's sampling claims at T_c: latent hybrid Monte Carlo on a trained flow and Wolff against the references at
8 x 8 and 16 x 16, and the race of all samplers.

Usage: long_sampling.py NEURALRG [reference|race] [F8.nrg F16.nrg]; trains what is not given, prints the figures, exits 1
where one is missed.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import race_table

program, which, given = sys.argv[1], sys.argv[2], sys.argv[3:]
REFERENCE = {8: 0.646911575, 16: 0.545417204}  # <(sum s / N)^2>, exact; 16: the red line of Fig. 3(b)
TRAINING_STEPS = 6000
SAMPLING_SECONDS = 110  # of the two minutes; warm-up included
failures = 0


def run(*arguments):
    result = subprocess.run([program, *map(str, arguments)], stdout=subprocess.PIPE, check=True)
    return json.loads(result.stdout)


def expect(what, value, limit):
    global failures
    ok = value <= limit
    failures += not ok
    print(f"{'ok  ' if ok else 'FAIL'} {what}: {value:.6g} (limit {limit:g})", flush=True)


def trained(lattice, folder):
    """A run file of the sharp preset at this size, trained to the end of a shorter schedule."""
    if given:
        return given[0] if lattice == 8 else given[1]
    path = Path(folder) / f"{lattice}.nrg"
    print(json.dumps(run("train", "--preset", "sharp", "--lattice", lattice, "--decay-steps", TRAINING_STEPS, "--steps",
                         TRAINING_STEPS, "--output", path)), flush=True)
    return path


def reference(folder):
    for lattice, exact in REFERENCE.items():
        wolff = run("wolff", "--lattice", lattice, "--sweeps", 200000)
        expect(f"Wolff, L = {lattice}, deviation", abs(wolff["structure_factor"] - exact), 0.002)
        latent = run("hmc", trained(lattice, folder), "--sampler", "latent", "--warmup", 60, "--steps", 100000,
                     "--seconds", SAMPLING_SECONDS)
        print(json.dumps(latent), flush=True)
        deviation = abs(latent["structure_factor"] - exact)
        expect(f"latent HMC, L = {lattice}, standard errors off", deviation / latent["structure_factor_error"], 3)
        expect(f"latent HMC, L = {lattice}, standard error", latent["structure_factor_error"], 0.01)
        expect(f"latent HMC, L = {lattice}, R-hat", latent["r_hat"], 1.1)


def race(folder):
    """The table of the README. Which sampler wins is not asserted."""
    figures = run("race", trained(16, folder), "--seconds", 60)
    print("\n".join(race_table.figures(figures) + [""] + race_table.course(figures)), flush=True)
    for entrant in figures["entrants"]:
        if not entrant["long_enough"] or entrant["trust"] in ("too-few", "contradicted", "heavy-tail"):
            continue  # says itself that it has not seen enough
        expect(f"{entrant['sampler']} {entrant['leapfrog']}, standard errors off",
               abs(entrant["structure_factor"] - REFERENCE[16]) / entrant["structure_factor_error"], 4)


with tempfile.TemporaryDirectory() as place:
    reference(place) if which == "reference" else race(place)
sys.exit(1 if failures else 0)
