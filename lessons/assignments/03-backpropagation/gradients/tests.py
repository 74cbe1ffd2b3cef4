import copy
import math


def small():
    """A network with two hidden neurons, the same each time."""
    return {"W1": [[0.5, -1.0], [1.5, 2.0]], "b1": [0.1, -0.2], "W2": [1.2, -2.0], "b2": 0.3}


def slope(p, x, y, change, step=1e-5):
    """How fast the loss grows, measured by a nudge to either side; change(p, nudge) makes it."""
    around = []
    for nudge in step, -step:
        q = copy.deepcopy(p)
        change(q, nudge)
        around.append(loss(q, x, y))
    return (around[0] - around[1]) / (2 * step)


def found(p, x, y, name):
    result = gradients(p, x, y)
    assert isinstance(result, dict), f"gradients gave {result!r}, expected a dictionary. Is the return missing?"
    assert name in result, f"There is no {name!r} in what gradients gave."
    return result[name]


def numbers(value, count, name):
    assert isinstance(value, (list, tuple)) and len(value) == count, f"{name} is {value!r}, expected a list of {count}."


def near(value, measured, name, mistakes=()):
    assert isinstance(value, (int, float)), f"The gradient of {name} is {value!r}, expected a number."
    if not math.isclose(value, measured, rel_tol=1e-4, abs_tol=1e-7):
        why = next((" " + words for wrong, words in mistakes if math.isclose(value, wrong, rel_tol=1e-4, abs_tol=1e-7)), "")
        assert False, f"The gradient of {name} is {value:.5g}; a nudge measures {measured:.5g}.{why}"


X = [0.8, -0.5]


def test_output_bias():
    """The gradient of b2 is what arrives at the sum of the output."""
    p = small()

    def nudge(q, by):
        q["b2"] += by

    for y in 0, 1:
        a, output = forward(p, X)
        measured = slope(p, X, y, nudge)
        near(found(p, X, y, "b2"), measured, "b2", [
            ((output - y) * output * (1 - output), "The slope of the sigmoid is in output - y already: loss and sigmoid together give just that."),
            (y - output, "The sign is turned: it is output - y."),
        ])


def test_output_weights():
    """The gradients of W2 agree with nudges."""
    p = small()
    a, output = forward(p, X)
    given = found(p, X, 1, "W2")
    numbers(given, 2, "W2")
    for j in range(2):

        def nudge(q, by):
            q["W2"][j] += by

        near(given[j], slope(p, X, 1, nudge), f"W2[{j}]", [
            (output - 1, "That is what arrives at the sum. It is handed on times a, which the weight is multiplied with."),
            ((output - 1) * p["W2"][j], "A product hands on its gradient times the other factor: here a, not the weight itself."),
        ])


def test_hidden_biases():
    """The gradients of b1 agree with nudges."""
    p = small()
    a, output = forward(p, X)
    given = found(p, X, 1, "b1")
    numbers(given, 2, "b1")
    for j in range(2):

        def nudge(q, by):
            q["b1"][j] += by

        near(given[j], slope(p, X, 1, nudge), f"b1[{j}]", [
            ((output - 1) * p["W2"][j], "The slope of tanh is missing: multiply by 1 - a ** 2."),
            ((output - 1) * p["W2"][j] * a[j] * (1 - a[j]), "a (1 - a) is the slope of a sigmoid. That of tanh is 1 - a ** 2."),
            ((output - 1) * (1 - a[j] ** 2), "The weight in W2 is missing: it is the other factor on the way back."),
        ])


def test_hidden_weights():
    """The gradients of W1 agree with nudges."""
    p = small()
    given = found(p, X, 1, "W1")
    numbers(given, 2, "W1")
    for j in range(2):
        numbers(given[j], 2, f"Row {j} of W1")
        for i in range(2):

            def nudge(q, by):
                q["W1"][j][i] += by

            near(given[j][i], slope(p, X, 1, nudge), f"W1[{j}][{i}]", [
                (found(p, X, 1, "b1")[j], "That is the gradient of the bias. Multiply it by x[i], which the weight is multiplied with."),
            ])


def test_leaves_the_network_alone():
    """Computing gradients changes no parameter."""
    p = small()
    bias = found(p, X, 1, "b2")
    assert isinstance(bias, (int, float)), f"The gradient of b2 is {bias!r}, expected a number."
    assert p == small(), "After gradients(p, x, y) the network p is another one. Write into new lists."
