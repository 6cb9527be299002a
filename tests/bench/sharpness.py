#!/usr/bin/env python3
"""Trains the rows of SHARPNESS.md that today's program can train, and prints the tables again.

    sharpness.py                       everything, two rows at a time, each on one thread; an hour on two cores
    sharpness.py colours-8 colours-16  some tables: colours-8, colours-16, least, checkerboard, wide-checkerboard

The gap of a row is ln Z by importance sampling + F. Runs are kept in --folder and not trained again if they are there.
"""
import argparse
import concurrent.futures
import json
import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
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


def figures(program, path, options, samples):
    """The cells of a row after its title."""
    def run(*arguments):
        done = subprocess.run([program, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              text=True)
        return json.loads(done.stdout) if done.returncode == 0 else None

    if not os.path.exists(path + ".json"):
        named = {OPTIONS.get(name, name.replace("_", "-")): value for name, value in options.items()}
        given = [word for name, value in named.items() for word in ("--" + name, value)]
        trained = run("train", "--preset", "sharp", *given, "--decay-steps", options["steps"], "--threads", 1, "--output",
                      path, "--overwrite")
        with open(path + ".json", "w") as file:
            json.dump(trained, file)
    with open(path + ".json") as file:
        trained = json.load(file)
    if trained is None:
        return "diverges"
    e = run("evaluate", path, "--samples", samples, "--seed", 100, "--threads", 1)
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
    os.makedirs(options.folder, exist_ok=True)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        rows = []
        for name in options.tables or TABLES:
            for i, (title, differs, samples) in enumerate(TABLES[name]):
                path = os.path.join(options.folder, f"{name}-{i}-{options.seed}.nrg")
                rows.append((f"{name}: {title}", pool.submit(
                    figures, options.program, path, differs | {"seed": options.seed}, samples)))
        for title, row in rows:
            print(f"| {title} | {row.result()} |", flush=True)


if __name__ == "__main__":
    main()
