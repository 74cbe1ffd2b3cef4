"""Runs the code cells of a notebook one after the other, as Jupyter would. Usage: execute.py NOTEBOOK [IDX_FOLDER]

Stands in, with what the cells use and no more, for packages that need not be at hand: matplotlib, safetensors, and
torchvision's MNIST from files that lie in IDX_FOLDER.
"""
import gzip
import json
import os
import struct
import sys
import types

import torch

TYPES = {"F32": torch.float32, "U8": torch.uint8, "I64": torch.int64, "I32": torch.int32}


def load_file(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = file.read()
    header.pop("__metadata__", None)
    return {
        name: torch.frombuffer(bytearray(data[entry["data_offsets"][0]:entry["data_offsets"][1]]), dtype=TYPES[entry["dtype"]])
        .reshape(entry["shape"])
        for name, entry in header.items()
    }


def idx(name):
    with gzip.open(os.path.join(sys.argv[2], name)) as file:
        data = file.read()
    sizes = struct.unpack(">%dI" % data[3], data[4:4 + 4 * data[3]])
    return torch.frombuffer(bytearray(data[4 + 4 * data[3]:]), dtype=torch.uint8).reshape(sizes)


class MNIST:
    def __init__(self, root, train, download):
        part = "train" if train else "t10k"
        self.data = idx(part + "-images-idx3-ubyte.gz")
        self.targets = idx(part + "-labels-idx1-ubyte.gz").long()


def module(name, **members):
    made = types.ModuleType(name)
    made.__dict__.update(members)
    sys.modules[name] = made
    return made


class Silent:
    def __getattr__(self, name):
        return lambda *arguments, **named: None


torch.set_num_threads(1)
module("matplotlib").pyplot = sys.modules["matplotlib.pyplot"] = Silent()
module("safetensors").torch = module("safetensors.torch", load_file=load_file)
module("torchvision").datasets = module("torchvision.datasets", MNIST=MNIST)

with open(sys.argv[1], encoding="utf-8") as file:
    notebook = json.load(file)
os.chdir(os.path.dirname(os.path.abspath(sys.argv[1])))
names = {}
for cell in notebook["cells"]:
    if cell["cell_type"] == "code":
        exec(compile("".join(cell["source"]), cell["id"], "exec"), names)
last = names["history"][-1] if names["history"] else None
print("trained", last[3] if last else None, last[2] if last else None)
print("loaded", names["accuracy"], names["test_loss"])
