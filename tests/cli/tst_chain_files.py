"""What the shell writes of chains and samples, and figures beyond the means: specific heat, Binder ratio, histograms."""
import json
import math
import struct
import unittest

from shell import SMALL, ShellTest

try:
    import numpy
except ImportError:
    numpy = None

CHAINS = ["--lattice", 4, "--temperature", 3, "--sampler", "physical", "--chains", 6, "--warmup", 20, "--threads", 1]


class ChainFiles(ShellTest):
    def read(self, name):
        """Metadata and tensors of a safetensors file: shape and flat values."""
        raw = (self.folder / name).read_bytes()
        start = 8 + int.from_bytes(raw[:8], "little")
        header = json.loads(raw[8:start])
        metadata = header.pop("__metadata__")
        codes = {"F32": "f", "F64": "d", "I64": "q", "I8": "b"}
        tensors = {}
        for key, tensor in header.items():
            data = raw[start:][slice(*tensor["data_offsets"])]
            code = codes[tensor["dtype"]]
            tensors[key] = (tensor["shape"], struct.unpack(f"<{len(data) // struct.calcsize('<' + code)}{code}", data))
        return metadata, tensors

    def test_every_step_of_every_chain_is_in_the_file(self):
        figures = self.done("hmc", *CHAINS, "--steps", 50, "--output", "c.safetensors", "--fields-every", 20)
        metadata, tensors = self.read("c.safetensors")
        self.assertEqual((metadata["format"], metadata["sampler"], metadata["warmup"]),
                         ("neuralrg-chains", "physical", "20"))
        self.assertEqual(figures["output"], "c.safetensors")
        for name in ("structure_factor", "energy", "magnetization", "U", "accepted"):
            self.assertEqual(tensors[name][0], [50, 6], name)
        for name in ("structure_factor", "energy"):
            self.assertAlmostEqual(sum(tensors[name][1]) / 300, figures[name], places=9)
        self.assertAlmostEqual(sum(tensors["accepted"][1]) / 300, figures["acceptance"], places=9)
        self.assertTrue(set(tensors["accepted"][1]) <= {0, 1})
        # A rejected move leaves U as it is.
        energies, accepted = tensors["U"][1], tensors["accepted"][1]
        for i in range(6, 300):
            self.assertEqual(energies[i] == energies[i - 6], accepted[i] == 0)
        self.assertEqual(tensors["field_steps"], ([2], (19, 39)))
        shape, fields = tensors["fields"]
        self.assertEqual(shape, [2, 6, 4, 4])
        for record, step in enumerate((19, 39)):
            for chain in range(6):
                field = fields[16 * (6 * record + chain):][:16]
                mean = sum(math.tanh(x) for x in field) / 16
                self.assertAlmostEqual(mean, tensors["magnetization"][1][6 * step + chain], places=5)

    def test_numpy_reads_the_same_numbers(self):
        program = self.call("hmc", *CHAINS, "--steps", 30, "--output", "c.npz", "--fields-every", 10)
        if "libarchive" in program.stderr:
            self.assertEqual(program.returncode, 2)
            self.skipTest("built without libarchive")
        self.assertEqual(program.returncode, 0, program.stderr)
        if numpy is None:
            self.skipTest("no numpy")
        self.done("hmc", *CHAINS, "--steps", 30, "--output", "c.safetensors", "--fields-every", 10)
        tensors = self.read("c.safetensors")[1]
        with numpy.load(self.folder / "c.npz") as archive:
            self.assertEqual(set(archive), set(tensors))
            for name, (shape, values) in tensors.items():
                self.assertEqual(list(archive[name].shape), shape)
                self.assertEqual(tuple(archive[name].ravel().tolist()), values, name)

    def test_a_run_that_stops_early_writes_what_it_has(self):
        figures = self.done("hmc", *CHAINS, "--steps", 1000000, "--seconds", 0.3, "--output", "c.safetensors")
        tensors = self.read("c.safetensors")[1]
        self.assertEqual(tensors["U"][0], [figures["steps"], 6])
        self.assertNotIn("fields", tensors)

    def test_what_cannot_be_written_is_refused_before_the_chains_run(self):
        for codes, arguments in [([2], ["--output", "c.csv"]), ([1], ["--output", "no/c.safetensors"]),
                                 ([2], ["--fields-every", 3]), ([2], ["--output", "c.npz", "--fields-every", 0])]:
            with self.subTest(arguments=arguments):
                self.refused(codes, "hmc", *CHAINS, "--steps", 50, *arguments)
        sentence = self.refused([2], "hmc", *CHAINS, "--steps", 100000000, "--output", "c.safetensors")
        self.assertIn("GiB", sentence)

    def test_analyze_keeps_its_samples(self):
        self.done("train", *SMALL, "--steps", 20, "--output", "a.nrg")
        figures = self.done("analyze", "a.nrg", "--response", "--samples", 40, "--trajectories", 4, "--output",
                            "m.safetensors")
        tensors = self.read("m.safetensors")[1]
        self.assertEqual(tensors["samples/z"][0], [40, 4, 4])
        shape, y = tensors["samples/y"]
        self.assertEqual(shape, [40, 4, 4])
        spins = [[math.tanh(x) for x in y[16 * i:16 * i + 16]] for i in range(40)]
        structure = sum((sum(t) / 16) ** 2 - sum(v * v for v in t) / 256 + 1 / 16 for t in spins) / 40
        self.assertAlmostEqual(structure, figures["structure_factor"], places=5)


class MomentFigures(ShellTest):
    def check(self, figures, lattice, temperature):
        exact = self.done("exact", "--lattice", lattice, "--temperature", temperature)
        self.assertEqual(figures["structure_factor_exact"], exact["structure_factor"])
        self.assertEqual(figures["energy_exact"], exact["energy_per_site"])
        self.assertEqual(figures["specific_heat_exact"], exact["specific_heat"])
        for name in ("structure_factor", "energy", "specific_heat"):
            off = abs(figures[name] - figures[f"{name}_exact"])
            self.assertLess(off, 4 * figures[f"{name}_error"], name)
        self.assertTrue(0 < figures["binder_ratio"] < 2 / 3)
        self.assertGreater(figures["binder_ratio_error"], 0)
        histogram = figures["magnetization_histogram"]
        width = (histogram["upper"] - histogram["lower"]) / len(histogram["density"])
        self.assertAlmostEqual(sum(histogram["density"]) * width, 1, places=9)
        self.assertGreater(histogram["samples"], 0)

    def test_hmc_wolff_and_evaluate_give_them_beside_the_exact_ones(self):
        self.check(self.done("wolff", "--lattice", 8, "--temperature", 2.4, "--sweeps", 20000), 8, 2.4)
        self.check(self.done("hmc", "--lattice", 4, "--temperature", 3, "--sampler", "physical", "--steps", 500), 4, 3)
        self.done("train", *SMALL, "--temperature", 3, "--steps", 150, "--learning-rate", 0.01, "--output", "a.nrg")
        self.check(self.done("evaluate", "a.nrg", "--samples", 8000), 4, 3)

    def test_all_ways_agree_on_binders_ratio(self):
        wolff = self.done("wolff", "--lattice", 4, "--temperature", 3, "--sweeps", 40000)
        hmc = self.done("hmc", "--lattice", 4, "--temperature", 3, "--sampler", "physical", "--steps", 2000)
        error = math.hypot(wolff["binder_ratio_error"], hmc["binder_ratio_error"])
        self.assertLess(abs(wolff["binder_ratio"] - hmc["binder_ratio"]), 4 * error)

    def test_the_free_field_has_a_histogram_alone(self):
        figures = self.done("hmc", "--target", "gaussian", "--lattice", 4, "--sampler", "physical", "--steps", 200)
        self.assertNotIn("specific_heat", figures)
        self.assertGreater(figures["mean_field_histogram"]["samples"], 0)

    def test_exact_gives_the_structure_factor_of_every_lattice(self):
        for lattice, value in ((4, 0.761358909), (8, 0.646911575), (16, 0.545417204)):
            figures = self.done("exact", "--lattice", lattice)
            self.assertAlmostEqual(figures["structure_factor"], value, places=9)
            uniform = 8 / figures["temperature"] + 0.1
            field = uniform + uniform ** 2 * lattice ** 2 * figures["structure_factor"]
            self.assertAlmostEqual(figures["field_structure_factor"] / field, 1, places=12)
        large = self.done("exact", "--lattice", 64)["structure_factor"]
        controlled = self.done("wolff", "--lattice", 64, "--sweeps", 4000)
        self.assertLess(abs(controlled["structure_factor"] - large), 4 * controlled["structure_factor_error"])
        self.assertEqual(controlled["structure_factor_exact"], large)
        self.assertGreater(controlled["structure_factor_uncontrolled_error"],
                           1.8 * controlled["structure_factor_error"])


if __name__ == "__main__":
    unittest.main()
