"""The maps x = h(z) of one variable: engine/run/FORMAT.md, "Maps"."""
import numpy as np

NUMBERS = {"affine": "st", "tanh": "stcwu"}

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
        S, self.t, C, D, self.u = numbers
        self.growth, self.c = np.exp(S / np.sqrt(1 + (S / 1.5)**2)), positive(C - 2)
        self.w = positive(D + 1) / 2 + 0.05

    def h(self, z):
        bend = np.tanh(self.w * z + self.u)
        return z * self.growth + self.t + self.c * bend, np.log(self.growth + self.c * self.w * (1 - bend**2))

    def inverse(self, x):  # by bisection
        low, high = ((x - self.t + sign * self.c) / self.growth for sign in (-1, 1))
        for _ in range(60):
            middle = (low + high) / 2
            above = self.h(middle)[0] > x
            low, high = np.where(above, low, middle), np.where(above, middle, high)
        return middle

def move(name, numbers, scale, active, generate):  # the active variables on the other side, and ln|det| of each
    curve = {"affine": Affine, "tanh": Tanh}[name](numbers, scale)
    if generate:
        return curve.h(active)
    z = curve.inverse(active)
    return z, -curve.h(z)[1]
