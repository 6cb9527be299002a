"""A sweep of the temperature on 16 x 16 sites: where the flow has learned, exact values lie within the errors."""
import json
import sys
import unittest

from shell import ShellTest

SECONDS = 25
QUANTITIES = ("energy", "specific_heat", "structure_factor", "minus_log_z_per_site")


class LongSweep(ShellTest):
    def test_exact_values_lie_within_the_errors(self):
        document = self.done("sweep", "--preset", "sharp", "--decay-steps", 0, "--decay-seconds", SECONDS,
                             "--over", "temperature", "--from", 1.9, "--to", 3.1, "--points", 7,
                             "--seconds", SECONDS, "--samples", 65536, "--processes", 2, "--output", "s.json")
        print("    T  gap/nats      ESS   trust         deviation from the exact value, in errors", file=sys.stderr)
        deviations = []
        for point in document["points"]:
            self.assertIsNone(point["problem"])
            line = f"{point['value']:5.2f}  {point['gap']:.4f}({point['gap_error']:.4f})  {point['ess']:.3f}  " \
                   f"{point['trust']:12}"
            for name in QUANTITIES if point["reliable"] else ():
                off = (point[name] - point[f"{name}_exact"]) / point[f"{name}_error"]
                deviations.append(off)
                line += f"  {name} {off:+.1f}"
            print(line, file=sys.stderr)
            off = abs(point["structure_factor_reference"] - point["structure_factor_exact"])
            self.assertLess(off, 5 * point["structure_factor_reference_error"])
        reliable = sum(point["reliable"] for point in document["points"])
        self.assertGreaterEqual(reliable, 4, json.dumps(document["points"]))
        self.assertLess(max(map(abs, deviations)), 4)
        # Deviations of one point depend on one another; independent ones would have a mean square of 1 +- 0.27.
        self.assertLess(sum(off * off for off in deviations) / len(deviations), 2.5)


if __name__ == "__main__":
    unittest.main()
