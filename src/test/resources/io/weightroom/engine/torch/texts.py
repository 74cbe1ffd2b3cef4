"""Writes texts.json: what PyTorch makes of networks that say at every token which one follows.

python3 texts.py > texts.json

Weights and tokens are those of Waves.java.
"""
import json
import math

import torch
from torch import nn

TOKENS, SIZE, LENGTH, WINDOWS, RATE, STEPS = 6, 3, 5, 4, 0.3, 3


def token(i):
    return (7 * i * i + 3 * i) % TOKENS


def network(cells):
    layers = [nn.Embedding(TOKENS, SIZE)]
    width = SIZE
    for cell, hidden in cells:
        kind = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}[cell]
        layers.append(kind(width, hidden, batch_first=True))
        width = hidden
    layers.append(nn.Linear(width, TOKENS))
    return nn.ModuleList(layers)


def outputs(layers, x):
    for layer in layers:
        x = layer(x)
        x = x[0] if isinstance(x, tuple) else x
    return x


def numbers(tensors):
    return [round(v, 7) for t in tensors for v in t.detach().flatten().tolist()]


def trained(text):
    layers = network([(c.split()[0], int(c.split()[1])) for c in text.split(", ")])
    parameters = list(layers.parameters())
    with torch.no_grad():
        for k, p in enumerate(parameters):
            waves = [0.5 * math.sin(i + 1 + 10 * k) for i in range(p.numel())]
            p.copy_(torch.tensor(waves, dtype=torch.float64).float().reshape(p.shape))
    x = torch.tensor([token(i) for i in range(WINDOWS * LENGTH)]).reshape(WINDOWS, LENGTH)
    y = torch.tensor([token(i + 1) for i in range(WINDOWS * LENGTH)]).reshape(WINDOWS, LENGTH)
    steps = []
    for _ in range(STEPS):
        logits = outputs(layers, x)
        loss = nn.functional.cross_entropy(logits.reshape(-1, TOKENS), y.reshape(-1))
        each = nn.functional.cross_entropy(logits.transpose(1, 2), y, reduction="none")
        gradients = torch.autograd.grad(loss, parameters)
        steps.append(
            {
                "loss": round(loss.item(), 7),
                "each": numbers([each.mean(1)]),
                "outputs": numbers([logits[0]]),
                "right": int((logits.argmax(2) == y).sum()),
                "gradients": numbers(gradients),
            }
        )
        with torch.no_grad():
            for p, g in zip(parameters, gradients):
                p -= RATE * g
    return {"layers": text, "steps": steps}


rows = [json.dumps(trained(t)) for t in ["rnn 2", "lstm 2", "gru 2", "lstm 3, gru 2"]]
print("[" + ",\n".join(rows) + "]")

