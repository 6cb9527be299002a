"""Bad input: one clear sentence, exit 2 (usage) or 1 (files), and nothing written over."""
import os
import re
import resource
import unittest

from shell import SMALL, ShellTest


class BadInput(ShellTest):
    def test_settings_that_cannot_be_are_refused_before_anything_is_written(self):
        (self.folder / "a.nrg").write_bytes(b"")
        for option, value in [("lattice", "7"), ("lattice", "2"), ("lattice", "256"), ("lattice", "-16"),
                              ("lattice", "sixteen"), ("lattice", ""), ("temperature", "0"), ("temperature", "-1"),
                              ("temperature", "101"), ("temperature", "nan"), ("temperature", "2,27"), ("depth", "5"),
                              ("depth", "-1"), ("preset", "papr"), ("layout", "ladder"), ("target", "potts"),
                              ("block", "3"), ("batch", "0"), ("batch", "1e3"), ("couplings", "0"), ("hidden", "0"),
                              ("learning-rate", "0"), ("learning-rate", "inf"), ("gradient", "none"), ("seed", "-1"),
                              ("threads", "-2"), ("repeats", "0")]:
            with self.subTest(option=option, value=value):
                sentence = self.refused([2], "train", f"--{option}", value, "--steps", 1, "--output", "a.nrg")
                self.assertIn(option, sentence)
                self.assertIn(value, sentence)
                self.assertEqual((self.folder / "a.nrg").read_bytes(), b"")

    def test_options_that_a_component_lacks_are_refused_unless_they_change_nothing(self):
        sentence = self.refused([2], "train", "--layout", "tree", "--block", 4, "--steps", 1)
        self.assertIn("expected 2 with layout tree", sentence)
        for option, value in (("prior", "uniform"), ("conditioner", "cnn"), ("map", "spline")):
            self.assertIn(option, self.refused([2], "train", f"--{option}", value, "--steps", 1))
        sentence = self.refused([2], "train", "--checkerboards", 4, "--steps", 1)
        self.assertIn("checkerboards is not an option of layout mera", sentence)
        sentence = self.refused([2], "train", "--layout", "stencil", "--hidden", 4, "--steps", 1)
        self.assertIn("hidden is not an option of conditioner equivariant", sentence)
        sentence = self.refused([2], "train", "--layout", "stencil", "--conditioner", "mlp", "--steps", 1)
        self.assertIn("expected equivariant or plain with layout stencil", sentence)
        for arguments in (["--layout", "tree", "--block", 2, "--block-couplings", 9, "--block-hidden", 7],
                          ["--prior", "normal", "--conditioner", "mlp", "--map", "affine"]):
            self.done("train", *SMALL, *arguments, "--steps", 1, "--output", "a.nrg", "--overwrite")

    RANGE = re.compile(r"^  --([a-z-]+) (INT|NUMBER)\S*.*\[(\S+) to (\S+)\]", re.S)

    def test_every_number_has_the_range_that_the_help_says(self):
        arguments = {"evaluate": ["a.nrg"], "sample": ["a.nrg", "--output", "s.npy"],
                     "hmc": ["--sampler", "physical"], "analyze": ["a.nrg", "--output", "a.safetensors"]}
        for command in ("train", "sweep", "evaluate", "sample", "hmc", "wolff", "race", "bench", "analyze"):
            blocks = re.split(r"\n(?=  -)", self.call(command, "--help").stdout)
            ranges = [match.groups() for match in map(self.RANGE.match, blocks) if match]
            self.assertIn("threads", [option for option, *_ in ranges])
            for option, kind, low, high in ranges:
                for end, sign in ((low, -1), (high, 1)):
                    beyond = int(end) + sign if kind == "INT" else float(end) + sign * 1e-9 * max(1, abs(float(end)))
                    with self.subTest(command=command, option=option, beyond=beyond):
                        sentence = self.refused([2], command, *arguments.get(command, []), f"--{option}={beyond}")
                        self.assertIn(f"{option} is ", sentence)
                        self.assertIn(f" from {low} to {high}.", sentence)
                for text in ("0x1", "1_0", " 1", "1 ", "0b1", "1'0", "1e" if kind == "NUMBER" else "1e1"):
                    with self.subTest(command=command, option=option, text=text):
                        sentence = self.refused([2], command, *arguments.get(command, []), f"--{option}={text}")
                        self.assertIn(f"{option} is ", sentence)

    def test_combinations_that_cannot_be_are_refused(self):
        for arguments in (["--layout", "tree", "--block", 4], ["--lattice", 4, "--depth", 3],
                          ["--lattice", 128, "--batch", 65536, "--repeats", 16]):
            self.refused([2], "train", *arguments, "--steps", 1, "--output", "a.nrg")
        deep = "--lattice 4 --layout brickwork --depth 32 --repeats 16 --couplings 64 --hidden 1 --hidden-layers 8"
        sentence = self.refused([2], "train", *deep.split(), "--batch", 1, "--steps", 1, "--output", "a.nrg")
        self.assertIn("lower couplings", sentence)  # 2.4 million tensors, which no run file holds
        self.assertEqual(os.listdir(self.folder), [])

    def test_bad_usage_is_refused(self):
        for arguments in ([], ["fly"], ["train"], ["train", "--steps", 0], ["train", "--steps", "x"],
                          ["train", "--steps", 5, "--nonsense", 3], ["train", "--steps", 1, "extra"],
                          ["train", "--steps"], ["train", "--seconds", -1], ["train", "--seconds", "nan"],
                          ["evaluate"], ["evaluate", "a.nrg", "--samples", 1], ["sample", "a.nrg"],
                          ["hmc"], ["hmc", "--sampler", "physical", "--leapfrog", 0],
                          ["hmc", "--sampler", "physical", "--chains", 0],
                          ["hmc", "--sampler", "physical", "--lattice", 5],
                          ["hmc", "--sampler", "physical", "--steps", "nan"],
                          ["hmc", "a.nrg", "--sampler", "physical", "--temperature", 2],
                          ["wolff", "--sweeps", 0], ["wolff", "--temperature", -1], ["wolff", "a.nrg"],
                          ["race", "--seconds", 0], ["race", "--physical-leapfrogs", "0"],
                          ["race", "--physical-leapfrogs", "10,x"], ["race", "a.nrg", "--lattice", 8],
                          ["exact", "--batch", 3], ["train", "--steps", 1, "--symmetric", "--no-symmetric"]):
            with self.subTest(arguments=arguments):
                self.refused([2], *arguments)

    def test_samplers_that_cannot_be_are_refused(self):
        for arguments, words in ((["--sampler", "gibbs"], ["gibbs", "latent", "flow-metropolis"]),
                                 (["--sampler", "latent"], ["latent", "run file"]),
                                 (["--sampler", "flow-metropolis"], ["run file"]),
                                 (["a.nrg", "--sampler", "flow-metropolis", "--leapfrog", 3], ["--leapfrog"]),
                                 (["--sampler", "physical", "--start", "exact"], ["--start"]),
                                 (["a.nrg", "--sampler", "latent", "--start", "warm"], ["start"])):
            sentence = self.refused([2], "hmc", *arguments)
            for word in words:
                self.assertIn(word, sentence)

    def test_files_that_are_no_runs_are_refused_and_left_alone(self):
        self.done("train", *SMALL, "--steps", 2, "--output", "good.nrg")
        good = (self.folder / "good.nrg").read_bytes()
        header = int.from_bytes(good[:8], "little")
        files = {"empty.nrg": b"", "text.nrg": b"Dear aunt,\nit rains.\n" * 20, "short.nrg": good[:len(good) // 2],
                 "header.nrg": good[:100], "absurd.nrg": b"\xff" * 64, "longer.nrg": good + b"x",
                 "other.safetensors": b'\x02\0\0\0\0\0\0\0{}',
                 "future.nrg": good.replace(b'"format-version":"2"', b'"format-version":"9"'),
                 "option.nrg": good.replace(b'"map":"affine"', b'"mop":"affine"'),
                 "nan.nrg": good[:8 + header] + b"\xff" * (len(good) - 8 - header)}
        for name, content in files.items():
            (self.folder / name).write_bytes(content)
            for arguments in (["evaluate", name], ["sample", name, "--count", 1, "--output", "s.npy"],
                              ["hmc", name, "--sampler", "latent"], ["race", name, "--seconds", 1],
                              ["train", "--resume", name, "--steps", 5, "--output", name]):
                with self.subTest(name=name, command=arguments[0]):
                    self.assertIn(name, self.refused([1], *arguments))
                    self.assertEqual((self.folder / name).read_bytes(), content)
        for name in ("missing.nrg", "."):
            self.assertIn(name, self.refused([1], "evaluate", name))
        self.assertEqual(sorted(os.listdir(self.folder)), sorted([*files, "good.nrg"]))

    def test_headers_that_promise_much_are_refused_within_little_memory(self):
        def limit_memory():
            resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))

        listed = {"deep": b'{"a":' + b"[" * 99_000_000, "wide": b'{"a":[' + b"0," * 49_000_000,
                  "deep15": b'{"a":' + b"[" * 15_000_000, "wide15": b'{"a":[' + b"0," * 7_500_000,
                  "long": b'{"' + b"n" * 15_000_000 + b'":7}',
                  "many": b"{" + b",".join(b'"%d":{"dtype":"I8","shape":[0],"data_offsets":[0,0]}' % i
                                           for i in range(200_000)) + b"}",
                  "ones": b'{"a":{"dtype":"I8","shape":[' + b",".join([b"1"] * 20_000) + b'],"data_offsets":[0,1]}}',
                  "overflow": b'{"x":{"dtype":"I8","shape":[4611686018427387904,2,0],"data_offsets":[0,0]}}'}
        for name, header in listed.items():
            with self.subTest(name=name):
                (self.folder / name).write_bytes(len(header).to_bytes(8, "little") + header)
                # sanitizers reserve addresses of their own
                limit = None if os.environ.get("NRG_SANITIZE") else limit_memory
                result = self.call("evaluate", name, preexec_fn=limit)
                self.assertEqual(result.returncode, 1, result.stderr)
                self.assertTrue(result.stderr.startswith(f"neuralrg: {name} cannot be read: "), result.stderr[:1000])
                self.assertLess(len(result.stderr), 300)
                (self.folder / name).unlink()

    def test_links_and_long_names_are_written(self):
        (self.folder / "scratch").mkdir()
        (self.folder / "run.nrg").symlink_to("scratch/run.nrg")
        self.done("train", *SMALL, "--steps", 1, "--output", "run.nrg")
        self.assertTrue((self.folder / "run.nrg").is_symlink())
        self.assertTrue((self.folder / "scratch/run.nrg").is_file())
        self.assertEqual(os.listdir(self.folder / "scratch"), ["run.nrg"])
        for name in ("n" * 248, "n" * 255):
            self.done("train", *SMALL, "--steps", 1, "--output", name)
            self.done("evaluate", name, "--samples", 10)
        self.assertIn("shorter name", self.refused([1], "train", *SMALL, "--steps", 1, "--output", "n" * 256))
        (self.folder / "away.nrg").symlink_to("away/run.nrg")
        self.assertIn("no folder away", self.refused([1], "train", *SMALL, "--steps", 1, "--output", "away.nrg"))

    def test_outputs_that_cannot_be_written_are_refused_before_training(self):
        (self.folder / "letter.txt").write_text("Dear aunt")
        long_run = [*SMALL, "--steps", 100000000]  # would not end within the test
        for output in ("no/such/folder.nrg", ".", "/dev/null", "letter.txt"):
            with self.subTest(output=output):
                self.assertIn(output, self.refused([1], "train", *long_run, "--output", output))
        self.assertEqual((self.folder / "letter.txt").read_text(), "Dear aunt")
        self.done("train", *SMALL, "--steps", 2, "--output", "a.nrg")
        for output, code in (("s.txt", 2), ("no/such/s.npy", 1)):
            self.refused([code], "sample", "a.nrg", "--count", 1, "--output", output)
        self.assertEqual(sorted(os.listdir(self.folder)), ["a.nrg", "letter.txt"])


if __name__ == "__main__":
    unittest.main()
