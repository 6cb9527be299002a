#!/usr/bin/env python3
"""Which part may include which, and how sources are formatted.

    core <- lattice <- {flow, targets} <- {training, sampling, analysis} <- session <- app <- {cli, gui}

Parts are the folders of engine/ and app/, and app/ itself for what both programs share. A part includes what stands left of it and, in its own tier, parts that do not include it in turn. The engine knows no
Qt, the shell program neither, and the window sees of the engine only session/ and the catalogs.
"""
import os
import re
import shutil
import subprocess
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

TIERS = [
    {"engine/core"},
    {"engine/lattice"},
    {"engine/flow", "engine/targets"},
    {"engine/training", "engine/sampling", "engine/analysis"},
    {"engine/session"},
    {"app"},
    {"app/cli", "app/gui"},
]
RANK = {part: rank for rank, tier in enumerate(TIERS) for part in tier}

WITHOUT_QT = re.compile(r"^(engine/|app/cli$)")
QT_HEADER = re.compile(r"^(Q[A-Z]\w*|Qt\w*/.*)$|^q[a-z]+\.h$")
GUI_MAY_SEE = re.compile(r"^engine/(session/[^/]+|targets/(catalog|exact_sampler|observables|spin_picture|target)|flow/layout)\.h$")

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:<([^>\n]+)>|"([^"\n]+)")', re.MULTILINE)


def part_of(path):
    """engine/flow/layout.h -> engine/flow, app/shared.h -> app, or None outside the parts."""
    folders = path.split("/")[:-1]
    return "/".join(folders[:2]) if folders and folders[0] in ("engine", "app") else None


def resolve(path, included, files):
    """The file of ours that an include names, or None for a library's."""
    beside = os.path.normpath(os.path.join(os.path.dirname(path), included))
    for candidate in (os.path.normpath(included), beside):
        if candidate in files or candidate.startswith(("engine/", "app/")):
            return candidate
    return None


def cycle(edges):
    """A list of nodes that follow one another in a circle, or None. edges: node -> set of nodes."""
    done, trail = set(), []

    def visit(node):
        if node in trail:
            return trail[trail.index(node):] + [node]
        if node in done:
            return None
        trail.append(node)
        for following in sorted(edges.get(node, ())):
            found = visit(following)
            if found:
                return found
        done.add(trail.pop())
        return None

    for start in sorted(edges):
        found = visit(start)
        if found:
            return found
    return None


def violations(files):
    """One sentence for each broken rule. files: path from the root -> text."""
    problems = []
    siblings, includes = {}, {}
    for path, text in sorted(files.items()):
        part = part_of(path)
        if part is None:
            continue
        if part not in RANK:
            problems.append(f"{path}: {part} has no place in the order of parts")
            continue
        for match in INCLUDE.finditer(text):
            included = match.group(1) or match.group(2)
            where = f"{path}:{text.count(chr(10), 0, match.start()) + 1}"
            if WITHOUT_QT.match(part) and QT_HEADER.match(included):
                problems.append(f"{where}: {part} must do without Qt, but includes {included}")
            target = resolve(path, included, files)
            if target is None:
                continue
            includes.setdefault(path, set()).add(target)
            other = part_of(target)
            if other is None or other == part:
                continue
            if other not in RANK:
                problems.append(f"{where}: {other} has no place in the order of parts")
            elif RANK[other] > RANK[part] or part.startswith("app/") and other.startswith("app/"):
                problems.append(f"{where}: {part} must not include {other}, but includes {included}")
            elif part == "app/gui" and other.startswith("engine/") and not GUI_MAY_SEE.match(target):
                problems.append(f"{where}: the window sees only engine/session/ and the catalogs, not {included}")
            elif RANK[other] == RANK[part]:
                siblings.setdefault(part, set()).add(other)
    for edges, what in ((siblings, "parts"), (includes, "files")):
        found = cycle(edges)
        if found:
            problems.append(f"{what} include one another: " + " -> ".join(found))
    return problems


def sources(*folders):
    for folder in folders:
        for directory, names, files in os.walk(os.path.join(ROOT, folder)):
            names.sort()
            for name in sorted(files):
                if name.endswith((".h", ".cpp")):
                    yield os.path.relpath(os.path.join(directory, name), ROOT)


class Architecture(unittest.TestCase):
    def test_sources_keep_the_rules(self):
        files = {}
        for path in sources("engine", "app"):
            with open(os.path.join(ROOT, path), encoding="utf-8") as source:
                files[path] = source.read()
        self.assertGreater(len(files), 20, "the sources were not found")
        self.assertEqual(violations(files), [])

    def broken(self, path, line, others=()):
        """Violations of a sample that includes one thing."""
        return violations({path: f"#pragma once\n{line}\n", **dict(others)})

    def test_every_rule_can_fail(self):
        bad = [
            ("engine/core/a.h", '#include "engine/lattice/b.h"'),
            ("engine/targets/a.h", '#include "engine/training/b.h"'),
            ("engine/training/a.cpp", '  #  include "engine/session/b.h"'),
            ("engine/core/a.h", '#include "../lattice/b.h"'),
            ("engine/core/a.h", "#include <engine/lattice/b.h>"),
            ("engine/session/a.h", '#include "app/gui/b.h"'),
            ("engine/session/a.h", "#include <QString>"),
            ("engine/session/a.h", "#include <QtCore/QString>"),
            ("engine/session/a.h", "#include <qstring.h>"),
            ("app/cli/a.cpp", "#include <QCoreApplication>"),
            ("app/cli/a.cpp", '#include "app/gui/b.h"'),
            ("app/a.h", '#include "app/gui/b.h"'),
            ("engine/session/a.h", '#include "app/b.h"'),
            ("app/gui/a.cpp", '#include "app/cli/b.h"'),
            ("app/gui/window/a.cpp", '#include "engine/training/trainer.h"'),
            ("app/gui/window/a.cpp", '#include "engine/flow/model.h"'),
            ("engine/misc/a.h", "#include <vector>"),
            ("engine/a.h", "#include <vector>"),
            ("engine/core/a.h", '#include "engine/misc/b.h"'),
        ]
        for path, line in bad:
            with self.subTest(path=path, line=line):
                self.assertEqual(len(self.broken(path, line)), 1)

    def test_circles_are_found(self):
        circle = {
            "engine/flow/a.h": '#include "engine/targets/b.h"',
            "engine/targets/b.h": '#include "engine/targets/c.h"',
            "engine/targets/c.cpp": '#include "engine/flow/d.h"',
        }
        self.assertEqual(violations(circle), ["parts include one another: engine/flow -> engine/targets -> engine/flow"])
        files = {"engine/core/a.h": '#include "engine/core/b.h"', "engine/core/b.h": '#include "a.h"'}
        self.assertEqual(
            violations(files), ["files include one another: engine/core/a.h -> engine/core/b.h -> engine/core/a.h"])

    def test_allowed_includes_pass(self):
        good = [
            ("engine/flow/a.h", '#include "engine/targets/target.h"'),
            ("engine/session/a.cpp", '#include "engine/core/errors.h"'),
            ("engine/session/a.cpp", "#include <Eigen/Core>"),
            ("app/cli/a.cpp", '#include "engine/flow/model.h"'),
            ("app/gui/window/a.cpp", '#include "engine/session/session.h"'),
            ("app/gui/window/a.cpp", '#include "engine/targets/catalog.h"'),
            ("app/gui/window/a.cpp", '#include "app/gui/views/b.h"'),
            ("app/gui/window/a.cpp", "#include <QtCharts/QChart>"),
            ("app/gui/main.cpp", '#include "app/b.h"'),
            ("tests/engine/a.cpp", '#include "engine/flow/model.h"'),
        ]
        for path, line in good:
            with self.subTest(path=path, line=line):
                self.assertEqual(self.broken(path, line), [])


def clang_format():
    """clang-format 14, whose output .clang-format describes, or None."""
    for name in ("clang-format-14", "clang-format"):
        program = shutil.which(name)
        if program and " version 14." in subprocess.run([program, "--version"], capture_output=True, text=True).stdout:
            return program
    return None


class Format(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.program = clang_format()
        if self.program is None:
            self.skipTest("clang-format 14 is not installed")

    def unformatted(self, text):
        result = subprocess.run([self.program, "--dry-run", "-Werror", "--assume-filename=engine/core/a.cpp"],
                                cwd=ROOT, input=text, capture_output=True, text=True)
        return result.returncode != 0

    def test_sources_are_formatted(self):
        paths = list(sources("engine", "app", "tests"))
        self.assertGreater(len(paths), 20, "the sources were not found")
        result = subprocess.run([self.program, "--dry-run", "-Werror"] + paths, cwd=ROOT, capture_output=True, text=True)
        wrong = sorted(set(re.findall(r"^(\S+?):\d+:\d+: error", result.stderr, re.MULTILINE)))
        self.assertEqual(wrong, [], "run clang-format -i on these")
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_the_check_can_fail(self):
        self.assertTrue(self.unformatted("int  f( ){return 1;}\n"))
        self.assertFalse(self.unformatted("int f();\n"))


if __name__ == "__main__":
    unittest.main()
