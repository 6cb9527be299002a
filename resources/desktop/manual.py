#!/usr/bin/env python3
"""Writes a manual page: the template's text, and the commands and options that the program's own --help names.

    manual.py PROGRAM TEMPLATE PAGE --version V --date YYYY-MM-DD

In the template the lines @OPTIONS@, @COMMANDS@ and @SETTINGS@ stand for the options of the program, for its commands with
theirs, and for the options that --help puts into groups, which several commands share. @VERSION@ and @DATE@ stand for
those. Text in UTF-8 becomes roff's own characters.
"""
import argparse
import os
import re
import subprocess
import sys

HEADING = re.compile(r"^([A-Z][^:]*(?:: [^:]+)?):$")
ENTRY = re.compile(r"^  (\S.*?)(?: {2,}(\S.*))?$")


class Option:
    """One line of --help: names, what the value is, its default, and what it says."""

    def __init__(self, left, text):
        left = re.sub(r"\s*Excludes:.*", "", left)
        self.required = left.endswith(" REQUIRED")
        left = left.removesuffix(" REQUIRED").removesuffix(" ...")
        names, _, value = left.partition(" ") if left.startswith("-") else ("", "", left)
        if left.startswith("-") and value.startswith("-"):  # -h, --help <VALUE>
            more, _, value = value.partition(" ")
            names += more
        self.names = [name for name in names.split(",") if name]
        self.value, _, self.default = value.strip("<>").partition("=")
        self.text = text

    def name(self):
        return self.names[-1] if self.names else self.value

    def roff(self):
        shown = ", ".join(r"\fB%s\fR" % escape(name) for name in self.names)
        if self.value:
            shown += (" " if shown else "") + r"\fI%s\fR" % escape(self.value)
        words = [self.text if self.text[-1:] in ".]" else self.text + "."]
        if self.required:
            words.append("Required.")
        if self.default:
            words.append("Default: %s." % self.default)
        return ".TP\n%s\n%s\n" % (shown, sentence(" ".join(words)))


class Help:
    """What --help says, with its groups of entries in their order."""

    def __init__(self, text):
        self.groups = {}
        self.usage = ""
        around = []  # lines before the first group, and after the last
        group = None
        for line in text.splitlines():
            if line.startswith("Usage: "):
                self.usage = line.removeprefix("Usage: ")
            elif match := HEADING.match(line):
                group = self.groups.setdefault(match[1], [])
            elif group and (match := re.match(r"^ {20,}(\S.*)$", line)):
                group[-1][1] = (group[-1][1] + " " + match[1]).strip()
            elif group is not None and (match := ENTRY.match(line)):
                group.append([match[1], match[2] or ""])
            elif line.strip():
                around.append(line.strip())
        self.title = around[0] if around else ""
        self.notes = around[1:]

    def options(self, group):
        return [Option(left, text) for left, text in self.groups.get(group, [])]

    def settings(self):
        return {group: self.options(group) for group in self.groups if group not in ("Options", "Positionals", "Subcommands")}


def escape(text):
    text = text.replace("\\", r"\e").replace("-", r"\-")
    return "".join(char if ord(char) < 128 else r"\[u%04X]" % ord(char) for char in text)


def sentence(text):
    """Running text: what stands for an option or a negative number keeps its dashes, other hyphens may break."""
    text = text.replace("\\", r"\e").replace("--", r"\-\-")
    text = re.sub(r"(?<![\w)\\-])-(?=[\w(])", r"\\-", text)
    text = "".join(char if ord(char) < 128 else r"\[u%04X]" % ord(char) for char in text)
    lines = re.sub(r"(?<=[a-z0-9\])][.;:]) (?=[A-Za-z])", "\n", text).split("\n")  # roff: a line for each sentence
    return "\n".join(r"\&" + line if line[:1] in (".", "'") else line for line in lines)


def help_of(program, *arguments):
    done = subprocess.run([program, *arguments, "--help"], capture_output=True, text=True, check=True,
                          env={**os.environ, "COLUMNS": "80"})
    return Help(done.stdout)


def names_of(options):
    return ", ".join(r"\fB%s\fR" % escape(option.name()) for option in options)


def commands(program, page):
    out = []
    for name, title in page.groups["Subcommands"]:
        command = help_of(program, name)
        arguments = " ".join(r"\fI%s\fR" % escape(o.value.partition(" ")[2] if o.required else "[%s]" % o.value.partition(" ")[2])
                             for o in command.options("Positionals"))
        out.append(".SS %s\n%s.\n.PP\n\\fBneuralrg %s\\fR [\\fIoptions\\fR] %s\n" % (name, sentence(title), name, arguments))
        for option in command.options("Options"):
            out.append(option.roff())
        shared = [option for group in command.settings().values() for option in group]
        if shared:
            out.append(".PP\nSettings, see below: %s.\n" % names_of(shared))
        for note in command.notes:
            out.append(".PP\n%s\n" % sentence(note))
    return "".join(out)


def settings(program, page):
    groups = {}
    for name, _ in page.groups["Subcommands"]:
        for group, options in help_of(program, name).settings().items():
            known = groups.setdefault(group, {})
            for option in options:
                known.setdefault(option.name(), option)
    return "".join(".SS %s\n" % sentence(group) + "".join(option.roff() for option in options.values())
                   for group, options in groups.items())


def write(program, template, version, date):
    page = help_of(program)
    lines = []
    for line in template.splitlines():
        if line == "@OPTIONS@":
            line = "".join(option.roff() for option in page.options("Options")).rstrip("\n")
        elif line == "@COMMANDS@":
            line = commands(program, page).rstrip("\n")
        elif line == "@SETTINGS@":
            line = settings(program, page).rstrip("\n")
        else:
            line = line.replace("@VERSION@", version).replace("@DATE@", date)
            line = "".join(char if ord(char) < 128 else r"\[u%04X]" % ord(char) for char in line)
        lines.append(line)
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("program", "template", "page"):
        parser.add_argument(name)
    parser.add_argument("--version", required=True)
    parser.add_argument("--date", required=True)
    given = parser.parse_args()
    with open(given.template, encoding="utf-8") as file:
        text = write(given.program, file.read(), given.version, given.date)
    with open(given.page, "w", encoding="ascii") as file:
        file.write(text)


if __name__ == "__main__":
    sys.exit(main())
