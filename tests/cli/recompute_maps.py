"""The maps x = h(z) of one variable: engine/run/FORMAT.md, "Maps"."""
import numpy as np

NUMBERS = {"affine": ["s", "t"], "tanh": ["s", "t", "c", "w", "u"]}
NUMBERS["tanh2"] = NUMBERS["tanh"] + ["c2", "w2", "u2"]

def positive(a):
    return a + np.sqrt(a**2 + 1)

class Affine:
    def __init__(self, numbers, scale):
        S, self.t = numbers
        self.s = scale * np.tanh(S)

    def h(self, z):  # h(z) and ln h'(z)
        return z * np.exp(self.s) + self.t, self.s

    def inverse(self, x):
        return (x - self.t) * np.exp(-self.s)

class Tanh:
    def __init__(self, numbers, _):
        S, self.t, *rest = numbers
        self.growth = np.exp(S / np.sqrt(1 + (S / 1.5)**2))
        self.bends = [(positive(C - 2), positive(D + shift) / 2 + 0.05, u)
                      for shift, C, D, u in zip((1, 3), rest[0::3], rest[1::3], rest[2::3])]

    def h(self, z):
        x, slope = z * self.growth + self.t, self.growth
        for c, w, u in self.bends:
            bend = np.tanh(w * z + u)
            x, slope = x + c * bend, slope + c * w * (1 - bend**2)
        return x, np.log(slope)

    def inverse(self, x):  # by bisection
        reach = sum(c for c, _, _ in self.bends)
        low, high = ((x - self.t + sign * reach) / self.growth for sign in (-1, 1))
        for _ in range(60):
            middle = (low + high) / 2
            above = self.h(middle)[0] > x
            low, high = np.where(above, low, middle), np.where(above, middle, high)
        return middle

def move(name, numbers, scale, active, generate):  # the active variables on the other side, and ln|det| of each
    curve = {"affine": Affine, "tanh": Tanh, "tanh2": Tanh}[name](numbers, scale)
    if generate:
        return curve.h(active)
    z = curve.inverse(active)
    return z, -curve.h(z)[1]
