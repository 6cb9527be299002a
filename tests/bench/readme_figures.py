#!/usr/bin/env python3
"""Measures the figures of the README again, and prints them as its tables, with the build that they belong to.

    readme_figures.py                       everything, about forty minutes on two quiet cores
    readme_figures.py training race         some sections: presets, training, wide, sizes, temperatures, race, maps

Figures that depend on the seed are given for every seed of --seeds. Runs are kept in --folder and not trained again if
they are there.
"""
import argparse
import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "tests", "cli"))
import race_table  # noqa: E402

PAPER = ["--preset", "paper", "--seconds", 125]
BLOCKS = ["--preset", "sharp-blocks", "--steps", 18000]
SHARP = ["--preset", "sharp", "--steps", 20000]
WIDE = ["--preset", "sharp", "--checkerboards", 32, "--stencil-hidden", 16, "--batch", 256, "--grow-from", 8,
        "--grow-steps", 4000, "--decay-steps", 12000, "--steps", 12000]


class Failed(Exception):
    """What a command said that ended with an error."""


class Runs:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        os.makedirs(folder, exist_ok=True)

    def run(self, *arguments):
        """The JSON document that a command prints."""
        result = subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True)
        if result.returncode != 0:
            raise Failed(result.stderr.strip().rpartition("\n")[2])
        return json.loads(result.stdout)

    def trained(self, name, *options):
        """A run file, and what training it printed."""
        path = os.path.join(self.folder, name + ".nrg")
        if not os.path.exists(path + ".json"):  # written last, so that a run that was cut off is trained again
            document = self.run("train", *options, "--output", path, "--overwrite")
            with open(path + ".json", "w") as file:
                json.dump(document, file)
        with open(path + ".json") as file:
            return path, json.load(file)

    def sharp(self, seed):
        return self.trained(f"sharp-{seed}", *SHARP, "--seed", seed)

    def grown(self, preset):
        return self.trained(preset, "--preset", preset, "--steps", 20000)

    def row(self, seed, title, path, document, samples=65536):
        """One run's evaluation; rows have seeds of their own, so that their deviations are independent."""
        e = self.run("evaluate", path, "--samples", samples, "--seed", seed)
        off = [e.get("structure_factor_errors_off"), e.get("energy_errors_off")]
        off = ", ".join("–" if value is None else f"{value:.1f}" for value in off)
        print(f"| {title} | {document['seconds']:.0f} | {e['gap']:.4f} ± {e['free_energy_error']:.4f} | {100 * e['ess']:.1f} % "
              f"| {e['log_z_errors_off']:.1f} | {off} | {e['trust']} |", flush=True)


HEAD = """| run | seconds | gap (nats) | ESS | ln Z, errors off | S(0), E, errors off | trust |
|---|---|---|---|---|---|---|"""


def presets(runs, seeds):
    print("| run | steps | seconds | gap (nats) | relative error |\n|---|---|---|---|---|")
    trained = runs.trained("paper", *PAPER), runs.trained("blocks-1", *BLOCKS), runs.sharp(seeds[0])
    for options, (_, t) in zip((PAPER, BLOCKS, SHARP), trained):
        print(f"| `{' '.join(map(str, options))}` | {t['steps']} | {t['seconds']:.0f} | {t['gap']:.3g} "
              f"| {100 * t['relative_error']:.2g} % |", flush=True)


def training(runs, seeds):
    print(HEAD)
    for seed in seeds:
        runs.row(100 + seed, f"`--preset sharp --steps 20000 --seed {seed}`", *runs.sharp(seed))


def wide(runs, seeds):
    print(HEAD)
    for seed in seeds:
        runs.row(200 + seed, f"seed {seed}", *runs.trained(f"wide-{seed}", *WIDE, "--seed", seed))


def sizes(runs, seeds):
    print(HEAD)
    for seed, preset, samples in ((301, "sharp-32", 32768), (302, "sharp-64", 16384)):
        runs.row(seed, f"`--preset {preset} --steps 20000`", *runs.grown(preset), samples)
    grown = os.path.join(runs.folder, "grown-128.nrg")
    if not os.path.exists(grown):
        runs.run("grow", runs.grown("sharp-64")[0], "--decay-steps", 8000, "--output", grown)
    runs.row(303, "L = 128, grown from it, 8000 steps", *runs.trained("sharp-128", "--resume", grown, "--steps", 8000),
             32768)


def temperatures(runs, seeds):
    print(HEAD)
    for seed, temperature in enumerate((1.8, 2.0, 2.6, 3.5), 401):
        options = ["--preset", "sharp-cold" if temperature < 2.1 else "sharp", "--temperature", temperature,
                   "--steps", 20000]
        runs.row(seed, f"T = {temperature}", *runs.trained(f"sharp-T{temperature}", *options))


def race(runs, seeds):
    for path, _ in (runs.sharp(seeds[0]), runs.grown("sharp-32"), runs.grown("sharp-64")):
        figures = runs.run("race", path, "--seconds", 20)
        print("\n".join(race_table.figures(figures)))
        for entrant in figures["entrants"]:
            if entrant["break_even_seconds"] is not None:
                print(f"{entrant['sampler']} breaks even after {entrant['break_even_seconds']:.1f} s, "
                      f"{figures['training_seconds']:.1f} s of them training")
        print(flush=True)
    print("Latent HMC alone, 20 s from a cold start:")
    for seed in seeds:
        h = runs.run("hmc", runs.sharp(seed)[0], "--sampler", "latent", "--start", "cold", "--chains", 64,
                     "--steps", 10 ** 8, "--seconds", 20)
        print(f"seed {seed}: tau {h['tau_leapfrogs']:.0f} leapfrogs, {h['ess_per_second']:.0f} ESS a second, "
              f"long enough: {h['long_enough']}", flush=True)


def maps(runs, seeds):
    analyses = []
    for seed in seeds:
        path, _ = runs.sharp(seed)
        analyses.append(runs.run("analyze", path, "--response", "--mutual-information", "--output",
                                 os.path.join(runs.folder, "analysis.safetensors"), "--overwrite"))

    def row(title, text):
        print(f"| {title} | " + " | ".join(map(text, analyses)) + " |")

    def each(key, source):
        return lambda a: ", ".join(f"{latent[key]:.2f}" for latent in a[source])

    def information(key, unit):
        return lambda a: f"{a[key]['mean'] / unit:.3g} ± {a[key]['mean_error'] / unit:.1g}"

    print("| | " + " | ".join(f"seed {seed}" for seed in seeds) + " |")
    print("|---" * (len(seeds) + 1) + "|")
    for source in "responses", "rotated_responses", "influences", "rotated_influences":
        row(f"{source}: share of an 8 x 8 square", each("region_share", source))
    for key in "largest_mutual_overlap", "rotated_largest_mutual_overlap":
        row(key, lambda a: f"{a[key]:.2f}")
    for source in "responses", "influences":
        row(f"{source}: spread over configurations", each("spread_to_mean", source))
        row(f"{source}: alternating waves", each("staggered_share", source))
    row("pairs of sites (nats)", information("site_information", 1))
    row("pairs of latents (1e-4 nats)", information("latent_information", 1e-4))


SECTIONS = {"presets": presets, "training": training, "wide": wide, "sizes": sizes, "temperatures": temperatures,
            "race": race, "maps": maps}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sections", nargs="*", choices=[*SECTIONS, []], help="those to measure; all where none is named")
    parser.add_argument("--program", default=os.path.join(ROOT, "build", "release", "bin", "neuralrg"))
    parser.add_argument("--folder", default=os.path.join(ROOT, "build", "readme-figures"))
    parser.add_argument("--seeds", nargs="+", type=int, default=[1, 2, 3, 4])
    options = parser.parse_args()
    commit = subprocess.run(["git", "-C", ROOT, "describe", "--always", "--dirty"], stdout=subprocess.PIPE,
                            text=True).stdout.strip()
    print(f"Build {commit or 'unknown'}, {os.cpu_count()} cores\n")
    for name in options.sections or SECTIONS:
        print(f"\n{name}\n")
        SECTIONS[name](Runs(options.program, options.folder), options.seeds)


if __name__ == "__main__":
    main()
