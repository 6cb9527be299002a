"""The tables of the README from what `neuralrg race` prints.

Usage: neuralrg race F.nrg --seconds 60 | race_table.py
"""
import json
import sys

NAMES = {"latent": "latent HMC", "physical": "physical HMC", "physical-preconditioned": "physical HMC, Fourier mass",
         "flow-metropolis": "flow Metropolis", "flow-mixture": "latent HMC, flow jumps"}
MOMENTS = (0.3, 1, 3, 10, 30, 60, 100, 300)  # seconds


def rate(value):
    return f"{value:.0f}" if value >= 100 else f"{value:.2g}"


def figures(race):
    """One row for every entrant, over the second half of its steps after warm-up."""
    training = race["training_seconds"] or 0
    rows = ["| sampler | leapfrogs a step | accepted | τ (leapfrogs) | ESS a second | with training counted in | S(0) | R̂ "
            "| verdict |",
            "|---|---|---|---|---|---|---|---|---|"]
    for entrant in race["entrants"]:
        if entrant["structure_factor"] is None:
            rows.append(f"| {NAMES[entrant['sampler']]} | {entrant['leapfrog'] or '–'} | too few steps | | | | | | |")
            continue
        if entrant["structure_factor_error"] is None:
            rows.append(f"| {NAMES[entrant['sampler']]} | {entrant['leapfrog'] or '–'} | no chain has moved | | | | | | |")
            continue
        least = "" if entrant["long_enough"] else "≥ "
        error = "" if least else f" ± {entrant['tau_error'] * entrant['tau_leapfrogs'] / entrant['tau']:.2g}"
        verdict = entrant["trust"] or ("long enough" if entrant["long_enough"] else "too short")
        paid = training if not entrant["sampler"].startswith("physical") else 0
        counted = entrant["ess_per_second"] * entrant["seconds"] / (entrant["seconds"] + paid)
        rows.append(f"| {NAMES[entrant['sampler']]} | {entrant['leapfrog'] or '–'} | {100 * entrant['acceptance']:.0f} % "
                    f"| {least}{entrant['tau_leapfrogs']:.3g}{error} | {rate(entrant['ess_per_second'])} | {rate(counted)} "
                    f"| {entrant['structure_factor']:.4f} ± {entrant['structure_factor_error']:.4f} "
                    f"| {entrant['r_hat']:.3f} | {verdict} |")
    return rows


def best(race):
    """The entrant of every sampler with the most ESS a second."""
    chosen = {}
    for entrant in race["entrants"]:
        before = chosen.get(entrant["sampler"])
        if before is None or (entrant["ess_per_second"] or 0) > (before["ess_per_second"] or 0):
            chosen[entrant["sampler"]] = entrant
    return chosen.values()


def course(race):
    """S(0), the mean over the chains, as the time goes by from the cold start."""
    moments = [moment for moment in MOMENTS if moment <= race["seconds"]]
    rows = ["| S(0) after | " + " | ".join(f"{moment:g} s" for moment in moments) + " |", "|---" * (len(moments) + 1) + "|"]
    for entrant in best(race):
        name = NAMES[entrant["sampler"]] + (f", {entrant['leapfrog']} leapfrogs" if entrant["leapfrog"] else "")
        curve = entrant["curve"]
        cells = []
        for moment in moments:
            nearest = min(range(len(curve["seconds"])), key=lambda i: abs(curve["seconds"][i] - moment))
            cells.append(f"{curve['structure_factor'][nearest]:.3f} ± {curve['structure_factor_error'][nearest]:.3f}")
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return rows


if __name__ == "__main__":
    measured = json.load(sys.stdin)
    print("\n".join(figures(measured) + [""] + course(measured)))
