#!/usr/bin/env python3
"""The translations have every text of the sources, finished, with the placeholders and the markup of the original.

Usage: tst_translations.py LUPDATE
"""
import collections
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = os.path.join(ROOT, "resources", "translations")
LUPDATE = shutil.which("lupdate") or "/usr/lib/qt6/bin/lupdate"


def messages(path):
    """(context, source, comment) -> the message's element."""
    found = {}
    for context in xml.etree.ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            found[key] = message
    return found


def forms(message):
    """All translations of a message: one, or one for each plural form."""
    translation = message.find("translation")
    plural = translation.findall("numerusform")
    return [form.text or "" for form in plural] if plural else [translation.text or ""]


def placeholders(text):
    return collections.Counter(re.findall(r"%n|%L?[1-9]", text))


def tags(text):
    return collections.Counter(re.findall(r"</?[a-z]+[^<>]*>", text))


class Translations(unittest.TestCase):
    maxDiff = None

    def files(self):
        paths = sorted(glob.glob(os.path.join(FOLDER, "neuralrg-lab_*.ts")))
        self.assertGreaterEqual(len(paths), 3)
        return paths

    def test_they_have_the_texts_of_the_sources(self):
        for path in self.files():
            with self.subTest(path=os.path.basename(path)), tempfile.TemporaryDirectory() as folder:
                fresh = os.path.join(folder, os.path.basename(path))
                options = ["-pluralonly"] if path.endswith("_en.ts") else []
                subprocess.run([LUPDATE, "-silent", "-locations", "none", *options, "app/gui", "-I", ".", "-ts", fresh],
                               cwd=ROOT, check=True, capture_output=True)
                wanted, have = set(messages(fresh)), set(messages(path))
                self.assertGreater(len(wanted), 0)
                self.assertEqual(sorted(map(str, wanted - have)), [], "run resources/translations/update")
                self.assertEqual(sorted(map(str, have - wanted)), [], "run resources/translations/update")

    def test_they_are_finished(self):
        for path in self.files():
            with self.subTest(path=os.path.basename(path)):
                unfinished = [key for key, message in messages(path).items()
                              if message.find("translation").get("type") or not all(forms(message))]
                self.assertEqual(unfinished, [])

    def test_placeholders_and_markup_agree(self):
        for path in self.files():
            for (context, source, _), message in messages(path).items():
                for form in forms(message):
                    with self.subTest(path=os.path.basename(path), context=context, source=source):
                        have, wanted = placeholders(form), placeholders(source)
                        if message.get("numerus"):
                            have, wanted = have - collections.Counter({"%n": 1}), wanted - collections.Counter({"%n": 1})
                        self.assertEqual(have, wanted, form)
                        self.assertEqual(tags(form), tags(source), form)
                        self.assertEqual(form.count("\n"), source.count("\n"), form)
                        self.assertEqual(form.startswith(" "), source.startswith(" "), form)

    def test_helpers_name_the_context_that_lupdate_finds(self):
        for directory, _, names in os.walk(os.path.join(ROOT, "app", "gui")):
            for name in names:
                path = os.path.join(directory, name)
                if name.endswith((".cpp", ".h")) and name not in ("tr.h", "engine_text.cpp"):
                    with open(path, encoding="utf-8") as source:
                        self.assertNotRegex(source.read(), r"translate\(\s*\"[\w:]+\",\s*[a-z]\w*\s*[,)]",
                                            f"{path}: use widgets/tr.h")


if __name__ == "__main__":
    LUPDATE = sys.argv.pop(1) if len(sys.argv) > 1 else LUPDATE
    unittest.main()
