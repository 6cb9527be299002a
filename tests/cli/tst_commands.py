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
        self.assertIn(evaluate["trust"], ("too-few", "heavy-tail", "contradicted", "corrected", "alone"))
        self.assertEqual(evaluate["reliable"], evaluate["trust"] in ("corrected", "alone"))
        self.assertAlmostEqual(evaluate["log_z_errors_off"],
                               abs(evaluate["log_z"] + evaluate["minus_log_z"]) / evaluate["log_z_error"], places=6)
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
        by_gap = self.done("train", *SMALL, "--steps", 10000000, "--target-gap", 1000, "--output", "b.nrg")
        self.assertEqual(by_gap["stopped_by"], "target-gap")

    def test_options_override_a_preset(self):
        self.done("train", "--preset", "quick-look", "--lattice", 4, "--no-symmetric", "--batch", 8, "--steps", 1,
                  "--output", "a.nrg")
        metadata = self.header("a.nrg")["__metadata__"]
        self.assertEqual((metadata["lattice"], metadata["symmetric"], metadata["batch"]), ("4", "false", "8"))
        self.assertEqual(metadata["gradient"], "path")

    STENCILS = ("--layout stencil --map tanh --colours 2 --checkerboards 2 --gradient path --batch 32 --threads 1 "
                "--learning-rate 0.01").split()

    def test_a_flow_grows_and_goes_on(self):
        self.done("train", *self.STENCILS, "--lattice", 4, "--steps", 200, "--output", "a.nrg")
        grown = self.done("grow", "a.nrg", "--output", "b.nrg")
        self.assertEqual((grown["lattice"], grown["learning_rate"]), (8, 0.005))
        before = self.done("evaluate", "b.nrg", "--samples", 512)
        fresh = self.done("train", *self.STENCILS, "--lattice", 8, "--steps", 1)
        self.assertLess(before["gap"], fresh["gap"] / 5)
        after = self.done("train", "--resume", "b.nrg", "--steps", 200, "--output", "c.nrg")
        self.assertLess(after["gap"], before["gap"])
        self.assertIn("lattice", self.refused([2], "grow", "a.nrg", "--lattice", 16, "--output", "d.nrg"))
        self.assertEqual(self.done("grow", "a.nrg", "--learning-rate", 0.002, "--output", "d.nrg")["learning_rate"], 0.002)

    def test_a_run_begins_on_smaller_lattices(self):
        stages = ["--lattice", 16, "--grow-from", 4, "--grow-steps", 100]
        grown = self.done("train", *self.STENCILS, *stages, "--steps", 1, "--output", "a.nrg")
        fresh = self.done("train", *self.STENCILS, "--lattice", 16, "--steps", 1)
        self.assertEqual((grown["steps"], grown["parameters"]), (1, fresh["parameters"]))
        self.assertLess(grown["gap"], fresh["gap"] / 5)

    def test_a_run_that_takes_much_memory_says_so(self):
        def first_line(batch):
            with subprocess.Popen([PROGRAM, "train", *"--lattice 128 --couplings 1 --hidden 1 --threads 1 --steps 1".split(),
                                   "--batch", str(batch)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                  text=True) as process:
                line = process.stderr.readline()
                process.kill()
                return line

        self.assertNotIn("memory", first_line(64))
        lines = [line for batch in (2**i for i in range(7, 17)) if "memory" in (line := first_line(batch))]
        if not lines:
            self.skipTest("this machine has memory for anything")
        self.assertRegex(lines[0], r"training takes about [0-9.]+ GiB of memory; [0-9.]+ GiB may be used\.")

    def test_the_learning_rate_falls_by_the_clock(self):
        self.done("train", *self.STENCILS, "--lattice", 4, "--decay-seconds", 0.2, "--seconds", 0.5, "--output", "a.nrg")
        frozen = self.done("train", "--resume", "a.nrg", "--seconds", 0.1, "--output", "b.nrg")
        self.assertGreater(frozen["steps"], 0)
        before, after = self.tensors("a.nrg"), self.tensors("b.nrg")
        for name in before:
            if name.startswith("theta/"):  # the rate has reached 0
                self.assertEqual(before[name], after[name], name)

    def test_ctrl_c_saves_and_exits_with_0(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            process = subprocess.Popen([PROGRAM, "train", *SMALL, "--seconds", "600", "--output", "a.nrg", "--overwrite"],
                                       cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            self.wait_for_handler(process.pid, number)
            process.send_signal(number)
            out, err = process.communicate(timeout=120)
            self.assertEqual(process.returncode, 0, err)
            figures = json.loads(out)
            self.assertEqual(figures["stopped_by"], "user")
            self.assertEqual(self.header("a.nrg")["__metadata__"]["step"], str(figures["steps"]))

    CHAIN_FIGURES = ("acceptance", "structure_factor", "structure_factor_error", "energy", "energy_error", "tau",
                     "tau_leapfrogs", "r_hat", "divergences", "ess_per_second", "seconds")

    def test_every_sampler_gives_the_energy_of_the_spins(self):
        exact = self.done("exact", "--lattice", 4, "--temperature", 3)["energy_per_site"]
        self.done("train", *SMALL, "--temperature", 3, "--steps", 150, "--learning-rate", 0.01, "--output", "a.nrg")
        physical = ["--lattice", 4, "--temperature", 3]
        for sampler, model in [("latent", ["a.nrg"]), ("physical", ["a.nrg"]), ("physical", physical),
                               ("physical-preconditioned", physical), ("flow-metropolis", ["a.nrg"])]:
            with self.subTest(sampler=sampler, model=model):
                result = self.done("hmc", *model, "--sampler", sampler, "--chains", 32, "--warmup", 100, "--steps",
                                   500, "--seed", 4, "--threads", 1)
                for key in self.CHAIN_FIGURES:
                    self.assertTrue(math.isfinite(result[key]), key)
                self.assertEqual((result["sampler"], result["chains"], result["warmup"], result["steps"],
                                  result["lattice"], result["temperature"], result["stopped_by"]),
                                 (sampler, 32, 100, 500, 4, 3.0, "steps"))
                self.assertLess(abs(result["energy"] - exact), 4 * result["energy_error"])
                self.assertLess(result["energy_error"], 0.05)
                leapfrogs = {"latent": 10, "flow-metropolis": None}.get(sampler, 30)
                self.assertEqual(result["leapfrog"], leapfrogs)
                self.assertAlmostEqual(result["tau_leapfrogs"], result["tau"] * (leapfrogs or 1), places=6)
                if leapfrogs:
                    self.assertGreater(result["step_size"], 0)
                else:
                    self.assertIsNone(result["step_size"])

    def test_latent_chains_forget_where_they_start(self):
        exact = self.done("exact", "--lattice", 4, "--temperature", 3)["energy_per_site"]
        self.done("train", *SMALL, "--temperature", 3, "--steps", 150, "--learning-rate", 0.01, "--output", "a.nrg")
        energies = set()
        for start in ("cold", "flow", "exact"):
            result = self.done("hmc", "a.nrg", "--sampler", "latent", "--start", start, "--chains", 32, "--warmup", 50,
                               "--steps", 300, "--seed", 4, "--threads", 1)
            self.assertLess(abs(result["energy"] - exact), 4 * result["energy_error"], start)
            energies.add(result["energy"])
        self.assertEqual(len(energies), 3)

    def test_chains_do_not_depend_on_threads(self):
        for sampler in ("physical", "physical-preconditioned"):
            one, two = (self.done("hmc", "--lattice", 4, "--sampler", sampler, "--chains", 100, "--warmup", 20,
                                  "--steps", 30, "--threads", threads) for threads in (1, 2))
            self.assertEqual(one["structure_factor"], two["structure_factor"])
            self.assertEqual(one["step_size"], two["step_size"])

    def test_hmc_stops_by_time_and_by_ctrl_c_with_what_it_has(self):
        arguments = ["hmc", "--lattice", 4, "--sampler", "physical", "--chains", 8, "--warmup", 10, "--steps", 100000000]
        by_time = self.done(*arguments, "--seconds", 0.3)
        self.assertEqual(by_time["stopped_by"], "seconds")
        self.assertTrue(8 <= by_time["steps"] < 100000000)
        self.assertIn("too few", self.refused([1], *arguments[:-3], 100000000, "--seconds", 0.05))
        process = subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   text=True)
        self.wait_for_handler(process.pid, signal.SIGINT)
        self.wait_for_work(process.pid)  # some steps beyond warm-up
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=120)
        self.assertEqual(process.returncode, 0, err)
        self.assertEqual(json.loads(out)["stopped_by"], "user")

    def test_wolff_gives_the_reference(self):
        exact = self.done("exact", "--lattice", 4)
        result = self.done("wolff", "--lattice", 4, "--sweeps", 20000)
        self.assertLess(abs(result["structure_factor"] - 0.761358908568), 4 * result["structure_factor_error"])
        self.assertLess(abs(result["energy"] - exact["energy_per_site"]), 4 * result["energy_error"])
        self.assertLess(result["structure_factor_error"], 0.01)
        self.assertEqual(result["sweeps"], 20000)

    def test_a_race_gives_all_entrants_the_same_time(self):
        self.done("train", *SMALL, "--steps", 20, "--output", "a.nrg")
        race = self.done("race", "a.nrg", "--seconds", 0.4, "--chains", 16, "--physical-leapfrogs", "5,20")
        self.assertEqual([(entrant["sampler"], entrant["leapfrog"]) for entrant in race["entrants"]],
                         [("latent", 10), ("physical", 5), ("physical", 20), ("physical-preconditioned", 5),
                          ("physical-preconditioned", 20), ("flow-metropolis", None), ("flow-mixture", 10)])
        self.assertEqual((race["lattice"], race["training_steps"], race["stopped_by"]), (4, 20, "seconds"))
        self.assertGreater(race["training_seconds"], 0)
        for entrant in race["entrants"]:
            self.assertTrue(0.4 <= entrant["seconds"] < 1, entrant["seconds"])
            curve = entrant["curve"]
            self.assertEqual(len({len(values) for values in curve.values()}), 1)
            self.assertEqual(curve["seconds"], sorted(curve["seconds"]))
            self.assertLessEqual(curve["step"][0], 0.01 * curve["step"][-1])  # the cold start's, or in a bin with it
            self.assertLessEqual(len(curve["step"]), 1000)
        alone = self.done("race", "--lattice", 4, "--temperature", 2, "--seconds", 0.1, "--chains", 8)
        self.assertEqual(len(alone["entrants"]), 6)
        self.assertIsNone(alone["training_seconds"])

    def test_every_command_has_help(self):
        for command in ([], ["exact"], ["train"], ["sweep"], ["grow"], ["evaluate"], ["sample"], ["hmc"], ["wolff"], ["race"], ["bench"]):
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
