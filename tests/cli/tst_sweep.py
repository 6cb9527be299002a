"""Sweeps from a shell: several processes, kills, resuming, files, and what is refused."""
import csv
import json
import os
import signal
import subprocess
import time
import unittest
from pathlib import Path

from shell import PROGRAM, SMALL, ShellTest

SHORT = ["--over", "temperature", "--values", "2.5,3,3.5,4", "--samples", 1000]


class Sweep(ShellTest):
    def sweep(self, *arguments):
        return self.done("sweep", *SMALL, *SHORT, *arguments)

    def start(self, *arguments):
        process = subprocess.Popen([PROGRAM, *map(str, arguments)], cwd=self.folder, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True)
        self.addCleanup(lambda: (process.kill(), process.communicate()))
        return process

    def points(self, document):
        """All that depends on the settings alone: without times."""
        return [point and {key: value for key, value in point.items() if key != "seconds"}
                for point in document["points"]]

    def stored(self, name="s.json"):
        try:
            return json.loads((self.folder / name).read_text())
        except FileNotFoundError:
            return {"points": []}

    def until(self, condition):
        deadline = time.monotonic() + 120
        while not condition():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.01)

    def children(self, process):
        return [int(pid) for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]

    def test_several_processes_give_the_numbers_of_one(self):
        one = self.sweep("--steps", 30, "--output", "a.json")
        for processes in (2, 3):
            several = self.sweep("--steps", 30, "--processes", processes, "--output", "b.json", "--overwrite")
            self.assertEqual(self.points(several), self.points(one))
        self.assertTrue(one["complete"])
        self.assertEqual([point["steps"] for point in one["points"]], [30] * 4)
        self.assertEqual(self.points(self.stored("a.json")), self.points(one))

    def test_exact_references_are_those_of_the_exact_command(self):
        for point in self.sweep("--steps", 3)["points"]:
            exact = self.done("exact", "--lattice", 4, "--temperature", point["value"])
            self.assertAlmostEqual(point["energy_exact"], exact["energy_per_site"], places=9)
            self.assertAlmostEqual(point["specific_heat_exact"], exact["specific_heat"], places=9)
            self.assertAlmostEqual(point["structure_factor_exact"], exact["structure_factor"], places=9)
            self.assertAlmostEqual(point["minus_log_z_per_site_exact"], exact["minus_log_z"] / 16, places=9)
            off = abs(point["structure_factor_reference"] - exact["structure_factor"])
            self.assertLess(off, 5 * point["structure_factor_reference_error"])

    def test_a_point_is_what_train_and_evaluate_give(self):
        point = self.sweep("--steps", 40)["points"][1]
        self.done("train", *SMALL, "--temperature", 3, "--steps", 40, "--output", "t.nrg")
        evaluated = self.done("evaluate", "t.nrg", "--samples", 1000, "--seed", 2)  # 1 + number of the point
        for key in ("free_energy", "free_energy_error", "gap", "ess", "trust"):
            self.assertEqual(point[key], evaluated[key], key)

    def test_a_killed_sweep_goes_on(self):
        straight = self.sweep("--steps", 2000)
        process = self.start("sweep", *SMALL, *SHORT, "--steps", 2000, "--output", "s.json")
        self.until(lambda: any(self.stored()["points"]))
        process.kill()
        process.communicate()
        done = sum(point is not None for point in self.stored()["points"])
        self.assertFalse(self.stored()["complete"])
        resumed = self.done("sweep", "--resume", "s.json")
        self.assertGreater(done, 0)
        self.assertEqual(self.points(resumed), self.points(straight))
        self.assertEqual(resumed["output"], "s.json")
        self.assertEqual([path.name for path in self.folder.iterdir() if path.suffix != ".json"], [])

    def test_points_from_the_one_before_resume_too(self):
        straight = self.sweep("--steps", 1000, "--from-previous")
        self.assertEqual([point["from_previous"] for point in straight["points"]], [False, True, True, True])
        process = self.start("sweep", *SMALL, *SHORT, "--steps", 1000, "--from-previous", "--output", "s.json")
        self.until(lambda: any(self.stored()["points"]))
        process.kill()
        process.communicate()
        self.assertEqual(self.points(self.done("sweep", "--resume", "s.json")), self.points(straight))

    def test_a_killed_process_is_started_once_more(self):
        straight = self.sweep("--steps", 3000)
        process = self.start("sweep", *SMALL, *SHORT, "--steps", 3000, "--processes", 2, "--output", "s.json")
        self.until(lambda: self.children(process))
        os.kill(self.children(process)[0], signal.SIGKILL)
        output, errors = process.communicate(timeout=240)
        self.assertEqual(process.returncode, 0, errors)
        self.assertIn("was ended by signal 9", errors)
        self.assertIn("tried once more", errors)
        self.assertEqual(self.points(json.loads(output)), self.points(straight))

    def test_a_process_that_dies_twice_is_a_failed_point_that_can_be_tried_again(self):
        process = self.start("sweep", *SMALL, "--over", "temperature", "--values", "3,4", "--samples", 1000, "--seconds",
                             4, "--processes", 2, "--output", "s.json")
        self.until(lambda: len(self.children(process)) == 2)
        victim, other = self.children(process)
        os.kill(victim, signal.SIGKILL)
        self.until(lambda: len(self.children(process)) == 2 and victim not in self.children(process))
        os.kill(next(pid for pid in self.children(process) if pid != other), signal.SIGKILL)
        output, errors = process.communicate(timeout=240)
        self.assertEqual(process.returncode, 0, errors)
        problems = [point["problem"] for point in json.loads(output)["points"] if point["problem"]]
        self.assertEqual(len(problems), 1)
        self.assertIn("second attempt", problems[0])
        again = self.done("sweep", "--resume", "s.json")
        self.assertEqual([point["problem"] for point in again["points"]], [None, None])

    def test_an_interrupt_ends_with_what_is_done(self):
        for processes in (1, 2):
            name = f"{processes}.json"
            process = self.start("sweep", *SMALL, *SHORT, "--seconds", 0.3, "--processes", processes, "--output", name)
            self.wait_for_handler(process.pid, signal.SIGINT)
            self.until(lambda: any(self.stored(name)["points"]))
            children = self.children(process)
            process.send_signal(signal.SIGINT)
            asked = time.monotonic()
            output, errors = process.communicate(timeout=60)
            self.assertLess(time.monotonic() - asked, 5)
            self.assertEqual(process.returncode, 0, errors)
            self.assertEqual(json.loads(output)["points"], self.stored(name)["points"])
            self.assertEqual([pid for pid in children if Path(f"/proc/{pid}").exists()], [])

    def test_no_process_outlives_the_sweep(self):
        process = self.start("sweep", *SMALL, *SHORT, "--seconds", 600, "--processes", 2, "--output", "s.json")
        self.until(lambda: len(self.children(process)) == 2)
        children = self.children(process)
        process.kill()
        process.communicate()

        def running(pid):
            try:
                return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
            except FileNotFoundError:
                return False
        self.until(lambda: not any(map(running, children)))

    def test_failures_are_sentences_and_the_rest_goes_on(self):
        base = "--preset quick-look --threads 1 --samples 1000 --steps 60 --over learning-rate".split()
        result = self.call("sweep", *base, "--values", "1,1e-3", "--output", "s.json")
        self.assertEqual(result.returncode, 0, result.stderr)
        first, second = json.loads(result.stdout)["points"]
        self.assertTrue(first["problem"].endswith("."))
        self.assertIsNone(first["gap"])
        self.assertIsNone(second["problem"])
        self.assertGreater(second["gap"], 0)
        result = self.call("sweep", *base, "--values", "1", "--output", "t.json")
        self.assertEqual((result.returncode, result.stdout), (1, ""))
        self.assertIn("No point of the sweep could be measured.", result.stderr)

    def test_layouts_depths_and_switches_are_swept(self):
        for over, values in (("layout", ["mera", "tree", "brickwork", "stencil"]), ("depth", [1, 2]),
                             ("symmetric", [True, False]), ("lattice", [4, 8])):
            small = "--lattice 4 --batch 32 --threads 1".split() if over == "layout" else SMALL
            text = ",".join(str(value).lower() if isinstance(value, bool) else str(value) for value in values)
            points = self.done("sweep", *small, "--over", over, "--values", text, "--steps", 2, "--samples", 100)["points"]
            self.assertEqual([point["value"] for point in points], values)
            self.assertEqual([point["problem"] for point in points], [None] * len(values))

    def test_the_table_as_csv(self):
        document = self.sweep("--steps", 3, "--csv", "s.csv", "--output", "s.json")
        with open(self.folder / "s.csv", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual([float(row["temperature"]) for row in rows], [2.5, 3, 3.5, 4])
        for row, point in zip(rows, document["points"]):
            self.assertEqual(float(row["gap"]), point["gap"])
            self.assertEqual(float(row["energy_exact"]), point["energy_exact"])
        self.assertIn("--overwrite", self.refused([2], "sweep", "--resume", "s.json", "--csv", "s.csv"))

    def test_another_sweep_is_refused_by_name(self):
        self.sweep("--steps", 3, "--output", "s.json")
        before = (self.folder / "s.json").read_bytes()
        for arguments, name in ((["--batch", 64], "batch"), (["--values", "2,3"], "values"), (["--steps", 4], "steps"),
                                (["--samples", 50], "samples"), (["--from-previous"], "from-previous"),
                                (["--seconds", 1], "seconds"), (["--over", "depth", "--values", "1"], "over"),
                                (["--layout", "tree"], "layout")):
            sentence = self.refused([2], "sweep", "--resume", "s.json", *arguments)
            self.assertIn(f"{name} is ", sentence)
            self.assertIn("on resume", sentence)
        self.assertEqual((self.folder / "s.json").read_bytes(), before)
        self.done("sweep", "--resume", "s.json", "--threads", 2, *SHORT, "--steps", 3)
        self.assertIn("--overwrite", self.refused([2], "sweep", *SMALL, *SHORT, "--steps", 3, "--output", "s.json"))

    def test_bad_input_is_a_sentence(self):
        good = ["--over", "temperature", "--values", "2,3", "--steps", 3]
        for arguments, words in (
                ([], "--over"), (["--over", "temperature"], "--values"), (["--over", "speed", *good[2:]], "speed"),
                (good[:4], "--seconds or --steps"), ([*good, "--from", 2, "--to", 3], "not both"),
                ([*good[:2], "--from", 2, "--steps", 3], "--from and --to"),
                ([*good[:2], "--from", "x", "--to", 3, "--steps", 3], "from is"),
                ([*good[:2], "--from", 2, "--to", 300, "--steps", 3], "to is 300"),
                ([*good[:2], "--values", "2,x", "--steps", 3], "temperature is"),
                ([*good[:2], "--values", "2,2", "--steps", 3], "twice"),
                ([*good[:2], "--values", "2,200", "--steps", 3], "temperature is 200"),
                (["--over", "depth", "--values", "1,5", "--steps", 3], "At depth 5"),
                (["--over", "threads", "--values", "1,2", "--steps", 3], "threads"),
                (["--over", "layout", "--from", 1, "--to", 2, "--steps", 3], "layout is no number"),
                (["--over", "layout", "--values", "ladder", "--steps", 3], "ladder"),
                ([*good, "--processes", 0], "processes is 0"), ([*good, "--points", 0], "points is 0"),
                ([*good, "--from-previous", "--processes", 2], "--from-previous"),
                ([*good, "--spacing", "square"], "square")):
            with self.subTest(arguments=arguments):
                self.assertIn(words, self.refused([2], "sweep", *SMALL, *arguments))
        for text in ("", "{}", "[1]", '{"format": "neuralrg-sweep"}', "\0"):
            (self.folder / "bad.json").write_text(text)
            self.assertIn("cannot be read as a sweep", self.refused([1], "sweep", "--resume", "bad.json"))
        self.assertIn("missing.json", self.refused([1], "sweep", "--resume", "missing.json"))
        self.assertIn("part of neuralrg sweep", self.call("sweep-point", input="").stderr)

    def test_one_writer_a_file(self):
        first = self.start("sweep", *SMALL, *SHORT, "--seconds", 600, "--output", "s.json")
        self.until(lambda: self.stored()["points"])
        self.assertIn(f"process {first.pid}", self.refused([1], "sweep", "--resume", "s.json"))


if __name__ == "__main__":
    unittest.main()
