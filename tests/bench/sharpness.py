#!/usr/bin/env python3
"""Trains the rows of SHARPNESS.md that today's program can train, and prints the tables again.

    sharpness.py                       everything, two rows at a time, each on one thread
    sharpness.py colours-8 colours-16  some tables: colours-8, colours-16, least, checkerboard, wide-checkerboard

The gap of a row is ln Z by importance sampling + F. Runs are kept in --folder and not trained again if they are there.
"""
import argparse
import concurrent.futures
import os

from readme_figures import ROOT, Failed, Runs

OPTIONS = {"L": "lattice", "C": "colours", "K": "checkerboards", "rate": "learning-rate", "H": "stencil-hidden"}


def coloured(lattice, batch, steps, samples, rows):
    """Rows of a table with common options: (title, what differs)."""
    common = dict(L=lattice, batch=batch, steps=steps, warmup_steps=500)
    return [(title, common | differs, samples) for title, differs in rows]


def on_checkerboard(rows):
    common = dict(C=2, K=8, rate=1e-2, warmup_steps=50, L=4, steps=20000)
    return [(title, common | differs, 262144) for title, differs in rows]


def rows_of_colours(*rows):
    return [(f"{c} colours, {k} couplings, {rate:g}" + "".join(f", {o} {v}" for o, v in more.items()),
             dict(C=c, K=k, rate=rate) | more) for c, k, rate, more in rows]


WIDE = dict(batch=256, K=16, H=16)
TABLES = {
    "colours-8": coloured(8, 256, 12000, 65536, rows_of_colours(
        (2, 8, 1e-2, {}), (2, 16, 1e-2, {}), (8, 16, 6e-3, {}), (8, 24, 6e-3, {}), (8, 32, 6e-3, {}),
        (8, 48, 6e-3, {}), (8, 32, 6e-3, {"H": 16}), (8, 32, 6e-3, {"steps": 36000}))),
    "colours-16": coloured(16, 64, 20000, 65536, rows_of_colours(
        (2, 16, 1e-2, {}), (8, 16, 6e-3, {}), (8, 24, 6e-3, {}), (8, 24, 5e-3, {}), (8, 32, 8e-3, {}), (8, 32, 6e-3, {}),
        (8, 32, 4e-3, {}), (8, 32, 1e-2, {}), (8, 32, 5e-3, {"H": 12}), (8, 16, 5e-3, {"H": 16}))),
    "least": coloured(4, 256, 20000, 262144, rows_of_colours((8, 32, 6e-3, {}))),
    "checkerboard": on_checkerboard([
        ("as the preset (batch 64)", {}), ("K 16", dict(K=16)), ("H 16", dict(H=16)), ("both", dict(K=16, H=16)),
        ("plain", dict(conditioner="plain")), ("batch 256", dict(batch=256)),
        ("batch 256, spectra fixed", dict(batch=256, spectra="fixed")), ("batch 256, K 24", dict(batch=256, K=24)),
        ("batch 256, K 16, H 16", WIDE), ("one level", dict(batch=256, depth=1, K=16)),
        ("one level, H 24", dict(batch=256, depth=1, K=16, H=24)),
        ("rate 4e-3, beta2 0.99, 40,000 steps", dict(batch=256, rate=4e-3, beta2=0.99, steps=40000)),
        ("batch 256, 60,000 steps", dict(batch=256, steps=60000)), ("batch 1024", dict(batch=1024)),
        ("batch 256, tanh2", dict(batch=256, map="tanh2")), ("K 16, H 16, tanh2", WIDE | dict(map="tanh2")),
        ("32 couplings", dict(K=32))]),
    "wide-checkerboard": on_checkerboard([
        ("batch 1024, 60,000 steps", dict(batch=1024, steps=60000)),
        ("K 16, H 16, 100,000 steps", WIDE | dict(steps=100000)),
        ("K 16, H 16, tanh2, 80,000 steps", WIDE | dict(map="tanh2", steps=80000)),
        ("K 32, H 32", dict(batch=256, K=32, H=32, rate=3e-3, warmup_steps=500, steps=40000)),
        ("K 32, H 64", dict(batch=256, K=32, H=64, rate=3e-3, warmup_steps=500, steps=40000)),
        ("K 64, H 16", dict(batch=256, K=64, H=16, rate=2e-3, warmup_steps=500, steps=40000))]),
}


def figures(runs, options, samples):
    """The cells of a row after its title."""
    named = {OPTIONS.get(key, key.replace("_", "-")): value for key, value in options.items()}
    given = [word for key, value in named.items() for word in ("--" + key, value)]
    try:
        path, trained = runs.trained("-".join(f"{key}{value}" for key, value in options.items()), "--preset", "sharp",
                                     *given, "--decay-steps", options["steps"], "--threads", 1)
    except Failed as error:
        if "has diverged" not in str(error):
            raise
        return "diverges"
    e = runs.run("evaluate", path, "--samples", samples, "--seed", 100, "--threads", 1)
    gap = e["log_z"] + e["free_energy"]
    return f"{gap:.5f} ± {e['log_z_error']:.5f} | {100 * e['ess']:.1f} % | {trained['seconds']:.0f} s"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="*", metavar="table", help=", ".join(TABLES))
    parser.add_argument("--program", default=os.path.join(ROOT, "build", "release", "bin", "neuralrg"))
    parser.add_argument("--folder", default=os.path.join(ROOT, "build", "sharpness"))
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    unknown = [name for name in options.tables if name not in TABLES]
    if unknown:
        parser.error(f"there is no table {unknown[0]}; the tables are {', '.join(TABLES)}")
    runs = Runs(options.program, options.folder)
    pool = concurrent.futures.ThreadPoolExecutor(2)
    try:
        rows = [(f"{table}: {title}", pool.submit(figures, runs, differs | {"seed": options.seed}, samples))
                for table in options.tables or TABLES for title, differs, samples in TABLES[table]]
        for title, row in rows:
            print(f"| {title} | {row.result()} |", flush=True)
    finally:
        pool.shutdown(cancel_futures=True)


if __name__ == "__main__":
    main()
