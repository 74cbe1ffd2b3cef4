import math
import random


def nudged(f, numbers, i, step=1e-6):
    """The slope of f towards its i-th number, measured by a nudge to either side."""
    more, less = list(numbers), list(numbers)
    more[i] += step
    less[i] -= step
    return (f(*map(Value, more)).data - f(*map(Value, less)).data) / (2 * step)


def agrees(f, numbers, expression):
    values = [Value(n) for n in numbers]
    f(*values).backward()
    for i, value in enumerate(values):
        measured = nudged(f, numbers, i)
        assert math.isclose(value.grad, measured, rel_tol=1e-4, abs_tol=1e-6), (
            f"In {expression} the gradient of {'abcd'[i]} is {value.grad:.6g}; a nudge to it measures {measured:.6g}."
        )


def test_nudges():
    """Gradients of larger expressions agree with what a small nudge measures."""
    chance = random.Random(6)
    for _ in range(5):
        numbers = [chance.uniform(0.5, 2) for _ in range(3)]
        agrees(lambda a, b, c: (a * b - c / a).tanh() * c + a**2, numbers, "tanh(a b - c / a) c + a ** 2")
        agrees(lambda a, b, c: ((a + b) * (b + c)) ** 0.5 - 3 / c, numbers, "((a + b) (b + c)) ** 0.5 - 3 / c")


def test_order():
    """A value passes its gradient on only when all of it has arrived."""

    def f(a, b):
        s = a * b
        t = s * s
        return t * s + (t + s).tanh()

    agrees(f, [0.75, 0.5], "t s + tanh(t + s), with s = a b and t = s s,")


def test_deep():
    """A chain of a hundred steps is no harder than one of two."""
    x = Value(0.9)
    y = x
    for _ in range(100):
        y = y * 1.01
    y.backward()
    assert math.isclose(x.grad, 1.01**100, rel_tol=1e-9), f"After 100 factors of 1.01 the gradient is {x.grad:.6g}, expected {1.01**100:.6g}."


def test_learning():
    """A network of three neurons made of your values learns XOR."""
    chance = random.Random(3)
    weights = [Value(chance.uniform(-1, 1)) for _ in range(9)]

    def network(x1, x2):
        a, b, c, d, e, f, g, h, i = weights
        return ((a * x1 + b * x2 + c).tanh() * g + (d * x1 + e * x2 + f).tanh() * h + i).tanh()

    for _ in range(200):
        loss = sum((network(x1, x2) - (1 if x1 != x2 else -1)) ** 2 for x1 in (-1, 1) for x2 in (-1, 1))
        for w in weights:
            w.grad = 0.0
        loss.backward()
        for w in weights:
            w.data -= 0.1 * w.grad
    assert loss.data < 0.1, f"After 200 steps the loss is still {loss.data:.3g}, expected less than 0.1."
