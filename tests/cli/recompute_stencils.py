"""The flow of layout `stencil`: engine/run/FORMAT.md, "Stencils". Computes in float64."""
import numpy as np
from recompute_maps import NUMBERS, move

FILL = [(-1, -1), (-1, 1), (1, -1), (1, 1), (-1, -3), (-1, 3), (1, -3), (1, 3), (-3, -1), (-3, 1), (3, -1), (3, 1)]
CHECKERBOARD = [(-1, 0), (0, -1), (0, 1), (1, 0), (-2, -1), (-2, 1), (-1, -2), (-1, 2), (1, -2), (1, 2), (2, -1), (2, 1)]
DISC = [(-1, 0), (0, -1), (0, 1), (1, 0), (-1, -1), (-1, 1), (1, -1), (1, 1), (-2, 0), (0, -2), (0, 2), (2, 0)]

f = lambda a: a / np.sqrt(1 + a**2)  # the activation

class Coupling:  # of the active sites (a, b) of a level, both in units of its spacing d
    def __init__(self, meta, tensors, name, d, active, stencil, coarsest):
        L, n = int(meta["lattice"]), int(meta["lattice"]) // d
        site = lambda a, b: (a % n * L + b % n) * d
        self.active = [site(a, b) for a, b in active]
        self.passive = [[site(a + r, b + c) for r, c in stencil[:int(meta["neighbours"])]
                         if r % n or c % n] for a, b in active]
        self.weight0, self.bias0, self.weight1, self.bias1 = (
            tensors[f"{name}/{part}"].astype(float) for part in ("weight0", "bias0", "weight1", "bias1"))
        self.map, self.scale = meta["map"], tensors.get(f"{name}/scale", np.zeros(1)).astype(float)
        self.odd = np.array([number[0] in "tu" for number in NUMBERS[self.map]])
        self.equivariant = meta["conditioner"] == "equivariant" and not coarsest

    def numbers(self, x):  # of the map: each (samples, active sites)
        a = x[:, self.passive] @ self.weight0
        if not self.equivariant:
            return np.moveaxis(f(a + self.bias0) @ self.weight1.T + self.bias1, 2, 0)
        odd, even = ((f(a + self.bias0) + sign * f(a - self.bias0)) / 2 for sign in (1, -1))
        numbers = np.empty((len(self.odd), *a.shape[:2]))
        numbers[self.odd] = np.moveaxis(odd @ self.weight1[self.odd].T, 2, 0)
        numbers[~self.odd] = np.moveaxis(even @ self.weight1[~self.odd].T + self.bias1, 2, 0)
        return numbers

    def apply(self, x, generate):  # changes x in place; returns ln|det|
        x[:, self.active], log_det = move(self.map, self.numbers(x), self.scale, x[:, self.active], generate)
        return log_det.sum(1)

class FourierLayer:  # on the sites that are multiples of d
    def __init__(self, meta, tensors, name, d, last):
        L, n = int(meta["lattice"]), int(meta["lattice"]) // d
        self.side, self.sites = n, [r * L + c for r in range(0, L, d) for c in range(0, L, d)]
        m = np.minimum(np.arange(n), n - np.arange(n))
        self.log_factor = np.zeros((n, n))
        if last:  # the root of the spectrum of the target's Gaussian part
            cosine, T = np.cos(2 * np.pi * m / n), float(meta["temperature"])
            self.log_factor += 0.5 * np.log(2 / T * (cosine[:, None] + cosine) + 0.1 + 4 / T)
        if meta["spectra"] == "learned":
            a, b = np.maximum(m[:, None], m), np.minimum(m[:, None], m)
            self.log_factor += tensors[f"{name}/exponent"][a * (a + 1) // 2 + b]

    def apply(self, x, generate):
        sign = 1 if generate else -1
        modes = np.fft.fft2(x[:, self.sites].reshape(-1, self.side, self.side)) * np.exp(sign * self.log_factor)
        x[:, self.sites] = np.fft.ifft2(modes).real.reshape(len(x), -1)
        return sign * self.log_factor.sum()

def layers(meta, tensors):  # in `generate` order
    L, K, two = int(meta["lattice"]), int(meta["checkerboards"]), meta.get("colours", "2") == "2"
    depth = int(meta["depth"]) or L.bit_length() - 1
    for level in reversed(range(depth)):
        d, n, at, coarsest = 2**level, L >> level, f"theta/level{level}/", level == depth - 1
        pairs = [(a, b) for a in range(n) for b in range(n)]
        name, stencil, m = ("checkerboard", CHECKERBOARD, 1) if two else ("colour", DISC, min(n, 4))
        colour = lambda a, b: m - m * ((a + b) % 2) + b % 2 * m // 2 + (a - b) % m // 2
        learned = meta["spectra"] == "learned" and n >= 4
        fourier = lambda number: FourierLayer(meta, tensors, f"{at}spectrum-{number}", d, level == 0 and number == 1)
        yield Coupling(meta, tensors, f"{at}fill", d, [p for p in pairs if p[0] % 2 and p[1] % 2], FILL, coarsest)
        for c in range(K):
            active = [p for p in pairs if colour(*p) == c % (2 * m)]
            yield Coupling(meta, tensors, f"{at}{name}-{c}", d, active, stencil, coarsest)
            if learned and c + 1 == K // 2:
                yield fourier(0)
        if learned or level == 0 and meta["spectra"] == "fixed":
            yield fourier(1)

def transform(meta, tensors, x, generate):  # g or its inverse on (samples, sites), and ln|det| of its Jacobian
    x, log_det = x.astype(float), np.zeros(len(x))
    for layer in list(layers(meta, tensors))[::1 if generate else -1]:
        log_det += layer.apply(x, generate)
    return x, log_det
