"""neuralrg analyze: summary on stdout, maps in a file, refusals in a sentence."""
import json
import math
import os
import signal
import statistics
import struct
import subprocess
import unittest

from shell import PROGRAM, SMALL, ShellTest

BOTH = ["--response", "--mutual-information"]
QUICK = ["--samples", 40, "--information-samples", 60, "--trajectories", 4]


class Analyze(ShellTest):
    def setUp(self):
        super().setUp()
        self.done("train", *SMALL, "--steps", 30, "--output", "a.nrg")

    def read(self, name):
        """Header and tensors of a safetensors file, each flat."""
        raw = (self.folder / name).read_bytes()
        start = 8 + int.from_bytes(raw[:8], "little")
        header = json.loads(raw[8:start])
        metadata = header.pop("__metadata__")
        codes = {"F32": "f", "F64": "d", "I64": "q"}
        tensors = {}
        for key, tensor in header.items():
            data = raw[start:][slice(*tensor["data_offsets"])]
            code = codes[tensor["dtype"]]
            tensors[key] = (tensor["shape"], struct.unpack(f"<{len(data) // struct.calcsize(code)}{code}", data))
        return metadata, tensors

    def test_summary_and_maps_agree(self):
        figures = self.done("analyze", "a.nrg", *BOTH, *QUICK, "--latents", "5,0,7", "--output", "m.safetensors")
        metadata, tensors = self.read("m.safetensors")
        self.assertEqual((figures["lattice"], figures["step"], metadata["step"]), (4, 30, "30"))
        self.assertEqual(tensors["response/latents"], ([6], (0, 2, 8, 10, 5, 7)))
        self.assertEqual([map_["latent"] for map_ in figures["responses"]], [0, 2, 8, 10, 5, 7])
        self.assertEqual([map_["level"] for map_ in figures["responses"]], [1, 1, 1, 1, 0, 0])
        shape, mean = tensors["response/mean"]
        self.assertEqual(shape, [6, 4, 4])
        wavelet = tensors["response/wavelet"][1]
        for i, shown in enumerate(figures["responses"]):
            own, other = mean[16 * i:16 * i + 16], wavelet[16 * i:16 * i + 16]
            product = sum(a * b for a, b in zip(own, other))
            self.assertAlmostEqual(shown["haar_overlap"], product / math.sqrt(sum(a * a for a in own)), places=5)
            self.assertTrue(0 <= shown["haar_overlap"] <= 1 + 1e-6)
            inside = [4 * ((shown["region_row"] + r) % 4) + (shown["region_column"] + c) % 4
                      for r in range(shown["region_side"]) for c in range(shown["region_side"])]
            share = sum(own[site] ** 2 for site in inside) / sum(a * a for a in own)
            self.assertAlmostEqual(shown["region_share"], share, places=5)
        rotation = tensors["rotation"][1]
        rotated, written = tensors["rotated/response/mean"][1], tensors["influence/mean"][1]
        for a in range(4):
            for site in range(16):
                expected = sum(rotation[4 * a + i] * mean[16 * i + site] for i in range(4))
                self.assertAlmostEqual(rotated[16 * a + site], expected, places=4)
            # What a latent writes, read by the latent itself, is one unit, in the mean and but for the flow's curvature.
            self.assertAlmostEqual(sum(mean[16 * a + i] * written[16 * a + i] for i in range(16)), 1, delta=0.3)
        self.assertEqual(rotated[64:], mean[64:])
        for name in ("responses", "influences", "rotated_responses", "rotated_influences"):
            self.assertEqual([map_["latent"] for map_ in figures[name]], [0, 2, 8, 10, 5, 7])
            for shown in figures[name]:
                self.assertTrue(0 <= shown["staggered_share"] <= 1 and abs(shown["field_correlation"]) <= 1)
        self.assertEqual(len(figures["mutual_overlaps"]), 4)
        self.assertAlmostEqual(figures["mutual_overlaps"][2][2], 1)
        for name, key in (("latents", "latent_information"), ("sites", "site_information")):
            shape, values = tensors[f"information/{name}/values"]
            self.assertEqual(shape, [16, 16])
            self.assertTrue(math.isnan(values[0]))
            upper = [values[16 * i + j] for i in range(16) for j in range(i + 1, 16)]
            self.assertAlmostEqual(figures[key]["total"], sum(upper), places=4)
            self.assertAlmostEqual(figures[key]["mean"], sum(upper) / 120, places=6)
            self.assertEqual(figures[key]["pairs"], 120)
            self.assertGreater(figures[key]["error"], 0)
        self.assertEqual(tensors["information/latents/sites"][1][:4], (0, 2, 8, 10))
        self.assertEqual(tensors["information/latents/levels"][1][3:5], (1, 0))
        sites, latents = (figures[f"{name}_information"]["mean"] for name in ("site", "latent"))
        excess = latents - figures["information_floor"]
        error = math.hypot(figures["latent_information"]["mean_error"], figures["information_floor_error"])
        if excess > 2 * error and sites > 0:
            self.assertAlmostEqual(figures["information_ratio"], sites / excess, places=9)
            self.assertGreater(figures["information_ratio_error"], 0)
        else:
            self.assertIsNone(figures["information_ratio"])
            self.assertIsNone(figures["information_ratio_error"])
        self.assertGreater(figures["site_information"]["mean_error"], 0)
        # The Gaussian preview is that of the samples in the file, less its bias.
        samples = tensors["samples/z"][1]
        columns = [samples[i:60 * 16:16] for i in range(16)]
        previews = []
        for i in range(16):
            for j in range(i):
                rho = statistics.correlation(columns[i], columns[j])
                previews.append(-0.5 * math.log(1 - rho * rho) - 0.5 / 60)
        self.assertAlmostEqual(figures["latent_information"]["gaussian_mean"], statistics.mean(previews), places=5)
        self.assertEqual(tensors["information/from_origin"][0], [4, 4])
        for key in ("acceptance", "step_size", "structure_factor", "structure_factor_error", "sampling_seconds",
                    "response_seconds", "information_seconds", "seconds"):
            self.assertGreater(figures[key], 0, key)

    def test_equal_seeds_write_equal_files_on_any_threads(self):
        for threads in (1, 2):
            self.done("analyze", "a.nrg", *BOTH, *QUICK, "--threads", threads, "--output", f"{threads}.safetensors")
        self.done("analyze", "a.nrg", *BOTH, *QUICK, "--seed", 2, "--output", "other.safetensors")
        first, second, other = ((self.folder / f"{name}.safetensors").read_bytes() for name in ("1", "2", "other"))
        self.assertEqual(first, second)
        self.assertNotEqual(first, other)

    def test_only_what_was_asked_for_is_done(self):
        figures = self.done("analyze", "a.nrg", "--response", *QUICK, "--output", "r.safetensors")
        self.assertNotIn("latent_information", figures)
        self.assertTrue(all(name.startswith(("response/", "influence/", "rotat", "samples/")) for name in self.read("r.safetensors")[1]))
        figures = self.done("analyze", "a.nrg", "--mutual-information", *QUICK, "--output", "i.safetensors")
        self.assertNotIn("responses", figures)
        self.assertTrue(all(name.startswith(("information/", "samples/")) for name in self.read("i.safetensors")[1]))

    def test_help_explains(self):
        text = self.call("analyze", "--help").stdout
        for word in ("Usage", "haar_overlap", "information_ratio", "--trajectories"):
            self.assertIn(word, text)

    def test_bad_input_is_refused_and_nothing_written(self):
        (self.folder / "text.nrg").write_text("Dear aunt")
        out = ["--output", "m.safetensors"]
        for codes, arguments in [
                ([2], ["a.nrg", *out]), ([2], ["a.nrg", *BOTH]), ([2], [*BOTH, *out]),
                ([2], ["a.nrg", *BOTH, "--output", "m.npy"]), ([2], ["a.nrg", *BOTH, *out, "--latents", "16"]),
                ([2], ["a.nrg", *BOTH, *out, "--latents=-1"]), ([2], ["a.nrg", *BOTH, *out, "--latents", "0x1"]),
                ([2], ["a.nrg", *BOTH, *out, "--latents", "1_0"]), ([2], ["a.nrg", *BOTH, *out, "--latents", "a"]),
                ([2], ["a.nrg", *BOTH, *out, "--samples", 1]), ([2], ["a.nrg", *BOTH, *out, "--samples", "x"]),
                ([2], ["a.nrg", *BOTH, *out, "--information-samples", 5]),
                ([2], ["a.nrg", *BOTH, *out, "--trajectories", 1]), ([1], ["text.nrg", *BOTH, *out]),
                ([1], ["missing.nrg", *BOTH, *out]), ([1], ["a.nrg", *BOTH, "--output", "no/m.safetensors"])]:
            with self.subTest(arguments=arguments):
                self.refused(codes, "analyze", *arguments)
        self.assertEqual(sorted(os.listdir(self.folder)), ["a.nrg", "text.nrg"])

    def test_interrupting_leaves_nothing_behind(self):
        process = subprocess.Popen([PROGRAM, "analyze", "a.nrg", *BOTH, "--samples", "1000000", "--output",
                                    "m.safetensors"], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                   text=True)
        self.wait_for_handler(process.pid, signal.SIGINT)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=120)
        self.assertEqual((process.returncode, out), (1, ""), err)
        self.assertIn("Interrupted", err)
        self.assertEqual(os.listdir(self.folder), ["a.nrg"])


if __name__ == "__main__":
    unittest.main()
