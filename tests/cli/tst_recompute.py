"""A stranger's sixty lines of numpy (recompute.py) agree with the program on 1,000 samples, in float32."""
import json
import subprocess
import sys
import unittest
from pathlib import Path

from shell import ShellTest

RECOMPUTE = Path(__file__).parent / "recompute.py"
TRAINED = "--lattice 8 --batch 64 --steps 150 --learning-rate 4e-3 --couplings 7 --hidden 16".split()


class Recompute(ShellTest):
    def check(self, *arguments):
        self.done("train", *TRAINED, *arguments, "--output", "a.nrg")
        self.done("sample", "a.nrg", "--count", 1000, "--output", "s.safetensors")
        result = subprocess.run([sys.executable, RECOMPUTE, "a.nrg", "s.safetensors"], cwd=self.folder, check=True,
                                stdout=subprocess.PIPE)
        error = json.loads(result.stdout)
        print(arguments, error)
        self.assertEqual(error["samples"], 1000)
        self.assertLess(error["x"], 1e-3)
        self.assertLess(error["mean"], 1e-4)
        self.assertLess(error["worst"], 1e-3)

    def test_it_is_as_short_as_it_says(self):
        self.assertLessEqual(len(RECOMPUTE.read_text().splitlines()), 60)

    def test_blocks_of_two(self):
        self.check("--repeats", 2)

    def test_blocks_of_four_with_deeper_networks(self):
        self.check("--block", 4, "--block-couplings", 5, "--block-hidden", 24, "--hidden-layers", 2,
                   "--gradient", "path", "--translation-scale", 0.05)

    def test_not_symmetrised_and_shallow(self):
        self.check("--no-symmetric", "--depth", 2)


if __name__ == "__main__":
    unittest.main()
