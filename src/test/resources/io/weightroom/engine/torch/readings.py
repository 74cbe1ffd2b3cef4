"""Writes readings.json: what PyTorch computes at each time step of a recurrent network, and back.

python3 readings.py > readings.json

Weights and tokens are those of Waves.java, all numbers are of 64 bits. Cells go step by step, so that
the gradient of the loss at each hidden state counts what it does to all later ones.
"""
import json
import math

import torch
from torch import nn

TOKENS, SIZE, LENGTH, TARGET = 6, 3, 7, 1
torch.set_default_dtype(torch.float64)


def wave(k, *shape):
    values = [0.5 * math.sin(i + 1 + 10 * k) for i in range(math.prod(shape))]
    # As floats of 32 bits have them.
    return torch.tensor(values).float().double().reshape(shape)


def gates(cell, x, h):
    a = x @ cell.weight_ih.T + cell.bias_ih
    b = h @ cell.weight_hh.T + cell.bias_hh
    if isinstance(cell, nn.LSTMCell):
        i, f, g, o = (a + b).chunk(4, 1)
        return [torch.sigmoid(i), torch.sigmoid(f), torch.tanh(g), torch.sigmoid(o)]
    if isinstance(cell, nn.GRUCell):
        (r, z, n), (p, q, m) = a.chunk(3, 1), b.chunk(3, 1)
        r = torch.sigmoid(r + p)
        return [r, torch.sigmoid(z + q), torch.tanh(n + r * m)]
    return []


def through_time(cell, xs):
    h, c = torch.zeros(1, cell.hidden_size), torch.zeros(1, cell.hidden_size)
    hidden, memory, opened = [], [], []
    for x in xs:
        opened.append(torch.stack(gates(cell, x, h)).flatten() if not isinstance(cell, nn.RNNCell) else torch.zeros(0))
        if isinstance(cell, nn.LSTMCell):
            h, c = cell(x, (h, c))
            memory.append(c)
        else:
            h = cell(x, h)
        h.retain_grad()
        hidden.append(h)
    return hidden, memory, opened


def numbers(tensors):
    return [round(v, 9) for t in tensors for v in t.detach().flatten().tolist()]


def read(cells, last, target):
    table = wave(0, TOKENS, SIZE).requires_grad_()
    parameters = [table]
    kinds = {"rnn": nn.RNNCell, "lstm": nn.LSTMCell, "gru": nn.GRUCell}
    tokens = [(7 * i * i + 3 * i) % TOKENS for i in range(LENGTH)]
    xs, width, layers = [table[t].unsqueeze(0) for t in tokens], SIZE, []
    for text in cells.split(", "):
        if text in ("tanh", "relu", "gelu"):
            xs = [getattr(torch, text)(x) if text != "gelu" else nn.functional.gelu(x) for x in xs]
            continue
        name, hidden = text.split()
        cell = kinds[name](width, int(hidden))
        for p in cell.parameters():  # weight_ih, weight_hh, bias_ih, bias_hh, as nn.LSTM has them
            p.data = wave(len(parameters), *p.shape)
            parameters.append(p)
        layers.append(through_time(cell, xs))
        xs, width = layers[-1][0], cell.hidden_size
    outputs = TOKENS if last == "linear vocabulary" else int(last.split()[1])
    head = nn.Linear(width, outputs)
    for p in head.parameters():
        p.data = wave(len(parameters), *p.shape)
        parameters.append(p)
    logits = torch.cat([head(x) for x in xs]) if last == "linear vocabulary" else head(xs[-1])
    right = TARGET if target else int(logits[-1].argmax())
    nn.functional.cross_entropy(logits[-1:], torch.tensor([right])).backward()
    return {
        "layers": "embedding 3, " + cells + ", " + last,
        "target": target,
        "outputs": numbers([logits.softmax(1)]),
        "read": [
            {
                "hidden": numbers(hidden),
                "memory": numbers(memory),
                "gates": numbers(opened),
                "gradients": numbers([h.grad.norm() for h in hidden]),
            }
            for hidden, memory, opened in layers
        ],
        "weights": numbers([p.grad for p in parameters]),
    }


rows = [
    json.dumps(read(cells, last, target))
    for cells in ["rnn 4", "lstm 4", "gru 4", "lstm 3, gru 4", "gru 3, tanh, rnn 3, gelu"]
    for last, target in [("linear vocabulary", False), ("linear vocabulary", True), ("linear 3", True)]
]
print("[" + ",\n".join(rows) + "]")
