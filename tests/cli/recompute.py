"""Re-computes x = eta g(z) and ln q(x) of sampled configurations: recompute.py F.nrg SAMPLES.safetensors"""
import json
import sys
import numpy as np

def load(path):  # metadata and tensors of a safetensors file
    raw = open(path, "rb").read()
    start = 8 + int.from_bytes(raw[:8], "little")
    header, data = json.loads(raw[8:start]), raw[start:]
    dtypes = {"F32": "<f4", "F64": "<f8", "I64": "<i8", "I8": "i1"}
    array = lambda t: np.frombuffer(data[slice(*t["data_offsets"])], dtypes[t["dtype"]]).reshape(t["shape"])
    return header.pop("__metadata__"), {name: array(t) for name, t in header.items()}

(meta, tensors), (_, samples) = map(load, sys.argv[1:3])
L, OFFSETS = int(meta["lattice"]), [(0, 0), (2, 2), (2, 0), (0, 2), (1, 1), (3, 3)]  # the latter of 4 x 4 blocks

def layers():  # (name, block side k, dilation, offset) in `infer` order: layout mera, no weights shared between levels
    for level in range(int(meta["depth"]) or L.bit_length() - 1):
        d, pairs, at = 2**level, 2 * int(meta["repeats"]), f"theta/level{level}/"
        for n, (r, c) in enumerate(OFFSETS if meta["block"] == "4" and L // d >= 4 else []):
            yield f"{at}disentangler-4x4-{n}", 4, d, r * d, c * d
        yield from ((f"{at}disentangler-2x2-{n}", 2, d, n % 2 * d, n % 2 * d) for n in range(pairs - 1))
        yield f"{at}decimator-2x2-0", 2, d, d, d

def network(name, v):  # hidden layers with ELU, a linear last one
    last = max(i for i in range(9) if f"{name}/weight{i}" in tensors)
    for i in range(last + 1):
        v = v @ tensors[f"{name}/weight{i}"].T + tensors[f"{name}/bias{i}"]
        v = np.where(v > 0, v, np.expm1(np.minimum(v, 0))) if i < last else v
    return v

def transform(x, generate):  # g or its inverse on (samples, sites), and ln|det| of its Jacobian
    x, log_det = x.copy(), np.zeros(len(x))
    for layer, k, d, row0, column0 in list(layers())[::-1 if generate else 1]:
        row, column = np.divmod(np.arange(k * k), k)
        corners = [(row0 + r, column0 + c) for r in range(0, L, k * d) for c in range(0, L, k * d)]
        sites = np.array([(r + row * d) % L * L + (c + column * d) % L for r, c in corners])
        count = int(meta["couplings" if k == 2 else "block-couplings"])
        for c in range(count)[::1 if generate else -1]:
            odd = [row + column, row, column][c // 2 % 3] % 2 == 1
            passive, active = sites[:, odd == c % 2], sites[:, odd != c % 2]
            name = f"{layer}/coupling{c}"
            s = tensors[f"{name}/scale"] * np.tanh(network(f"{name}/s", x[:, passive]))
            t = network(f"{name}/t", x[:, passive])
            x[:, active] = x[:, active] * np.exp(s) + t if generate else (x[:, active] - t) * np.exp(-s)
            log_det += (1 if generate else -1) * s.sum((1, 2), dtype=float)
    return x, log_det

def log_p(z):  # the standard normal prior
    return -0.5 * (z.astype(float)**2 + np.log(2 * np.pi)).sum(1)

z = samples["z"].reshape(-1, L * L)
x, log_det = transform(z, generate=True)
log_q = log_p(z) - log_det
if meta["symmetric"] == "true":  # q_sym(x) = [q(x) + q(-x)] / 2
    mirrored, log_det = transform(-x, generate=False)
    log_q = np.logaddexp(log_q, log_p(mirrored) + log_det) - np.log(2)
x = samples["eta"][:, None] * x
error_x, error = (np.abs(a - samples[name].reshape(a.shape)) for name, a in (("x", x), ("log_q", log_q)))
print(json.dumps({"samples": len(z), "x": error_x.max(), "mean": error.mean(), "worst": error.max()}, default=float))
