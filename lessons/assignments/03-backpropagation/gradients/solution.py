import math


def forward(p, x):
    """The outputs a of the hidden neurons, and the probability of the one output."""
    a = []
    for row, bias in zip(p["W1"], p["b1"]):
        a.append(math.tanh(bias + sum(w * value for w, value in zip(row, x))))
    z = p["b2"] + sum(w * value for w, value in zip(p["W2"], a))
    return a, 1 / (1 + math.exp(-z))


def loss(p, x, y):
    _, output = forward(p, x)
    return -y * math.log(output) - (1 - y) * math.log(1 - output)


def gradients(p, x, y):
    """How fast the loss grows with every parameter: a dictionary of the shape of p.

    p["W1"] is a list of rows, one for each hidden neuron; p["b1"] and p["W2"] have a number
    for each hidden neuron; p["b2"] is a number. x is a list of numbers, y is 0 or 1.
    """
    a, output = forward(p, x)
    dz = output - y
    back = [dz * w * (1 - value**2) for w, value in zip(p["W2"], a)]
    return {
        "W1": [[d * value for value in x] for d in back],
        "b1": back,
        "W2": [dz * value for value in a],
        "b2": dz,
    }


if __name__ == "__main__":
    p = {"W1": [[0.5, -1.0], [1.5, 2.0]], "b1": [0.1, -0.2], "W2": [1.0, -2.0], "b2": 0.3}
    print("loss", loss(p, [1.0, 0.5], 1))
    print("gradients", gradients(p, [1.0, 0.5], 1))
