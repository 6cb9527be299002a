"""The commands do what the shell contract says."""
import json
import math
import signal
import subprocess
import unittest
from pathlib import Path

from shell import PROGRAM, SMALL, ShellTest


class Commands(ShellTest):
    def test_exact_gives_the_tabled_values(self):
        tables = [(16, "2.269185314213022", 238.642256635133, -592.875739857583), (16, "2.4", 230.310956475524,
                  -565.713130074571), (4, "3.0", 13.281033455583, -29.750367391223)]
        for lattice, temperature, log_z_ising, minus_log_z in tables:
            exact = self.done("exact", "--lattice", lattice, "--temperature", temperature)
            self.assertTrue(math.isclose(exact["log_z_ising"], log_z_ising, rel_tol=1e-12))
            self.assertTrue(math.isclose(exact["minus_log_z"], minus_log_z, rel_tol=1e-12))
        self.assertIsNone(self.done("exact")["onsager_specific_heat"])
        for key in ("energy_per_site", "specific_heat", "alpha", "onsager_free_energy_per_site",
                    "onsager_energy_per_site"):
            self.assertTrue(math.isfinite(exact[key]), key)

    def test_train_evaluate_and_sample_follow_one_another(self):
        train = self.done("train", *SMALL, "--steps", 60, "--output", "a.nrg")
        self.assertEqual((train["steps"], train["stopped_by"]), (60, "steps"))
        for key in ("seconds", "seconds_per_step", "parameters", "free_energy", "free_energy_sigma", "minus_log_z",
                    "gap", "relative_error"):
            self.assertTrue(math.isfinite(train[key]), key)
        self.assertAlmostEqual(train["gap"], train["free_energy"] - train["minus_log_z"], places=9)
        evaluate = self.done("evaluate", "a.nrg", "--samples", 2000)
        for key in ("free_energy", "free_energy_error", "gap", "relative_error", "log_z", "log_z_error", "ess",
                    "energy", "energy_error", "structure_factor", "structure_factor_error"):
            self.assertTrue(math.isfinite(evaluate[key]), key)
        self.assertTrue(0 < evaluate["ess"] <= 1)
        for name in ("s.safetensors", "s.npy", "s.csv"):
            self.done("sample", "a.nrg", "--count", 5, "--output", name)
            self.assertTrue((self.folder / name).stat().st_size > 5 * 16 * 4)
        self.assertEqual(len((self.folder / "s.csv").read_text().splitlines()), 6)

    def test_one_and_two_threads_write_equal_parameters(self):
        for threads in (1, 2):
            self.done("train", *SMALL[:-1], threads, "--steps", 20, "--output", f"{threads}.nrg")
        one, two = (self.tensors(f"{threads}.nrg") for threads in (1, 2))
        self.assertTrue(any(name.startswith("theta/") for name in one))
        for name in one:
            if "seconds" not in name:
                self.assertEqual(one[name], two[name], name)

    def test_a_resumed_run_equals_an_uninterrupted_one(self):
        self.done("train", *SMALL, "--decay-steps", 50, "--steps", 40, "--output", "whole.nrg")
        self.done("train", *SMALL, "--decay-steps", 50, "--steps", 15, "--output", "half.nrg")
        rest = self.done("train", "--resume", "half.nrg", "--steps", 40, "--output", "rest.nrg")
        self.assertEqual(rest["steps"], 40)
        whole, rest = self.tensors("whole.nrg"), self.tensors("rest.nrg")
        for name in whole:
            if "seconds" not in name:
                self.assertEqual(whole[name], rest[name], name)

    def test_a_resumed_run_takes_live_settings_only(self):
        self.done("train", *SMALL, "--steps", 3, "--output", "a.nrg")
        self.done("train", "--resume", "a.nrg", "--learning-rate", 5e-4, "--steps", 4, "--output", "a.nrg")
        self.assertEqual(self.header("a.nrg")["__metadata__"]["learning-rate"], "0.0005")
        self.done("train", "--resume", "a.nrg", "--batch", 32, "--steps", 5, "--output", "a.nrg")
        sentence = self.refused([2], "train", "--resume", "a.nrg", "--batch", 64, "--steps", 6, "--output", "a.nrg")
        self.assertIn("batch", sentence)
        self.assertEqual(self.header("a.nrg")["__metadata__"]["step"], "5")
        self.assertEqual(self.done("train", "--resume", "a.nrg", "--steps", 2, "--output", "a.nrg")["steps"], 5)

    def test_the_first_condition_stops(self):
        by_time = self.done("train", *SMALL, "--steps", 10000000, "--seconds", 0.2, "--output", "a.nrg")
        self.assertEqual(by_time["stopped_by"], "seconds")
        by_gap = self.done("train", *SMALL, "--steps", 10000000, "--target-gap", 1000, "--output", "a.nrg")
        self.assertEqual(by_gap["stopped_by"], "target-gap")

    def test_options_override_a_preset(self):
        self.done("train", "--preset", "quick-look", "--lattice", 4, "--no-symmetric", "--batch", 8, "--steps", 1,
                  "--output", "a.nrg")
        metadata = self.header("a.nrg")["__metadata__"]
        self.assertEqual((metadata["lattice"], metadata["symmetric"], metadata["batch"]), ("4", "false", "8"))
        self.assertEqual(metadata["gradient"], "path")

    def test_ctrl_c_saves_and_exits_with_0(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            process = subprocess.Popen([PROGRAM, "train", *SMALL, "--seconds", "600", "--output", "a.nrg"],
                                       cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            self.wait_for_handler(process.pid, number)
            process.send_signal(number)
            out, err = process.communicate(timeout=120)
            self.assertEqual(process.returncode, 0, err)
            figures = json.loads(out)
            self.assertEqual(figures["stopped_by"], "user")
            self.assertEqual(self.header("a.nrg")["__metadata__"]["step"], str(figures["steps"]))

    def test_bench_measures(self):
        bench = self.done("bench", *SMALL, "--steps", 3)
        for key in ("seconds_per_step", "sgemm_gflops", "network_gflops", "peak_memory_mib"):
            self.assertGreater(bench[key], 0, key)
        self.assertIsNone(bench["latent_hmc_seconds_per_leapfrog"])

    def test_every_command_has_help(self):
        for command in ([], ["exact"], ["train"], ["evaluate"], ["sample"], ["bench"]):
            result = self.call(*command, "--help")
            self.assertEqual(result.returncode, 0)
            self.assertIn("Usage", result.stdout)

    def test_another_locale_changes_no_number(self):
        environment = {"LC_ALL": "de_DE.UTF-8", "PATH": "/usr/bin:/bin"}
        self.assertEqual(self.call("exact", env=environment).stdout, self.call("exact").stdout)

    def header(self, name):
        raw = (self.folder / name).read_bytes()
        return json.loads(raw[8:8 + int.from_bytes(raw[:8], "little")])

    def tensors(self, name):
        raw = (self.folder / name).read_bytes()
        start = 8 + int.from_bytes(raw[:8], "little")
        header = self.header(name)
        header.pop("__metadata__")
        return {key: raw[start:][slice(*tensor["data_offsets"])] for key, tensor in header.items()}


if __name__ == "__main__":
    unittest.main()
