"""Every command on the free field: exact values are met, and nothing is said of another target."""
import json
import math
import os
import unittest

from shell import SMALL, ShellTest

FREE = ["--target", "gaussian"]
ISING_KEYS = {"energy", "energy_error", "energy_tau", "energy_exact", "magnetization", "log_z_ising"}
ROWS = ("structure_factor", "field_square", "quadratic_form")


def spectrum(lattice, temperature):
    """Eigenvalues of A = K + (0.1 + 4/T) I, one a wave vector."""
    waves = [2 * math.pi * m / lattice for m in range(lattice)]
    return [2 / temperature * (math.cos(k) + math.cos(q)) + 0.1 + 4 / temperature for k in waves for q in waves]


class FreeField(ShellTest):
    def setUp(self):
        super().setUp()
        self.trained = self.done("train", *FREE, "--lattice", 4, "--temperature", 3, "--couplings", 6, "--hidden", 8,
                                 "--batch", 128, "--gradient", "path", "--learning-rate", 1e-2, "--decay-steps", 400,
                                 "--translation-scale", 0.1, "--threads", 1, "--steps", 400, "--output", "a.nrg")
        eigenvalues = spectrum(4, 3)
        self.exact = {"structure_factor": max(eigenvalues), "field_square": sum(eigenvalues) / 16, "quadratic_form": 1}
        self.minus_log_z = -8 * math.log(2 * math.pi) - 0.5 * sum(map(math.log, eigenvalues))

    def check_rows(self, figures, errors=4.5):
        for key in ROWS:
            self.assertAlmostEqual(figures[key + "_exact"], self.exact[key], places=12)
            self.assertGreater(figures[key + "_error"], 0)
            self.assertLess(abs(figures[key] - self.exact[key]), errors * figures[key + "_error"], key)
        self.assertEqual(ISING_KEYS & set(figures), set())

    def test_training_knows_the_exact_value(self):
        self.assertAlmostEqual(self.trained["minus_log_z"], self.minus_log_z, places=9)
        self.assertGreater(self.trained["gap"], -0.1)

    def test_evaluate(self):
        figures = self.done("evaluate", "a.nrg", "--samples", 8192)
        self.check_rows(figures)
        self.assertTrue(figures["reliable"])
        self.assertLess(abs(figures["log_z"] + self.minus_log_z), 4.5 * figures["log_z_error"])

    def test_every_sampler(self):
        for sampler in ("latent", "physical", "physical-preconditioned", "flow-metropolis"):
            with self.subTest(sampler=sampler):
                figures = self.done("hmc", "a.nrg", "--sampler", sampler, "--chains", 64, "--warmup", 100, "--steps",
                                    600, "--threads", 1)
                self.check_rows(figures)
                self.assertEqual((figures["lattice"], figures["temperature"]), (4, 3))
                self.assertGreater(figures["quadratic_form_tau"], 0)
        self.check_rows(self.done("hmc", "a.nrg", "--sampler", "latent", "--start", "exact", "--chains", 64, "--warmup",
                                  50, "--steps", 400, "--threads", 1))
        alone = self.done("hmc", *FREE, "--lattice", 4, "--temperature", 3, "--sampler", "physical", "--chains", 64,
                          "--warmup", 100, "--steps", 600, "--threads", 1)
        self.check_rows(alone)

    def test_race(self):
        seconds = 10 if os.environ.get("NRG_SANITIZE") else 0.4  # for enough steps of each
        race = self.done("race", "a.nrg", "--seconds", seconds, "--chains", 16, "--physical-leapfrogs", "5")
        self.assertEqual([entrant["sampler"] for entrant in race["entrants"]],
                         ["latent", "physical", "physical-preconditioned", "flow-metropolis", "flow-mixture"])
        for entrant in race["entrants"]:
            self.check_rows(entrant, 6)
            curve = entrant["curve"]
            self.assertEqual(set(curve), {"step", "leapfrogs", "seconds", "structure_factor", "structure_factor_error"})
            self.assertEqual({len(curve[key]) for key in curve}, {len(curve["step"])})

    def test_sample_and_analyze(self):
        self.assertEqual(self.done("sample", "a.nrg", "--count", 20, "--output", "s.npy")["count"], 20)
        figures = self.done("analyze", "a.nrg", "--response", "--samples", 400, "--output", "m.safetensors")
        self.check_rows(figures)

    def test_the_symmetry_and_the_ising_commands(self):
        """The free field is even, so both densities can learn it; exact and wolff speak of the Ising model alone."""
        for flag in ("--symmetric", "--no-symmetric"):
            self.done("train", *FREE, *SMALL, flag, "--steps", 5, "--output", "b.nrg", "--overwrite")
        for command in ("exact", "wolff"):
            self.assertIn("target", self.refused((2,), command, *FREE, "--lattice", 4))

    def test_the_help_text_of_other_targets_stays_out_of_its_documents(self):
        for figures in (self.trained, self.done("evaluate", "a.nrg", "--samples", 64)):
            for word in ("ising", "spin", "wolff", "magneti"):
                text = json.dumps({key: value for key, value in figures.items() if key != "output"}).lower()
                self.assertNotIn(word, text)


class UnknownTarget(ShellTest):
    def test_it_is_refused_by_name(self):
        self.assertIn("phi9", self.refused((2,), "train", "--target", "phi9", *SMALL, "--steps", 1, "--output", "a.nrg"))


if __name__ == "__main__":
    unittest.main()
