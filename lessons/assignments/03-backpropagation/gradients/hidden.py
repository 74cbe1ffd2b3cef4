import copy
import math
import random


def test_other_sizes():
    """The gradients are right for other inputs and for more neurons too."""
    chance = random.Random(6)
    for inputs, hidden in (3, 2), (2, 4), (3, 4):
        p = {
            "W1": [[chance.uniform(-1, 1) for _ in range(inputs)] for _ in range(hidden)],
            "b1": [chance.uniform(-1, 1) for _ in range(hidden)],
            "W2": [chance.uniform(-1, 1) for _ in range(hidden)],
            "b2": chance.uniform(-1, 1),
        }
        x, y = [chance.uniform(-1, 1) for _ in range(inputs)], chance.randint(0, 1)
        found = gradients(p, x, y)
        for j in range(hidden):
            for i in range(inputs):
                around = []
                for nudge in 1e-5, -1e-5:
                    q = copy.deepcopy(p)
                    q["W1"][j][i] += nudge
                    around.append(loss(q, x, y))
                measured = (around[0] - around[1]) / 2e-5
                assert math.isclose(found["W1"][j][i], measured, rel_tol=1e-4, abs_tol=1e-7)


def test_learns():
    """With your gradients a network learns XOR."""
    chance = random.Random(3)
    p = {
        "W1": [[chance.uniform(-1, 1) for _ in range(2)] for _ in range(4)],
        "b1": [chance.uniform(-1, 1) for _ in range(4)],
        "W2": [chance.uniform(-1, 1) for _ in range(4)],
        "b2": 0.0,
    }
    samples = [([0, 0], 0), ([0, 1], 1), ([1, 0], 1), ([1, 1], 0)]
    for _ in range(600):
        for x, y in samples:
            g = gradients(p, x, y)
            for j in range(4):
                for i in range(2):
                    p["W1"][j][i] -= 0.3 * g["W1"][j][i]
                p["b1"][j] -= 0.3 * g["b1"][j]
                p["W2"][j] -= 0.3 * g["W2"][j]
            p["b2"] -= 0.3 * g["b2"]
    right = sum((forward(p, x)[1] > 0.5) == (y == 1) for x, y in samples)
    assert right == 4, f"After 600 rounds {right} of 4 answers are right."
