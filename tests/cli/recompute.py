"""Re-computes x = eta g(z) and ln q(x) of sampled configurations: recompute.py F.nrg SAMPLES.safetensors"""
import json
import sys
import numpy as np
import recompute_blocks
import recompute_stencils

def load(path):  # metadata and tensors of a safetensors file
    raw = open(path, "rb").read()
    start = 8 + int.from_bytes(raw[:8], "little")
    header, data = json.loads(raw[8:start]), raw[start:]
    dtypes = {"F32": "<f4", "F64": "<f8", "I64": "<i8", "I8": "i1"}
    array = lambda t: np.frombuffer(data[slice(*t["data_offsets"])], dtypes[t["dtype"]]).reshape(t["shape"])
    return header.pop("__metadata__"), {name: array(t) for name, t in header.items()}

(meta, tensors), (_, samples) = map(load, sys.argv[1:3])
layout = {"mera": recompute_blocks, "stencil": recompute_stencils}[meta["layout"]]

def transform(x, generate):  # g or its inverse on (samples, sites), and ln|det| of its Jacobian
    return layout.transform(meta, tensors, x, generate)

def log_p(z):  # the standard normal prior
    return -0.5 * (z.astype(float)**2 + np.log(2 * np.pi)).sum(1)

z = samples["z"].reshape(len(samples["z"]), -1)
x, log_det = transform(z, generate=True)
log_q = log_p(z) - log_det
if meta["symmetric"] == "true":  # q_sym(x) = [q(x) + q(-x)] / 2
    mirrored, log_det = transform(-x, generate=False)
    log_q = np.logaddexp(log_q, log_p(mirrored) + log_det) - np.log(2)
x = samples["eta"][:, None] * x
error_x, error = (np.abs(a - samples[name].reshape(a.shape)) for name, a in (("x", x), ("log_q", log_q)))
print(json.dumps({"samples": len(z), "x": error_x.max(), "mean": error.mean(), "worst": error.max()}, default=float))
