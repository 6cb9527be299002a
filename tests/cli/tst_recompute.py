"""A stranger's lines of numpy (recompute*.py) agree with the program on 1,000 samples, in float32."""
import itertools
import json
import subprocess
import sys
import unittest
from pathlib import Path

from shell import ShellTest

FOLDER = Path(__file__).parent
TRAINED = "--lattice 8 --batch 64 --steps 150 --learning-rate 4e-3 --threads 1".split()
BLOCKS = "--couplings 7 --hidden 16".split()
STENCILS = "--layout stencil --gradient path".split()


class Recompute(ShellTest):
    def check(self, *arguments):
        self.done("train", *TRAINED, *arguments, "--output", "a.nrg", "--overwrite")
        self.done("sample", "a.nrg", "--count", 1000, "--output", "s.safetensors", "--overwrite")
        result = subprocess.run([sys.executable, FOLDER / "recompute.py", "a.nrg", "s.safetensors"], cwd=self.folder,
                                check=True, stdout=subprocess.PIPE)
        error = json.loads(result.stdout)
        print(arguments, error)
        self.assertEqual(error["samples"], 1000)
        self.assertLess(error["x"], 1e-3)
        self.assertLess(error["mean"], 1e-4)
        self.assertLess(error["worst"], 1e-3)

    def test_it_is_as_short_as_the_format_page_says(self):
        lines = [len(path.read_text().splitlines()) for path in FOLDER.glob("recompute*.py")]
        self.assertEqual(len(lines), 4)
        self.assertLess(sum(lines), 200)

    def test_blocks_of_two(self):
        self.check(*BLOCKS, "--repeats", 2)

    def test_blocks_of_four_with_deeper_networks(self):
        self.check(*BLOCKS, "--block", 4, "--block-couplings", 5, "--block-hidden", 24, "--hidden-layers", 2,
                   "--gradient", "path", "--translation-scale", 0.05)

    def test_blocks_not_symmetrised_and_shallow(self):
        self.check(*BLOCKS, "--no-symmetric", "--depth", 2)

    def test_blocks_with_maps_with_bends(self):
        for map in "tanh", "tanh2":
            with self.subTest(map=map):
                self.check(*BLOCKS, "--map", map, "--gradient", "path")

    def test_stencils_with_every_conditioner_map_and_kind_of_spectra(self):
        networks = [*itertools.product(("equivariant", "plain"), ("affine", "tanh"), ("learned", "fixed", "none")),
                    ("equivariant", "tanh2", "learned"), ("plain", "tanh2", "none")]
        for conditioner, map, spectra in networks:
            with self.subTest(conditioner=conditioner, map=map, spectra=spectra):
                self.check(*STENCILS, "--conditioner", conditioner, "--map", map, "--spectra", spectra)

    def test_stencils_not_symmetrised(self):
        for conditioner in "equivariant", "plain":
            with self.subTest(conditioner=conditioner):
                self.check(*STENCILS, "--conditioner", conditioner, "--map", "tanh", "--no-symmetric")

    def test_stencils_shallow_and_narrow(self):
        for colours in 2, 8:
            with self.subTest(colours=colours):
                self.check(*STENCILS, "--map", "tanh", "--depth", 2, "--colours", colours, "--checkerboards", 3,
                           "--neighbours", 4, "--stencil-hidden", 5, "--temperature", 3)

    def test_stencils_on_a_checkerboard(self):
        self.check(*STENCILS, "--map", "tanh", "--colours", 2, "--checkerboards", 8)

    def test_stencils_with_one_checkerboard_coupling_on_the_free_field(self):
        self.check(*STENCILS, "--map", "tanh", "--checkerboards", 1, "--target", "gaussian", "--temperature", 2)


if __name__ == "__main__":
    unittest.main()
