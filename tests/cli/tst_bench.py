"""`neuralrg bench` and the scripts of tests/bench: their figures fit one another and what is counted by hand. Nothing
here depends on how long anything takes."""
import importlib.util
import json
import math
import os
import subprocess
import sys
import unittest
from pathlib import Path

from shell import PROGRAM, SMALL, ShellTest

SCRIPTS = Path(__file__).resolve().parent.parent / "bench"


def load(name):
    """A script of tests/bench as a module."""
    spec = importlib.util.spec_from_file_location(name, SCRIPTS / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def blocks(lattice, side):
    """Blocks of one size in all layers of the layout mera: (variables of a block, how many)."""
    count, dilation = 0, 1
    while dilation < lattice:
        if side == 2:
            count += 2 * (lattice // (2 * dilation)) ** 2
        elif lattice // dilation >= 4:
            count += 6 * (lattice // (4 * dilation)) ** 2
        dilation *= 2
    return count


def evaluation(lattice, kinds, layers=1):
    """Multiply-adds and exponentials of all networks for one configuration. kinds: block side -> (couplings, hidden)"""
    multiply_adds = exponentials = 0
    for side, (couplings, hidden) in kinds.items():
        half = side * side // 2
        widths = [half] + layers * [hidden] + [half]
        each = sum(a * b for a, b in zip(widths, widths[1:]))
        multiply_adds += blocks(lattice, side) * couplings * 2 * each
        exponentials += blocks(lattice, side) * couplings * (2 * layers * hidden + 2 * half)
    return multiply_adds, exponentials


# (gradient, symmetric) -> evaluations' worth of multiply-adds and of exponentials: with recomputation, and without
UNITS = {("total", True): ((8, 4), (6, 2)), ("total", False): ((4, 2), (3, 1)),
         ("path", True): ((8, 4), (6, 2)), ("path", False): ((5, 2), (4, 1))}


class Bench(ShellTest):
    def bench(self, *options):
        return self.done("bench", *options, "--steps", 2)

    def test_all_figures_exist_and_are_positive(self):
        bench = self.bench(*SMALL, "--analysis")
        for key in ("seconds_per_step", "seconds_per_step_minimum", "seconds_per_step_and_site", "limit_seconds",
                    "step_to_limit", "multiply_adds", "exponentials", "latent_hmc_seconds_per_leapfrog",
                    "leapfrog_to_step", "sgemm_gflops", "exponentials_per_second", "network_gflops",
                    "network_share_of_sgemm", "response_seconds", "information_seconds", "peak_memory_mib",
                    "estimated_memory_mib", "parameters"):
            self.assertTrue(math.isfinite(bench[key]) and bench[key] > 0, key)
        self.assertEqual((bench["lattice"], bench["batch"], bench["threads"], bench["steps"]), (4, 32, 1, 2))

    def test_analyses_are_timed_only_where_asked_for(self):
        bench = self.bench(*SMALL)
        self.assertIsNone(bench["response_seconds"])
        self.assertIsNone(bench["information_seconds"])

    def test_the_limit_is_what_was_counted_at_the_rates_measured(self):
        models = [
            (["--lattice", 4, "--couplings", 2, "--hidden", 8], evaluation(4, {2: (2, 8)})),
            (["--lattice", 8, "--couplings", 3, "--hidden", 5, "--hidden-layers", 3], evaluation(8, {2: (3, 5)}, 3)),
            (["--lattice", 8, "--block", 4, "--couplings", 2, "--hidden", 8, "--block-couplings", 3, "--block-hidden",
              12], evaluation(8, {2: (2, 8), 4: (3, 12)})),
        ]
        kinds = list(UNITS.items())
        for (options, counts), ((gradient, symmetric), units) in zip(models + models[:1], kinds):
            with self.subTest(options=options, gradient=gradient, symmetric=symmetric):
                bench = self.bench(*options, "--gradient", gradient, "--symmetric" if symmetric else "--no-symmetric",
                                   "--batch", 16, "--threads", 1)
                rates = bench["sgemm_gflops"] * 1e9, bench["exponentials_per_second"]
                for figures, factors in zip((bench, bench["without_recomputation"]), units):
                    operations = [16 * factor * count for factor, count in zip(factors, counts)]
                    self.assertEqual([figures["multiply_adds"], figures["exponentials"]], operations)
                    limit = 2 * operations[0] / rates[0] + operations[1] / rates[1]
                    self.assertTrue(math.isclose(figures["limit_seconds"], limit, rel_tol=1e-9))
                    self.assertTrue(math.isclose(figures["step_to_limit"], bench["seconds_per_step"] / limit,
                                                 rel_tol=1e-9))
                self.assertTrue(math.isclose(bench["network_gflops"],
                                             2e-9 * bench["multiply_adds"] / bench["seconds_per_step"], rel_tol=1e-9))

    def test_fewer_threads_are_timed_beside(self):
        bench = self.bench(*SMALL[:-1], 3)
        self.assertEqual([row["threads"] for row in bench["thread_scaling"]], [1, 2, 3])
        first, last = bench["thread_scaling"][0], bench["thread_scaling"][-1]
        self.assertEqual(first["speed_up"], 1)
        self.assertEqual(last["seconds_per_step"], bench["seconds_per_step"])
        self.assertTrue(math.isclose(last["speed_up"], first["seconds_per_step"] / last["seconds_per_step"]))
        alone = self.bench(*SMALL[:-1], 2, "--no-thread-scaling")["thread_scaling"]
        self.assertEqual([(row["threads"], row["speed_up"]) for row in alone], [(2, None)])

    @unittest.skipIf(os.environ.get("NRG_SANITIZE"), "sanitizers keep memory of their own")
    def test_the_estimate_of_memory_is_what_training_takes(self):
        small = ["--couplings", 1, "--hidden", 1]
        program = self.bench("--lattice", 4, "--batch", 1, *small)["peak_memory_mib"]
        wide = ["--lattice", 8, "--couplings", 8, "--hidden", 256, "--hidden-layers", 2]  # parameters, not states
        settings = [["--lattice", 32, "--batch", 8192, "--threads", 2, "--gradient", "path", *small],
                    ["--lattice", 16, "--batch", 32768, "--no-symmetric", "--threads", 1, *small],
                    ["--lattice", 64, "--batch", 256, "--threads", 2, *small],
                    ["--lattice", 64, "--batch", 128, "--block", 4, "--block-couplings", 1, "--block-hidden", 1,
                     "--threads", 1, *small],
                    ["--lattice", 128, "--batch", 64, "--threads", 2, "--gradient", "path", *small],
                    ["--batch", 256, "--threads", 1, *wide], ["--batch", 32, "--threads", 2, *wide]]
        for options in settings:
            with self.subTest(options=options):
                bench = self.done("bench", "--steps", 1, "--no-thread-scaling", *options)
                taken = bench["peak_memory_mib"] - program
                self.assertGreater(taken, 30)
                self.assertTrue(0.8 < bench["estimated_memory_mib"] / taken < 1.25,
                                (bench["estimated_memory_mib"], taken))

    def test_bad_usage_is_refused(self):
        for arguments in (["--steps", 0], ["--steps", "many"], ["--threads", -1], ["--analysis=perhaps"],
                          ["--preset", "fastest"], ["--lattice", 12], ["model.nrg"]):
            self.refused([2], "bench", *arguments)


class Scripts(ShellTest):
    def script(self, name, *arguments):
        result = subprocess.run([sys.executable, SCRIPTS / f"{name}.py", *map(str, arguments)], capture_output=True,
                                text=True, cwd=self.folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def test_two_builds_are_compared_pair_by_pair(self):
        result = self.script("compare", "--program", PROGRAM, "--against", PROGRAM, "--pairs", 3, "--steps", 1, "--json",
                             *SMALL)
        self.assertEqual(len(result["pairs"]), 3)
        ratios = sorted(other["seconds_per_step"] / ours["seconds_per_step"] for ours, other in result["pairs"])
        self.assertTrue(math.isclose(result["ratio"], ratios[1]))

    def test_scaling_gives_a_site_s_cost_relative_to_16(self):
        rows = self.script("scaling", "--program", PROGRAM, "--sizes", "4:8", "16:4", "--rounds", 1, "--steps", 1, "--json",
                           "--", "--couplings", 1, "--hidden", 4, "--threads", 1)
        self.assertEqual([(row["lattice"], row["batch"]) for row in rows], [(4, 8), (16, 4)])
        for row in rows:
            self.assertTrue(math.isclose(row["nanoseconds_per_site"],
                                         1e9 * row["seconds_per_step"] / (row["batch"] * row["lattice"] ** 2)))
            self.assertTrue(math.isclose(row["per_site_ratio"],
                                         row["nanoseconds_per_site"] / rows[1]["nanoseconds_per_site"]))

    def test_a_learning_curve_is_that_of_the_run_file(self):
        curve = load("learning_curve")
        figures = self.done("train", *SMALL, "--steps", 80, "--output", "a.nrg")
        course = curve.course_of_run(self.folder / "a.nrg", figures["minus_log_z"])
        self.assertEqual([row[0] for row in course], list(range(1, 81)))
        self.assertTrue(math.isclose(curve.running_means(course)[-1], figures["gap"], rel_tol=1e-9))
        self.assertTrue(all(a[1] <= b[1] for a, b in zip(course, course[1:])))

    def test_crossings_are_the_first_of_the_running_mean(self):
        curve = load("learning_curve")
        course = [[step, 0.5 * step, 100.0 - step] for step in range(1, 101)]
        means = curve.running_means(course)
        self.assertEqual((means[0], means[1], means[99]), (99.0, 98.0, 9.5))  # of steps 1, 2, and 81 to 100
        self.assertEqual(curve.crossings(course, [99, 30, 24.5, 24]), [1.0, 39.0, 42.0, 42.0])
        every_fourth = [[4 * row, 2.0 * row, float(row)] for row in range(1, 31)]  # means of four steps a row
        self.assertEqual(curve.running_means(every_fourth)[-1], sum(range(25, 31)) / 6)


if __name__ == "__main__":
    unittest.main()
