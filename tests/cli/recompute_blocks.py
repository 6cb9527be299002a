"""The flow of layout `mera`, no weights shared between levels: engine/run/FORMAT.md, "Blocks". Computes in float32."""
import numpy as np
from recompute_maps import NUMBERS, move

OFFSETS = [(0, 0), (2, 2), (2, 0), (0, 2), (1, 1), (3, 3)]  # of 4 x 4 blocks

def layers(meta):  # (name, block side k, dilation, offset) in `infer` order
    L = int(meta["lattice"])
    for level in range(int(meta["depth"]) or L.bit_length() - 1):
        d, pairs, at = 2**level, 2 * int(meta["repeats"]), f"theta/level{level}/"
        for n, (r, c) in enumerate(OFFSETS if meta["block"] == "4" and L // d >= 4 else []):
            yield f"{at}disentangler-4x4-{n}", 4, d, r * d, c * d
        yield from ((f"{at}disentangler-2x2-{n}", 2, d, n % 2 * d, n % 2 * d) for n in range(pairs - 1))
        yield f"{at}decimator-2x2-0", 2, d, d, d

def network(tensors, name, v):  # hidden layers with ELU, a linear last one
    last = max(i for i in range(9) if f"{name}/weight{i}" in tensors)
    for i in range(last + 1):
        v = v @ tensors[f"{name}/weight{i}"].T + tensors[f"{name}/bias{i}"]
        v = np.where(v > 0, v, np.expm1(np.minimum(v, 0))) if i < last else v
    return v

def transform(meta, tensors, x, generate):  # g or its inverse on (samples, sites), and ln|det| of its Jacobian
    L, x, log_det = int(meta["lattice"]), x.copy(), np.zeros(len(x))
    for layer, k, d, row0, column0 in list(layers(meta))[::-1 if generate else 1]:
        row, column = np.divmod(np.arange(k * k), k)
        corners = [(row0 + r, column0 + c) for r in range(0, L, k * d) for c in range(0, L, k * d)]
        sites = np.array([(r + row * d) % L * L + (c + column * d) % L for r, c in corners])
        count = int(meta["couplings" if k == 2 else "block-couplings"])
        for c in range(count)[::1 if generate else -1]:
            odd = [row + column, row, column][c // 2 % 3] % 2 == 1
            passive, active = sites[:, odd == c % 2], sites[:, odd != c % 2]
            name = f"{layer}/coupling{c}"
            numbers = [network(tensors, f"{name}/{number}", x[:, passive]) for number in NUMBERS[meta["map"]]]
            x[:, active], change = move(meta["map"], numbers, tensors.get(f"{name}/scale"), x[:, active], generate)
            log_det += change.sum((1, 2), dtype=float)
    return x, log_det
