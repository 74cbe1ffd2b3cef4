import math


def computed(result, expression, expected):
    assert isinstance(result, Value), f"{expression} gave {result!r}, expected a Value. Is the return missing?"
    assert math.isclose(result.data, expected, rel_tol=1e-9), f"{expression} is {result.data:.6g}, expected {expected:.6g}."


def gradient(found, expected, name, mistakes={}):
    """Fails with the sentence of the mistake that gives the number found."""
    assert isinstance(found, (int, float)), f"The gradient of {name} is {found!r}, expected a number."
    why = next((f" {why}" for wrong, why in mistakes.items() if math.isclose(found, wrong, abs_tol=1e-9)), "")
    assert math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-12), (
        f"The gradient of {name} is {found:.6g}, expected {expected:.6g}.{why}"
    )


UNTOUCHED = "Nothing arrived: does backward begin with self.grad = 1.0, and go along every edge?"


def test_product():
    """a * b is a product, also with a plain number."""
    computed(Value(3.0) * Value(-2.0), "Value(3) * Value(-2)", -6.0)
    computed(Value(3.0) * 4, "Value(3) * 4", 12.0)


def test_slopes_of_a_product():
    """The gradient of a * b with respect to a is b, and the other way round."""
    a, b = Value(3.0), Value(-2.0)
    product = a * b
    computed(product, "Value(3) * Value(-2)", -6.0)
    product.backward()
    swapped = "That is the number itself. If a grows by a little, a * b grows by b times as much."
    gradient(a.grad, -2.0, "a in a * b, with a = 3 and b = -2,", {0: UNTOUCHED, 3: swapped, 1: "That is the slope of a sum."})
    gradient(b.grad, 3.0, "b in a * b, with a = 3 and b = -2,", {0: UNTOUCHED, -2: swapped})


def test_power():
    """The gradient of x ** 3 is 3 x ** 2."""
    x = Value(2.0)
    cube = x**3
    computed(cube, "Value(2) ** 3", 8.0)
    cube.backward()
    gradient(x.grad, 12.0, "x in x ** 3, with x = 2,", {
        0: UNTOUCHED,
        24: "The exponent of the slope is one less: n * x ** (n - 1).",
        4: "The n in front of n * x ** (n - 1) is missing.",
    })


def test_tanh():
    """The gradient of tanh is 1 less its value squared."""
    x = Value(0.5)
    y = x.tanh()
    computed(y, "Value(0.5).tanh()", math.tanh(0.5))
    y.backward()
    gradient(x.grad, 1 - math.tanh(0.5) ** 2, "x in tanh(x), with x = 0.5,", {
        0: UNTOUCHED,
        0.75: "You squared x. It is the value of tanh that is squared.",
    })


def test_chain():
    """Slopes are multiplied along the way: (w x + b - y) ** 2."""
    w, x, b, y = Value(2.0), Value(3.0), Value(1.0), Value(5.0)
    loss = (w * x + b - y) ** 2
    computed(loss, "(w * x + b - y) ** 2, with w = 2, x = 3, b = 1 and y = 5,", 4.0)
    loss.backward()
    early = "Only the slope of the last step arrived. Go through reversed(order): the loss comes first, its sources after it."
    gradient(b.grad, 4.0, "b", {0: early, 1: "The gradient of the value behind it is not multiplied in."})
    gradient(y.grad, -4.0, "y", {4: "The sign of the minus is lost."})
    gradient(w.grad, 12.0, "w", {3: "That is the slope of w * x alone. Multiply it by the gradient that arrives there, 4."})
    gradient(x.grad, 8.0, "x", {2: "That is the slope of w * x alone. Multiply it by the gradient that arrives there, 4."})


def test_two_paths():
    """What arrives over two paths is added."""
    a = Value(3.0)
    twice = a + a
    twice.backward()
    gradient(a.grad, 2.0, "a in a + a", {
        1: "a was used twice, and one of its paths is lost: add to grad with +=, do not replace it.",
        0: UNTOUCHED,
    })
    b = Value(3.0)
    loss = b * b + b
    computed(loss, "b * b + b, with b = 3,", 12.0)
    loss.backward()
    gradient(b.grad, 7.0, "b in b * b + b, with b = 3,")
