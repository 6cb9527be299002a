"""What `cmake --install` tells the desktop: menu entry, software catalogue, file type, icon, manual pages.

    tst_desktop.py CMAKE BUILD ID VERSION PROGRAM...
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

CMAKE, BUILD, ID, VERSION, *PROGRAMS = sys.argv[1:]
HAS_WINDOW = "neuralrg-lab" in PROGRAMS
MIME = "application/x-neuralrg"
SYSTEM_TYPES = pathlib.Path("/usr/share/mime/packages/freedesktop.org.xml")


def run(*command, **environment):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=300,
                          env={**os.environ, "LC_ALL": "C.UTF-8", **environment})


def needs(tool):
    return unittest.skipUnless(shutil.which(tool), "%s is not installed" % tool)


window = unittest.skipUnless(HAS_WINDOW, "built without the window")


class Desktop(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.prefix = pathlib.Path(cls.scratch.name) / "prefix"
        done = run(CMAKE, "--install", BUILD, "--component", "programs", "--prefix", cls.prefix)
        if done.returncode != 0:
            raise RuntimeError(done.stdout + done.stderr)
        cls.share = cls.prefix / "share"
        cls.entry = cls.share / "applications" / (ID + ".desktop")
        cls.metainfo = cls.share / "metainfo" / (ID + ".metainfo.xml")
        cls.types = cls.share / "mime" / "packages" / (ID + ".xml")
        cls.icon = cls.share / "icons" / "hicolor" / "scalable" / "apps" / (ID + ".svg")

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def succeeds(self, *command, **environment):
        done = run(*command, **environment)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def entry_values(self):
        lines = self.entry.read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines if "=" in line)

    def test_programs_and_pages_are_there_and_nothing_for_developers(self):
        files = {str(path.relative_to(self.prefix)) for path in self.prefix.rglob("*") if path.is_file()}
        expected = {"bin/" + name for name in PROGRAMS} | {"share/man/man1/%s.1" % name for name in PROGRAMS}
        if HAS_WINDOW:
            expected |= {str(path.relative_to(self.prefix)) for path in (self.entry, self.metainfo, self.types, self.icon)}
        self.assertEqual(files, expected)
        for name in PROGRAMS:
            self.assertEqual(self.succeeds(self.prefix / "bin" / name, "--version").split(), [name, VERSION])

    @window
    @needs("desktop-file-validate")
    def test_the_menu_entry_is_valid(self):
        self.assertNotIn("error", self.succeeds("desktop-file-validate", self.entry))
        entry = self.entry_values()
        self.assertEqual(entry["Icon"], ID)
        self.assertEqual(entry["Exec"], "neuralrg-lab %f")
        self.assertEqual(entry["MimeType"], MIME + ";")
        for language in ("de", "zh_CN"):
            for key in ("Name", "GenericName", "Comment", "Keywords"):
                self.assertTrue(entry.get("%s[%s]" % (key, language)), key)

    @window
    @needs("appstreamcli")
    def test_the_catalogue_entry_is_valid_and_names_the_same_application(self):
        self.succeeds("appstreamcli", "validate", "--no-net", self.metainfo)
        root = ElementTree.parse(self.metainfo).getroot()
        self.assertEqual(root.findtext("id"), ID)
        self.assertEqual(root.findtext("launchable"), self.entry.name)
        self.assertEqual(root.findtext("icon"), self.icon.stem)
        self.assertEqual({node.text for node in root.findall("provides/binary")}, set(PROGRAMS))
        self.assertEqual(root.findtext("provides/mediatype"), MIME)
        self.assertEqual(root.find("releases/release").get("version"), VERSION)

    @window
    def test_the_window_names_the_same_application(self):
        program = (self.prefix / "bin" / "neuralrg-lab").read_bytes()
        self.assertIn(ID.encode("utf-16-le"), program)  # for QGuiApplication::setDesktopFileName

    @window
    @needs("xmllint")
    @needs("update-mime-database")
    @needs("gio")
    @unittest.skipUnless(SYSTEM_TYPES.exists(), "shared-mime-info is not installed")
    def test_run_files_are_known_by_name_and_by_content(self):
        self.succeeds("xmllint", "--noout", self.types)
        database = self.share / "mime"
        shutil.copy(SYSTEM_TYPES, self.types.parent)
        self.addCleanup((self.types.parent / SYSTEM_TYPES.name).unlink)
        done = run("update-mime-database", database)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn(self.types.name, done.stderr)  # it names the file of a mistake, and goes on
        folder = pathlib.Path(self.scratch.name)
        runs = []
        for number, preset in enumerate(("quick-look", "sharp")):
            runs.append(folder / ("run%d.nrg" % number))
            self.succeeds(self.prefix / "bin" / "neuralrg", "train", "--preset", preset, "--steps", 2, "--output", runs[-1])
        shutil.copy(runs[0], folder / "without-suffix")
        samples = folder / "samples"
        self.succeeds(self.prefix / "bin" / "neuralrg", "sample", runs[0], "--count", 4, "--output",
                      folder / "samples.safetensors")
        (folder / "samples.safetensors").rename(samples)  # the same kind of container, and no run
        (folder / "by-name.nrg").write_bytes(b"this is no run")
        for path, isRun in ((folder / "by-name.nrg", True), (runs[0], True), (runs[1], True),
                            (folder / "without-suffix", True), (samples, False)):
            known = self.succeeds("gio", "info", "-a", "standard::content-type", path,
                                  XDG_DATA_DIRS=self.share, XDG_DATA_HOME=folder / "none")
            self.assertEqual(MIME in known, isRun, known)

    @needs("mandoc")
    def test_manual_pages_are_well_formed(self):
        for name in PROGRAMS:
            page = self.share / "man" / "man1" / (name + ".1")
            done = run("mandoc", "-T", "lint", "-W", "warning", page)
            self.assertEqual((done.returncode, done.stdout), (0, ""))
            shown = self.succeeds("mandoc", "-T", "utf8", page)
            self.assertNotIn("\\", shown)

    def test_manual_pages_have_every_command_and_option(self):
        for name in PROGRAMS:
            page = (self.share / "man" / "man1" / (name + ".1")).read_text(encoding="ascii")
            for section in ("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES",
                            "SEE ALSO"):
                self.assertIn("\n.SH %s\n" % section, page)
            parts = dict(part.split("\n", 1) for part in re.split(r"^\.S[SH] ", page, flags=re.MULTILINE)[1:])
            help_text = self.succeeds(self.prefix / "bin" / name, "--help")
            self.has_options(help_text, parts["OPTIONS"])
            _, _, commands = help_text.partition("Subcommands:\n")
            for command in re.findall(r"^  (\w+) ", commands, re.MULTILINE):
                self.assertIn(command, parts, "%s is not in the page" % command)
                self.has_options(self.succeeds(self.prefix / "bin" / name, command, "--help"), parts[command])

    def has_options(self, help_text, part):
        names = re.findall(r"^  (?:-\w,\s?)?(--[a-z0-9-]+)", help_text, re.MULTILINE)
        self.assertTrue(names, help_text)
        for option in names:
            self.assertRegex(part, re.escape(r"\fB%s\fR" % option.replace("-", r"\-")))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
