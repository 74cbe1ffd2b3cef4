"""Trains one workload with PyTorch in eager mode, data resident, and prints a line for each
number of threads: VERSION THREADS SAMPLES_PER_SECOND.

Usage: python3 peer.py WORKLOAD THREADS...    (the shapes and sizes are those of Workload.java)
"""
import copy
import sys
import time

import torch
from torch.nn import (
    LSTM, Conv2d, CrossEntropyLoss, Embedding, Flatten, Linear, MaxPool2d, Module, ReLU, Sequential, Tanh
)


class LastStep(Module):
    """All hidden states (N, T, H), as LSTM gives them among others -> the last (N, H)."""

    def forward(self, given):
        return given[0][:, -1]


class EveryStep(Module):
    """All hidden states (N, T, H), as LSTM gives them among others, in a row of steps (N T, H)."""

    def forward(self, given):
        return given[0].flatten(0, 1)


# name: layers, shape of a sample, classes (and tokens), samples, batch size, epochs
WORKLOADS = {
    "mlp": (
        [Flatten(), Linear(784, 128), ReLU(), Linear(128, 64), ReLU(), Linear(64, 10)],
        (1, 28, 28), 10, 20_000, 64, 5,
    ),
    "cnn": (
        [Conv2d(1, 16, 3, padding=1), ReLU(), MaxPool2d(2),
         Conv2d(16, 32, 3, padding=1), ReLU(), MaxPool2d(2),
         Flatten(), Linear(32 * 7 * 7, 64), ReLU(), Linear(64, 10)],
        (1, 28, 28), 10, 6_400, 64, 4,
    ),
    "lstm": (
        [Embedding(64, 32), LSTM(32, 128, batch_first=True), LastStep(), Linear(128, 64)],
        (35,), 64, 3_200, 32, 4,
    ),
    "text": (
        [Embedding(96, 32), LSTM(32, 128, batch_first=True), EveryStep(), Linear(128, 96)],
        (64,), 96, 1_280, 32, 4,
    ),
    "tiny": (
        [Linear(2, 8), Tanh(), Linear(8, 8), Tanh(), Linear(8, 2)],
        (2,), 2, 500, 10, 20,
    ),
}


def best_epoch(layers, shape, classes, samples, batch_size, epochs):
    """Samples a second in the fastest epoch."""
    network = Sequential(*layers)
    optimizer = torch.optim.Adam(network.parameters(), lr=0.001)
    loss_of = CrossEntropyLoss()
    tokens = isinstance(layers[0], Embedding)
    inputs = torch.randint(0, classes, (samples, *shape)) if tokens else torch.randn(samples, *shape)
    text = any(isinstance(layer, EveryStep) for layer in layers)
    labels = torch.randint(0, classes, (samples, *shape) if text else (samples,))
    best = 0.0
    for _ in range(epochs):
        order = torch.randperm(samples)
        begin = time.perf_counter()
        for rows in order.split(batch_size):
            optimizer.zero_grad()
            loss_of(network(inputs[rows]), labels[rows].flatten()).backward()
            optimizer.step()
        best = max(best, samples / (time.perf_counter() - begin))
    return best


for threads in map(int, sys.argv[2:]):
    torch.set_num_threads(threads)
    layers, *sizes = WORKLOADS[sys.argv[1]]
    print(torch.__version__.split("+")[0], threads, best_epoch([copy.deepcopy(layer) for layer in layers], *sizes), flush=True)
