#!/usr/bin/env python3
"""Which part may include which, and how sources are formatted.

    core <- lattice <- {targets, priors, bijectors} <- flow <- {training, sampling, analysis} <- session <- app <- {cli, gui}

Parts are the folders of engine/ and app/, and app/ itself for what both programs share. A part includes what stands left of it and, in its own tier, parts that do not include it in turn. The engine knows no
Qt, the shell program neither, and the window sees of the engine only run/, session/ and the catalogs.
"""
import fnmatch
import os
import re
import shutil
import subprocess
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

TIERS = [
    {"engine/core"},
    {"engine/lattice"},
    {"engine/targets", "engine/priors", "engine/bijectors"},
    {"engine/flow"},
    {"engine/training", "engine/sampling", "engine/analysis"},
    {"engine/run"},
    {"engine/session"},
    {"app"},
    {"app/cli", "app/gui"},
]
RANK = {part: rank for rank, tier in enumerate(TIERS) for part in tier}

WITHOUT_QT = re.compile(r"^(engine/|app/cli$)")
QT_HEADER = re.compile(r"^(Q[A-Z]\w*|Qt\w*/.*)$|^q[a-z]+\.h$")
GUI_MAY_SEE = re.compile(
    r"^engine/((run|session)/[^/]+|core/(member_)?options|[^/]+/catalog|flow/layout"
    r"|targets/(exact_sampler|observables|spin_picture|target|dual_ising/exact_ising))\.h$")

# Compiled once per instruction set: what they include must be free of Eigen, whose inline functions the linker would
# otherwise mix between instruction sets.
KERNEL = re.compile(r"^[ \t]*#[ \t]*define[ \t]+HWY_TARGET_INCLUDE\b", re.MULTILINE)
# A condition on one instruction set leaves out the better ones that later Highway releases add.
ONE_TARGET = re.compile(r"\bHWY_TARGET\s*[!=]=\s*HWY_(?!SCALAR\b|EMU128\b)\w+")

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
                problems.append(f"{where}: the window sees only engine/run/, engine/session/ and the catalogs, not {included}")
            elif RANK[other] == RANK[part]:
                siblings.setdefault(part, set()).add(other)
    for edges, what in ((siblings, "parts"), (includes, "files")):
        found = cycle(edges)
        if found:
            problems.append(f"{what} include one another: " + " -> ".join(found))
    return problems


def eigen_trail(path, files):
    """How a file comes to include Eigen, as a list of files and the header; or None."""
    seen, trails = {path}, [[path]]
    for trail in trails:
        for match in INCLUDE.finditer(files.get(trail[-1], "")):
            included = match.group(1) or match.group(2)
            if re.match(r"^(Eigen|unsupported)/", included):
                return trail + [included]
            target = resolve(trail[-1], included, files)
            if target is not None and target not in seen:
                seen.add(target)
                trails.append(trail + [target])
    return None


def kernel_violations(files, listed):
    """One sentence for each broken rule on vector code. listed: the sources that the build compiles as kernels."""
    problems = []
    for path, text in sorted(files.items()):
        if not path.startswith("engine/"):
            continue
        if not path.startswith("engine/core/simd/") and re.search(r"#\s*include\s*[<\"]hwy/contrib/math/", text):
            problems.append(f"{path}: only engine/core/simd/ includes hwy/contrib/math")
        for match in ONE_TARGET.finditer(text):
            where = f"{path}:{text.count(chr(10), 0, match.start()) + 1}"
            problems.append(f"{where}: {match.group(0)} leaves out better instruction sets; compare with <=")
        if KERNEL.search(text):
            trail = eigen_trail(path, files)
            if trail is not None:
                problems.append("kernels do without Eigen: " + " -> ".join(trail))
            if path not in listed:
                problems.append(f"{path}: engine/CMakeLists.txt must name it in nrg_compile_as_kernels")
    return problems


def listed_kernels(text, files):
    """The sources that engine/CMakeLists.txt compiles as kernels, by name or by a pattern."""
    patterns = dict(re.findall(r"file\(GLOB (\w+) [^)]*?([\w/*]+\.cpp)\)", text))
    listed = set()
    for call in re.findall(r"nrg_compile_as_kernels\(([^)]*)\)", text):
        for name in call.split():
            variable = re.fullmatch(r"\$\{(\w+)\}", name)
            pattern = "engine/" + (patterns.get(variable.group(1), "") if variable else name)
            listed.update(fnmatch.filter(files, pattern))
    return listed


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
        with open(os.path.join(ROOT, "engine/CMakeLists.txt"), encoding="utf-8") as text:
            listed = listed_kernels(text.read(), files)
        self.assertGreater(len(listed), 3, "the list of kernels was not found")
        self.assertEqual(kernel_violations(files, listed), [])

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
            ("engine/targets/a.h", '#include "engine/flow/b.h"'),
            ("engine/run/a.h", '#include "engine/session/b.h"'),
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

    def test_every_rule_on_kernels_can_fail(self):
        kernel = '#define HWY_TARGET_INCLUDE "engine/core/a.cpp"\n'
        files = {
            "engine/core/a.cpp": kernel + '#include "engine/core/b.h"',
            "engine/core/b.h": '#include "c.h"',
            "engine/core/c.h": "#include <vector>",
        }
        listed = {"engine/core/a.cpp"}
        self.assertEqual(kernel_violations(files, listed), [])
        self.assertEqual(len(kernel_violations(files, set())), 1)
        for path, line in [
            ("engine/core/c.h", "#include <Eigen/Core>"),
            ("engine/core/a.cpp", kernel + "#include <Eigen/Dense>"),
            ("engine/flow/d.h", "#include <hwy/contrib/math/math-inl.h>"),
            ("engine/flow/d.h", "#if HWY_TARGET == HWY_AVX3"),
            ("engine/flow/d.h", "#if HWY_TARGET != HWY_SSE4"),
        ]:
            with self.subTest(path=path, line=line):
                self.assertEqual(len(kernel_violations({**files, path: line}, listed)), 1)
        for path, line in [
            ("engine/core/d.h", "#include <Eigen/Core>"),
            ("engine/core/simd/d.h", "#include <hwy/contrib/math/math-inl.h>"),
            ("engine/flow/d.h", "#if HWY_TARGET == HWY_SCALAR || HWY_TARGET <= HWY_AVX3"),
        ]:
            with self.subTest(path=path, line=line):
                self.assertEqual(kernel_violations({**files, path: line}, listed), [])
        text = "file(GLOB M RELATIVE ${HERE} CONFIGURE_DEPENDS maps/*.cpp)\nnrg_compile_as_kernels(\n  ${M} core/a.cpp)"
        self.assertEqual(listed_kernels(text, ["engine/core/a.cpp", "engine/core/b.cpp", "engine/maps/c.cpp"]),
                         {"engine/core/a.cpp", "engine/maps/c.cpp"})

    def test_circles_are_found(self):
        circle = {
            "engine/priors/a.h": '#include "engine/targets/b.h"',
            "engine/targets/b.h": '#include "engine/targets/c.h"',
            "engine/targets/c.cpp": '#include "engine/priors/d.h"',
        }
        self.assertEqual(violations(circle), ["parts include one another: engine/priors -> engine/targets -> engine/priors"])
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
            ("app/gui/window/a.cpp", '#include "engine/run/settings.h"'),
            ("app/gui/window/a.cpp", '#include "engine/core/options.h"'),
            ("app/gui/window/a.cpp", '#include "engine/targets/catalog.h"'),
            ("app/gui/window/a.cpp", '#include "app/gui/views/b.h"'),
            ("app/gui/window/a.cpp", "#include <QtCharts/QChart>"),
            ("app/gui/main.cpp", '#include "app/b.h"'),
            ("tests/engine/a.cpp", '#include "engine/flow/model.h"'),
        ]
        for path, line in good:
            with self.subTest(path=path, line=line):
                self.assertEqual(self.broken(path, line), [])


class Repository(unittest.TestCase):
    def test_a_clone_holds_everything(self):
        """No file that the build or a test takes is left out by .gitignore."""
        if not os.path.exists(os.path.join(ROOT, ".git")):
            self.skipTest("no checkout")
        ignored = subprocess.run(["git", "ls-files", "--others", "--ignored", "--exclude-standard", "app", "engine",
                                  "resources", "tests"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
        self.assertEqual([path for path in ignored.splitlines() if "__pycache__" not in path], [])


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
