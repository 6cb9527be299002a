"""No number may look right when it is wrong: what does not exist is null, and what cannot be relied on says so."""
import math
import unittest

from shell import SMALL, ShellTest

# Exact S(0) at T_c: 4 x 4 by enumeration, 8 x 8 by transfer matrix. At T = 1.9, 4 x 4 by enumeration.
EXACT_4, EXACT_8, EXACT_4_COLD = 0.761358908568, 0.646911575, 0.8996
QUICK_LOOK = ("--lattice 8 --couplings 4 --hidden 24 --translation-scale 0.05 --gradient path --batch 256 "
              "--learning-rate 4e-3 --warmup-steps 20 --decay-steps 3000").split()
BAD = ("too-few", "contradicted", "heavy-tail")


class FlowMetropolis(ShellTest):
    def chains(self, *arguments):
        return self.done("hmc", "a.nrg", "--sampler", "flow-metropolis", *arguments)

    def expect_doubt(self, result, exact):
        """Chains that agree and move, whose S(0) is many errors off, and whose verdict says so."""
        off = abs(result["structure_factor"] - exact) / result["structure_factor_error"]
        self.assertGreater(off, 4)
        self.assertLess(result["r_hat"], 1.05)
        self.assertIn(result["trust"], BAD)
        self.assertGreater(result["tail_shape"], 0.7)
        self.assertGreater(result["longest_stay"], 100)
        self.assertEqual(result["unmoved_chains"], 0)

    def test_a_short_training_that_hides_its_tail_is_seen(self):
        self.done("train", *QUICK_LOOK, "--steps", 2434, "--output", "a.nrg")
        self.expect_doubt(self.chains("--chains", 24, "--warmup", 50, "--steps", 1200, "--seed", 103), EXACT_8)

    def test_a_flow_without_symmetrisation_is_seen(self):
        self.done("train", "--lattice", 4, "--temperature", 1.9, "--no-symmetric", "--steps", 300, "--output", "a.nrg")
        results = [self.chains("--chains", 24, "--warmup", 50, "--steps", 1200, "--seed", seed) for seed in range(1, 13)]
        for result in results:
            self.assertIn(result["trust"], BAD)
        wrong = [result for result in results if result["r_hat"] < 1.05
                 and abs(result["structure_factor"] - EXACT_4_COLD) > 5 * result["structure_factor_error"]]
        self.assertTrue(wrong)
        self.expect_doubt(wrong[0], EXACT_4_COLD)

    def test_a_good_flow_is_trusted_in_chains_and_in_a_race(self):
        self.done("train", "--lattice", 4, "--temperature", 3, "--couplings", 6, "--hidden", 16, "--gradient", "path",
                  "--batch", 128, "--learning-rate", 0.01, "--decay-steps", 600, "--steps", 600, "--output", "a.nrg")
        result = self.chains("--chains", 24, "--warmup", 50, "--steps", 1200)
        self.assertIn(result["trust"], ("corrected", "alone"))
        self.assertTrue(result["long_enough"])
        self.assertTrue(0 < result["weight_ess"] <= 1)
        race = self.done("race", "a.nrg", "--seconds", 0.3, "--chains", 16, "--physical-leapfrogs", "10")
        for entrant in race["entrants"]:
            is_judged = entrant["sampler"] == "flow-metropolis"
            for key in ("trust", "tail_shape", "weight_ess"):
                self.assertEqual(entrant[key] is not None, is_judged, key)
            self.assertGreaterEqual(entrant["longest_stay"], 0)
            self.assertEqual(entrant["curve"]["step"][:8], list(range(8)))  # from the start on
            later = [step for step in entrant["curve"]["step"] if step > 40]
            for before, after in zip(later, later[1:]):
                self.assertLess(after, 1.04 * before + 1)


class Nulls(ShellTest):
    def expect_null(self, document, *keys):
        for key in keys:
            self.assertIsNone(document[key], key)

    def test_a_chain_that_never_moved_has_no_error(self):
        self.done("train", "--lattice", 16, "--couplings", 2, "--hidden", 8, "--batch", 32, "--steps", 1, "--output",
                  "a.nrg")
        result = self.done("hmc", "a.nrg", "--sampler", "flow-metropolis", "--chains", 1, "--warmup", 2000, "--steps",
                           200)
        self.assertEqual((result["acceptance"], result["longest_stay"], result["unmoved_chains"]), (0, 200, 1))
        self.assertTrue(math.isfinite(result["structure_factor"]))
        self.assertFalse(result["long_enough"])
        self.expect_null(result, "structure_factor_error", "energy_error", "energy_errors_off", "tau", "tau_error",
                         "tau_leapfrogs", "energy_tau", "r_hat", "energy_r_hat", "ess", "ess_per_second")
        self.assertEqual(result["trust"], "too-few")
        evaluate = self.done("evaluate", "a.nrg", "--samples", 500)
        self.assertLess(evaluate["ess_samples"], 2)
        self.expect_null(evaluate, "log_z_error", "log_z_errors_off", "structure_factor_error", "energy_error")

    def test_one_stuck_chain_is_too_few_steps(self):
        # Of many chains at a flow's own draws one stays where it is; the others give the figures an error.
        self.done("train", "--lattice", 8, "--couplings", 2, "--hidden", 8, "--batch", 32, "--steps", 1, "--output",
                  "a.nrg")
        result = self.done("hmc", "a.nrg", "--sampler", "flow-metropolis", "--chains", 16, "--warmup", 10, "--steps", 40)
        self.assertGreater(result["unmoved_chains"], 0)
        self.assertFalse(result["long_enough"])

    def test_aligned_spins_have_no_error(self):
        result = self.done("wolff", "--lattice", 8, "--temperature", 0.2, "--sweeps", 200)
        self.assertEqual((result["structure_factor"], result["energy"], result["long_enough"]), (1, -2, False))
        self.expect_null(result, "structure_factor_error", "energy_error", "tau", "r_hat", "ess")

    def test_one_sample_has_no_spread(self):
        small = "--lattice 4 --couplings 2 --hidden 8 --threads 1 --steps 5".split()
        self.assertIsNone(self.done("train", *small, "--batch", 1)["free_energy_sigma"])
        self.assertGreater(self.done("train", *small, "--batch", 2)["free_energy_sigma"], 0)


class Verdicts(ShellTest):
    def test_the_exact_energy_can_contradict(self):
        self.done("train", "--lattice", 4, "--hidden", 24, "--batch", 128, "--learning-rate", 0.005, "--steps", 400,
                  "--seed", 5, "--output", "a.nrg")
        result = self.done("evaluate", "a.nrg", "--samples", 4096, "--seed", 1052)
        self.assertGreater(abs(result["structure_factor"] - EXACT_4), 3 * result["structure_factor_error"])
        self.assertAlmostEqual(result["energy_errors_off"],
                               abs(result["energy"] - result["energy_exact"]) / result["energy_error"], places=9)
        for key in ("structure_factor_tail_shape", "energy_tail_shape"):
            self.assertTrue(math.isfinite(result[key]))
        off = max(result["energy_errors_off"], result["log_z_errors_off"])
        self.assertEqual(result["trust"], "contradicted" if off > 3 else "heavy-tail")
        self.assertFalse(result["reliable"])

    def test_long_enough_asks_for_chains_that_agree(self):
        result = self.done("wolff", "--lattice", 4, "--sweeps", 20000)
        self.assertTrue(result["long_enough"])
        self.assertLess(max(result["r_hat"], result["energy_r_hat"]), 1.05)
        seen = set()
        for seed in range(1, 33):  # few and short chains, of which some agree by chance
            short = self.done("hmc", "--lattice", 8, "--temperature", 2, "--sampler", "physical", "--leapfrog", 30,
                              "--chains", 2, "--warmup", 50, "--steps", 300, "--seed", seed, "--threads", 1)
            agree = max(short["r_hat"], short["energy_r_hat"]) < 1.05
            seen.add(agree)
            if not agree:
                self.assertFalse(short["long_enough"], seed)
        self.assertIn(False, seen)

    def test_the_gap_is_given_for_each_site(self):
        # -ln Z is -0.012 there, and zero a little above.
        result = self.done("train", *SMALL, "--temperature", 100, "--steps", 20, "--output", "a.nrg")
        self.assertGreater(result["relative_error"], 50)
        self.assertLess(result["gap_per_site"], 10)
        self.assertAlmostEqual(result["gap_per_site"], result["gap"] / 16, places=12)
        evaluate = self.done("evaluate", "a.nrg", "--samples", 500)
        self.assertAlmostEqual(evaluate["gap_per_site"], evaluate["gap"] / 16, places=12)


class Help(ShellTest):
    def footer(self, command):
        return " ".join(self.call(command, "--help").stdout.split())

    def test_help_says_what_the_numbers_are(self):
        exact = self.done("exact", "--lattice", 128, "--temperature", 3)
        sites = 128 ** 2
        self.assertLess(abs(exact["onsager_free_energy_per_site"] + exact["log_z_ising"] / sites), 1e-6)  # beta f
        for command, words in {"exact": ["beta f"], "train": ["jitter", "Adam", "gap_per_site", "null for a batch of 1"],
                               "evaluate": ["gap_per_site", "_tail_shape", "errors_off", "below two effective samples"],
                               "hmc": ["longest_stay", "unmoved_chains", "trust", "tail_shape", "weight_ess", "1.05"],
                               "wolff": ["long_enough", "1.05"], "race": ["Figures as of hmc", "grow with the step"]}.items():
            for word in words:
                self.assertIn(word.replace("_tail_shape", "tail_shape"), self.footer(command), command)


if __name__ == "__main__":
    unittest.main()
