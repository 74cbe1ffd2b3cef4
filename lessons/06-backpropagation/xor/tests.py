import math

import arrays as np


def small():
    """Parameters of a network with two hidden neurons, the same each time."""
    return {
        "W1": np.array([[0.5, -1.0], [1.5, 2.0]]), "b1": np.array([0.1, -0.2]),
        "W2": np.array([[1.0], [-2.0]]), "b2": np.array([0.3]),
    }


def measured(f, a, step=1e-5):
    """The slope of f() towards each number of the array a, by nudging it to both sides."""
    flat, slopes = a.reshape(-1), np.zeros(a.size)
    for i in range(a.size):
        kept = flat[i]
        flat[i] = kept + step
        more = f()
        flat[i] = kept - step
        less = f()
        flat[i] = kept
        slopes[i] = (more - less) / (2 * step)
    return slopes.reshape(a.shape)


def is_array(a, name, shape, why=""):
    assert isinstance(a, np.Array), f"{name} is {a!r}, expected an array of shape {shape}."
    assert a.shape == shape, f"{name} has shape {a.shape}, expected {shape}.{why}"


def near(a, b):
    return np.allclose(a, b, 1e-4, 1e-7)


def agrees(name, mistakes):
    """The cell's gradient of this parameter against nudges; mistakes pairs wrong gradients with what is to be said of them."""
    p = small()
    slopes = measured(lambda: loss(forward(p, X)[1], Y), p[name])
    found = gradients(p, X, Y)
    assert isinstance(found, dict) and name in found, f"gradients gave {found!r}, expected a dict with {name}."
    found = found[name]
    why = " Every sample uses the bias: add up what arrives from all of them, with sum(axis=0)." if name[0] == "b" else ""
    is_array(found, f"The gradient of {name}", p[name].shape, why)
    if near(found, slopes):
        return
    common = [
        (-slopes, "The sign is turned. Is it P - Y?"),
        (slopes * 4, "It is 4 times too large: the loss is a mean over 4 samples, not their sum."),
        (slopes / 4, "It is 4 times too small: is it divided by the samples twice?"),
    ]
    why = next((" " + words for wrong, words in common + mistakes(p) if near(found, wrong)), "")
    at = int(np.abs(found - slopes).reshape(-1).argmax())
    row, column = divmod(at, slopes.shape[-1])
    place = f"{name}[{row}, {column}]" if slopes.ndim == 2 else f"{name}[{at}]"
    one, other = found.reshape(-1)[at], slopes.reshape(-1)[at]
    assert False, f"The gradient of {place} is {one:.5g}; a nudge measures {other:.5g}.{why}"


def squared(p, layer):
    """What comes out where the sigmoid's slope is multiplied in once more."""
    H, P = forward(p, X)
    return layer(H).T @ ((P - Y) * P * (1 - P)) / len(X)


def test_forward():
    """The forward pass gives two numbers and one for each sample."""
    p = small()
    H, P = forward(p, X)
    is_array(H, "H", (4, 2))
    is_array(P, "P", (4, 1))
    h = [1 / (1 + math.exp(-z)) for z in (0.5 * 1 + 1.5 * 1 + 0.1, -1.0 * 1 + 2.0 * 1 - 0.2)]
    assert near(H[3], h), f"For the inputs 1 and 1, H is {H[3]}, expected {np.array(h)}: the sigmoid of X @ W1 + b1."
    z = h[0] - 2 * h[1] + 0.3
    why = " The last sigmoid is missing." if near(P[3], z) else ""
    assert near(P[3], 1 / (1 + math.exp(-z))), f"For the inputs 1 and 1, P is {P[3, 0]:.5f}, expected {1 / (1 + math.exp(-z)):.5f}.{why}"


def test_last_layer():
    """The gradients of W2 and b2 agree with nudges."""
    twice = "P - Y is the gradient of loss and sigmoid together: P * (1 - P) is in it already."
    inputs = "W2 reads the hidden layer: it is H.T that belongs there, not X.T."
    agrees("W2", lambda p: [(squared(p, lambda H: H), twice), (X.T @ (forward(p, X)[1] - Y) / 4, inputs)])
    agrees("b2", lambda p: [(squared(p, lambda H: np.ones((4, 1))).reshape(1), twice)])


def test_first_layer():
    """The gradients of W1 and b1 agree with nudges."""

    def past_the_slope(p):
        H, _ = forward(p, X)
        H = H.copy()
        return measured(lambda: loss(sigmoid(H @ p["W2"] + p["b2"]), Y), H)

    slope = "The hidden layer's sigmoid is left out: multiply by its slope, H * (1 - H)."
    agrees("W1", lambda p: [(X.T @ past_the_slope(p), slope)])
    agrees("b1", lambda p: [(past_the_slope(p).sum(axis=0), slope)])


def test_step():
    """A step of train goes downhill, as far as the rate says."""
    p, before = small(), small()
    slopes = {name: measured(lambda: loss(forward(before, X)[1], Y), before[name]) for name in before}
    train(p, 1, 0.5)
    for name in p:
        moved = p[name] - before[name]
        assert np.abs(moved).max() > 0, f"After one epoch {name} is what it was. Write the step into p[{name!r}]."
        assert not near(moved, slopes[name] * 0.5), f"{name} has gone uphill: subtract the gradient."
        assert near(moved, slopes[name] * -0.5), f"{name}[0] has moved by {moved[0]}, expected {slopes[name][0] * -0.5}: rate times gradient."


def test_learns_xor():
    """Four hidden neurons learn all four answers."""
    p = start(hidden=4, size=1.0)
    train(p, 300, 2.0)
    P = forward(p, X)[1]
    right = int(((P > 0.5) == Y).sum())
    assert right == 4, f"After 300 epochs {right} of 4 answers are right, and the loss is {loss(P, Y):.3f}."
