"""What the tests of the shell program share: running it, in a folder of the test's own."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROGRAM = sys.argv.pop(1) if len(sys.argv) > 1 else "neuralrg"
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # nohup has it ignored, and whatever is started here would honour that
SMALL = "--lattice 4 --couplings 2 --hidden 8 --batch 32 --threads 1".split()


class ShellTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="neuralrg-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def call(self, *arguments, **options):
        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, cwd=self.folder, **options)

    def done(self, *arguments):
        """The JSON document of a command that must succeed."""
        result = self.call(*arguments)
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def refused(self, codes, *arguments):
        """The one sentence on stderr of a command that must fail with one of these codes, without a result."""
        result = self.call(*arguments)
        self.assertIn(result.returncode, codes, f"{arguments}: {result.stdout}{result.stderr}")
        self.assertEqual(result.stdout, "", arguments)
        lines = result.stderr.strip().split("\n")
        self.assertEqual(len(lines), 1, result.stderr)
        self.assertTrue(lines[0].startswith("neuralrg: ") and lines[0].endswith("."), lines[0])
        return lines[0]

    def wait_for_handler(self, pid, number):
        """Until the program catches this signal."""
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            status = Path(f"/proc/{pid}/status").read_text()
            caught = int(next(line for line in status.splitlines() if line.startswith("SigCgt")).split()[1], 16)
            if caught >> (number - 1) & 1:
                return
            time.sleep(0.02)
        self.fail("no signal handler")

    def wait_for_work(self, pid):
        """Until the program, which catches signals by then, has computed for a while; on a busy machine that is long."""
        ticks = 0.3 * os.sysconf("SC_CLK_TCK")
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            if int(fields[11]) + int(fields[12]) >= ticks:  # user and system time
                return
            time.sleep(0.02)
        self.fail("no work")
