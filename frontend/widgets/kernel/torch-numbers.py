"""Writes torch-numbers.json: what PyTorch computes for images, kernels and settings drawn by chance."""

import json
import pathlib
import random

import torch
from torch.nn.functional import avg_pool2d, conv2d, max_pool2d

random.seed(8)
torch.manual_seed(8)
torch.set_default_dtype(torch.float64)
cases = []
while len(cases) < 24:
    rows, columns = random.randint(5, 12), random.randint(5, 12)
    size, stride, padding, dilation = random.randint(1, 7), random.randint(1, 3), random.randint(0, 3), random.randint(1, 3)
    image = torch.rand(rows, columns).mul(10).round() / 10
    cells = torch.randint(-4, 5, (size, size))
    divisor = random.choice([1, 1, 9, 16])
    try:
        output = conv2d(image[None, None], cells[None, None] / divisor, stride=stride, padding=padding, dilation=dilation)
    except RuntimeError:
        continue
    relu = output.relu()
    large = min(output.shape[2:]) >= 2
    cases.append({
        "image": image.tolist(), "cells": cells.flatten().tolist(), "divisor": divisor,
        "size": size, "stride": stride, "padding": padding, "dilation": dilation,
        "output": output[0, 0].tolist(),
        "relu": relu[0, 0].tolist(),
        "max": max_pool2d(output, 2)[0, 0].tolist() if large else None,
        "average": avg_pool2d(output, 2)[0, 0].tolist() if large else None,
    })

refused = []
for rows, size, padding, dilation in (5, 7, 0, 1), (5, 3, 0, 3), (6, 4, 1, 3), (5, 3, 0, 2), (5, 5, 0, 1):
    try:
        conv2d(torch.zeros(1, 1, rows, rows), torch.zeros(1, 1, size, size), padding=padding, dilation=dilation)
        fits = True
    except RuntimeError:
        fits = False
    refused.append({"rows": rows, "size": size, "stride": 1, "padding": padding, "dilation": dilation, "fits": fits})


def rounded(value):
    if isinstance(value, float):
        return round(value, 9)
    if isinstance(value, list):
        return [rounded(v) for v in value]
    return {k: rounded(v) for k, v in value.items()} if isinstance(value, dict) else value


lines = {"cases": cases, "fitting": refused}
text = "{\n" + ",\n".join(
    f'"{name}": [\n' + ",\n".join(json.dumps(rounded(entry)) for entry in entries) + "\n]" for name, entries in lines.items()
) + "\n}\n"
pathlib.Path(__file__).with_name("torch-numbers.json").write_text(text)
