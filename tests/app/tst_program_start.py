"""The start of neuralrg-lab from outside: displays that are not there, files that are no runs, options that are none."""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))


class ProgramStart(unittest.TestCase):
    def setUp(self):
        self.scratch = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.scratch.name)

    def tearDown(self):
        self.scratch.cleanup()

    def call(self, *arguments, **environment):
        kept = {key: value for key, value in os.environ.items()
                if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, cwd=self.folder,
                              env={**kept, "XDG_RUNTIME_DIR": self.scratch.name, **environment}, timeout=600)

    def refused(self, code, *arguments, **environment):
        done = self.call(*arguments, **environment)
        self.assertEqual(done.returncode, code, done.stderr)
        lines = done.stderr.strip().split("\n")
        self.assertEqual(len(lines), 1, done.stderr)
        self.assertTrue(lines[0].startswith("neuralrg-lab: "), done.stderr)
        return lines[0]

    def test_a_display_that_is_not_there_ends_in_a_sentence(self):
        self.assertIn("no display", self.refused(1))
        self.assertIn("DISPLAY=:4711", self.refused(1, DISPLAY=":4711"))
        self.assertIn("WAYLAND_DISPLAY=nowhere", self.refused(1, WAYLAND_DISPLAY="nowhere", XDG_SESSION_TYPE="wayland"))
        self.assertIn("QT_QPA_PLATFORM=nonsense", self.refused(1, QT_QPA_PLATFORM="nonsense"))
        self.refused(1, "-platform", "nonsense")

    def test_a_picture_needs_no_display(self):
        for environment in ({}, {"DISPLAY": ":4711"}):
            picture = self.folder / "a.png"
            done = self.call("--screenshot", picture, "--paused", "--seconds", 0.1, "--size", "400x300", **environment)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertTrue(picture.read_bytes().startswith(b"\x89PNG"))
            picture.unlink()

    def test_a_demonstration_never_looks_at_the_display(self):
        (self.folder / "d").write_bytes(b"")  # no folder: ends before it trains
        done = self.call("--demonstrate", "d", DISPLAY=":4711")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("folder d", done.stderr)

    def test_a_file_that_is_no_run_is_named(self):
        (self.folder / "junk.nrg").write_bytes(b"this is no run")
        self.assertIn("junk.nrg", self.refused(1, "junk.nrg", "--screenshot", "a.png"))
        self.assertIn("missing.nrg", self.refused(1, "missing.nrg", "--screenshot", "a.png"))
        self.assertFalse((self.folder / "a.png").exists())

    def test_wrong_options_are_bad_usage(self):
        self.assertIn("1000", self.refused(2, "--threads", 1000))
        self.assertIn("99999x99999", self.refused(2, "--screenshot", "a.png", "--size", "99999x99999"))
        self.assertIn("'stile'", self.refused(2, "-stile", "fusion"))

    def test_options_of_qt_are_qts(self):
        for options in (["-style", "fusion", "-platform", "offscreen"], ["--style=windows", "--platform=offscreen"],
                        ["-style=fusion", "--platform", "offscreen", "-reverse"]):
            done = self.call(*options, "--screenshot", "a.png", "--paused", "--seconds", 0.1, "--overwrite")
            self.assertEqual(done.returncode, 0, done.stderr)
        # QApplication sees them: a platform that is not there is refused, whichever way it is named.
        for options in (["-platform", "nonsense"], ["--platform=nonsense"]):
            self.assertIn("no display", self.refused(1, *options, "--screenshot", "a.png", "--overwrite"))
        self.assertIn("-style needs a value", self.refused(2, "-style"))


if __name__ == "__main__":
    unittest.main()
