#!/usr/bin/env python3
"""Trains the runs that come with the program. Their curves are thinned to a row for 16 steps, a tenth of the size.

    make.py            both
    make.py --thin F   only thins F, a run of a multiple of 16 steps that was never skipped or resumed
"""
import argparse
import array
import json
import os
import subprocess
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.path.join(FOLDER, "..", "..", "build", "release", "bin", "neuralrg")
RUNS = {"critical-16": "sharp", "critical-64": "sharp-64"}
STRIDE = 16


def thin(path):
    with open(path, "rb") as file:
        raw = file.read()
    length = int.from_bytes(raw[:8], "little")
    header, data = json.loads(raw[8:8 + length]), raw[8 + length:]
    metadata = header["__metadata__"]
    assert metadata["history-stride"] == "1" and int(metadata["step"]) % STRIDE == 0
    metadata["history-stride"] = str(STRIDE)
    tensors = {name: entry for name, entry in header.items() if name != "__metadata__"}
    parts, at = [], 0
    for name, entry in sorted(tensors.items(), key=lambda item: item[1]["data_offsets"]):
        part = data[slice(*entry["data_offsets"])]
        if name.startswith("history/") and name.count("/") == 1:
            values = array.array({"I64": "q", "F64": "d", "I8": "b"}[entry["dtype"]], part)
            groups = [values[i:i + STRIDE] for i in range(0, len(values), STRIDE)]
            is_last = name in ("history/step", "history/seconds", "history/skipped")  # a row carries those of its last step
            part = array.array(values.typecode, [g[-1] if is_last else sum(g) / STRIDE for g in groups]).tobytes()
            entry["shape"] = [len(groups)]
        entry["data_offsets"] = [at, at + len(part)]
        parts.append(part)
        at += len(part)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(len(text).to_bytes(8, "little") + text + b"".join(parts))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--thin", metavar="F")
    options = parser.parse_args()
    if options.thin:
        return thin(options.thin)
    for name, preset in RUNS.items():
        path = os.path.join(FOLDER, name + ".nrg")
        subprocess.run([PROGRAM, "train", "--preset", preset, "--steps", "20000", "--output", path, "--overwrite"],
                       check=True, stdout=sys.stderr)
        thin(path)


if __name__ == "__main__":
    main()
