"""The issue's training claims on the real problem, 16 x 16 at T_c: the paper's preset and the sharp one.

Usage: long_training.py NEURALRG [paper|sharp]; prints the figures, exits 1 where one is missed.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

program, which = sys.argv[1], sys.argv[2]
failures = 0


def run(*arguments):
    result = subprocess.run([program, *map(str, arguments)], stdout=subprocess.PIPE, check=True)
    return json.loads(result.stdout)


def expect(what, value, limit):
    global failures
    ok = value <= limit
    failures += not ok
    print(f"{'ok  ' if ok else 'FAIL'} {what}: {value:.6g} (limit {limit:g})", flush=True)


with tempfile.TemporaryDirectory() as folder:
    model = Path(folder) / "model.nrg"
    if which == "paper":
        figures = run("train", "--preset", "paper", "--steps", 400, "--output", model)
        expect("relative error after 400 steps", figures["relative_error"], 0.02)
        figures = run("train", "--resume", model, "--steps", 1500, "--output", model)
        expect("relative error after 1500 steps", figures["relative_error"], 0.011)
    else:
        figures = run("train", "--preset", "sharp-blocks", "--seconds", 600, "--output", model)
        print(json.dumps(figures))
        expect("gap in nats after 600 s", figures["gap"], 1.0)
        fresh = run("evaluate", model, "--samples", 16384)
        print(json.dumps(fresh))
        exact = -figures["minus_log_z"]
        expect("|ln Z - exact| in standard errors", abs(fresh["log_z"] - exact) / fresh["log_z_error"], 3.0)
sys.exit(1 if failures else 0)
