"""Nothing is lost: whatever ends a training leaves a file to go on from, and no file is overwritten unseen."""
import json
import os
import random
import signal
import subprocess
import time
import unittest

from shell import PROGRAM, SMALL, ShellTest

FOREVER = ["--seconds", "600"]


class KeptWork(ShellTest):
    def header(self, name):
        data = (self.folder / name).read_bytes()
        return json.loads(data[8:8 + int.from_bytes(data[:8], "little")])

    def step(self, name):
        return int(self.header(name)["__metadata__"]["step"])

    def start(self, *arguments, **options):
        return subprocess.Popen([PROGRAM, *map(str, arguments)], cwd=self.folder, **options)

    def wait_for_file(self, name):
        deadline = time.monotonic() + 120
        while not (self.folder / name).exists():
            self.assertLess(time.monotonic(), deadline, name)
            time.sleep(0.01)

    def leftovers(self):
        return [path.name for path in self.folder.iterdir() if path.suffix != ".nrg"]

    def parts(self, name):
        """Every tensor's bytes but those of times."""
        data = (self.folder / name).read_bytes()
        start = 8 + int.from_bytes(data[:8], "little")
        header = self.header(name)
        header.pop("__metadata__")
        return {key: data[start + value["data_offsets"][0]:start + value["data_offsets"][1]]
                for key, value in header.items() if "seconds" not in key}

    def test_what_a_kill_leaves_goes_on_bit_for_bit(self):
        self.done("train", *SMALL, "--steps", 300, "--output", "whole.nrg")
        killed = self.start("train", *SMALL, *FOREVER, "--output", "a.nrg", "--checkpoint-every", 0.1,
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.wait_for_file("a.nrg")
        killed.kill()
        killed.wait()
        left = self.step("a.nrg")
        steps = max(300, left)
        self.done("train", "--resume", "a.nrg", "--steps", steps, "--output", "a.nrg")
        if steps > 300:
            self.done("train", *SMALL, "--steps", steps, "--output", "whole.nrg", "--overwrite")
        whole, rest = self.parts("whole.nrg"), self.parts("a.nrg")
        self.assertEqual(whole.keys(), rest.keys())
        for name in whole:
            self.assertEqual(whole[name], rest[name], name)
        self.assertEqual(self.leftovers(), [])

    def test_kills_at_any_moment_leave_a_file_that_opens(self):
        chance = random.Random(5)
        last = 0
        for _ in range(8):
            resumed = ["--resume", "a.nrg"] if last else SMALL
            process = self.start("train", *resumed, *FOREVER, "--output", "a.nrg", "--checkpoint-every", 0.1,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if not last:
                self.wait_for_file("a.nrg")
            time.sleep(chance.uniform(0.05, 0.6))
            process.kill()
            process.wait()
            self.assertGreaterEqual(self.step("a.nrg"), last)
            last = self.step("a.nrg")
            self.done("evaluate", "a.nrg", "--samples", 8)

    def test_a_vanished_reader_costs_nothing(self):
        for streams in ("2>&1 | head -n 0", "2>&1 >/dev/null | head -n 0", ">/dev/null 2>&1 <&-", "2>&- >&- <&-"):
            with self.subTest(streams=streams):
                command = f'"{PROGRAM}" train {" ".join(SMALL)} --steps 50 --output a.nrg --overwrite {streams}; ' \
                          'exit ${PIPESTATUS[0]}'
                result = subprocess.run(["bash", "-c", command], cwd=self.folder, timeout=120)
                self.assertEqual(result.returncode, 0)
                self.assertEqual(self.step("a.nrg"), 50)
                (self.folder / "a.nrg").unlink()

    def test_a_closed_stream_does_not_end_up_in_the_file(self):
        self.done("train", *SMALL, "--steps", 2, "--output", "a.nrg")
        self.done("sample", "a.nrg", "--count", 3000, "--output", "s.csv")
        command = f'"{PROGRAM}" sample a.nrg --count 3000 --output t.csv 2>&- >&-'
        self.assertEqual(subprocess.run(["bash", "-c", command], cwd=self.folder).returncode, 0)
        self.assertEqual((self.folder / "t.csv").read_bytes(), (self.folder / "s.csv").read_bytes())

    def test_signals_in_a_pipeline_save(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(number=number):
                process = self.start("train", *SMALL, *FOREVER, "--output", f"{number}.nrg",
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                process.stdout.close()
                process.stderr.close()
                self.wait_for_handler(process.pid, number)
                self.wait_for_work(process.pid)
                process.send_signal(number)
                time.sleep(0.02)
                process.send_signal(number)  # does not undo the save under way
                self.assertEqual(process.wait(120), 0)
                self.assertGreater(self.step(f"{number}.nrg"), 0)

    def test_usr1_writes_a_checkpoint_and_goes_on(self):
        process = self.start("train", *SMALL, *FOREVER, "--output", "a.nrg", stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
        self.wait_for_handler(process.pid, signal.SIGUSR1)
        self.wait_for_work(process.pid)
        process.send_signal(signal.SIGUSR1)
        self.wait_for_file("a.nrg")
        self.assertIsNone(process.poll())
        process.send_signal(signal.SIGTERM)
        self.assertEqual(process.wait(120), 0)

    def test_a_save_that_fails_goes_elsewhere_and_says_where(self):
        home = self.folder / "home"
        (self.folder / "gone").mkdir()
        process = self.start("train", *SMALL, *FOREVER, "--output", "gone/a.nrg", stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, text=True, env={**os.environ, "XDG_DATA_HOME": str(home)})
        self.wait_for_handler(process.pid, signal.SIGTERM)
        self.wait_for_work(process.pid)
        for path in (self.folder / "gone").iterdir():
            path.unlink()
        (self.folder / "gone").rmdir()
        process.send_signal(signal.SIGTERM)
        _, complaint = process.communicate(timeout=120)
        self.assertEqual(process.returncode, 1)
        rescued = list((home / "neuralrg" / "rescued").iterdir())
        self.assertEqual(len(rescued), 1)
        self.assertIn(str(rescued[0]), complaint)
        self.done("evaluate", rescued[0], "--samples", 8)

    def test_nothing_is_overwritten_unseen(self):
        self.done("train", *SMALL, "--steps", 3, "--output", "a.nrg")
        self.done("train", *SMALL, "--steps", 1, "--output", "b.nrg")
        before = (self.folder / "a.nrg").read_bytes()
        self.assertIn("--resume a.nrg", self.refused([2], "train", *SMALL, "--steps", 1, "--output", "a.nrg"))
        self.refused([2], "train", "--resume", "b.nrg", "--steps", 2, "--output", "a.nrg")
        self.refused([2], "grow", "b.nrg", "--output", "a.nrg")
        self.assertEqual((self.folder / "a.nrg").read_bytes(), before)
        outputs = {"sample": (["b.nrg", "--count", 2], "s.csv"),
                   "analyze": (["b.nrg", "--response", "--samples", 8], "m.safetensors"),
                   "hmc": (["--sampler", "physical", "--lattice", 4, "--steps", 8, "--warmup", 2], "c.safetensors")}
        for command, (arguments, name) in outputs.items():
            (self.folder / name).write_text("mine")
            self.assertIn("--overwrite", self.refused([2], command, *arguments, "--output", name))
            self.assertEqual((self.folder / name).read_text(), "mine")
            self.done(command, *arguments, "--output", name, "--overwrite")
        (self.folder / "link.nrg").symlink_to("a.nrg")
        self.assertEqual(self.done("train", "--resume", "link.nrg", "--steps", 4, "--output", "a.nrg")["steps"], 4)

    def test_a_run_of_a_newer_program_is_never_replaced(self):
        self.done("train", *SMALL, "--steps", 1, "--output", "a.nrg")
        data = (self.folder / "a.nrg").read_bytes()
        newer = data.replace(b'"format-version":"2"', b'"format-version":"9"')
        self.assertNotEqual(newer, data)
        (self.folder / "a.nrg").write_bytes(newer)
        for command in (["train", *SMALL, "--steps", 1], ["sample", "a.nrg", "--count", 1]):
            for overwrite in ([], ["--overwrite"]):
                sentence = self.refused([1], *command, "--output", "a.nrg", *overwrite)
                self.assertIn("newer", sentence)
        self.assertEqual((self.folder / "a.nrg").read_bytes(), newer)

    def test_one_writer_a_file(self):
        first = self.start("train", *SMALL, *FOREVER, "--output", "a.nrg", stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
        self.wait_for_handler(first.pid, signal.SIGTERM)
        self.wait_for_work(first.pid)
        for arguments in (["train", *SMALL, "--steps", 1, "--output", "a.nrg", "--overwrite"],
                          ["train", *SMALL, "--steps", 1, "--output", "./a.nrg"]):
            self.assertIn(f"process {first.pid}", self.refused([1], *arguments))
        first.kill()
        first.wait()
        self.done("train", *SMALL, "--steps", 1, "--output", "a.nrg")

    def test_a_divergence_leaves_the_best_state(self):
        train = ["train", "--preset", "quick-look", "--threads", 1]
        self.done(*train, "--steps", 400, "--output", "g.nrg")
        before = (self.folder / "g.nrg").read_bytes()
        sentence = self.refused([1], "train", "--resume", "g.nrg", "--learning-rate", 1, "--steps", 800,
                                "--output", "g.nrg")
        self.assertIn("Nothing was written", sentence)
        self.assertEqual((self.folder / "g.nrg").read_bytes(), before)
        again = self.done("train", "--resume", "g.nrg", "--learning-rate", 1, "--steps", 800, "--output", "g.nrg",
                          "--on-divergence", "retry")
        self.assertEqual(again["steps"], 800)
        self.assertGreater(again["divergences"], 0)
        self.assertLess(again["gap"], 5)
        fresh = self.call(*train, "--learning-rate", 1, "--steps", 20)
        self.assertEqual((fresh.returncode, fresh.stdout), (1, ""))
        fresh = self.call(*train, "--learning-rate", 1, "--steps", 300, "--output", "h.nrg")
        self.assertEqual((fresh.returncode, fresh.stdout), (1, ""))
        self.assertFalse((self.folder / "h.nrg").exists())


if __name__ == "__main__":
    unittest.main()
