import arrays as np

INPUTS = np.array([[1.0, 2], [-1, 0.5], [0.25, -1]])
WEIGHT, BIAS = np.array([[0.5, -1], [1.5, 2], [-0.5, 0.25]]), np.array([0.1, -0.2, 0.3])
OUTPUTS = np.array([[-1.4, 5.3, 0.3], [-0.9, -0.7, 0.925], [1.225, -1.825, -0.075]])
GRADIENT = np.array([[1.0, -2, 0], [0.5, 0, 3], [0, 0, -1]])


def digits(a):
    return np.round(a, 6).tolist()


def same(found, expected, name, mistakes=()):
    """Fails with what is said of the wrong array that was found."""
    assert isinstance(found, np.Array), f"{name} is {found!r}, expected an array of shape {expected.shape}."
    why = next((f" {words}" for wrong, words in mistakes if found.shape == wrong.shape and np.allclose(found, wrong, 1e-5, 1e-7)), "")
    assert found.shape == expected.shape, f"{name} has shape {found.shape}, expected {expected.shape}.{why}"
    assert np.allclose(found, expected, 1e-5, 1e-7), f"{name} is {digits(found)}, expected {digits(expected)}.{why}"


def linear():
    """A layer of the cell with two inputs, three outputs and parameters that are known."""
    layer = Linear(2, 3)
    for name, p, shape in ("weight", layer.weight, (3, 2)), ("bias", layer.bias, (3,)):
        assert isinstance(p.data, np.Array), f"{name} holds {p.data!r}, expected an array of shape {shape}."
        why = " PyTorch's weight has a row for each output, not for each input." if p.data.shape == (2, 3) else ""
        assert p.data.shape == shape, f"The {name} of Linear(2, 3) has shape {p.data.shape}, expected {shape}.{why}"
    layer.weight.data, layer.bias.data = WEIGHT.copy(), BIAS.copy()
    # Whatever is added to a number keeps its shape, so that a wrong one can be named.
    layer.weight.grad = layer.bias.grad = 0.0
    return layer


def test_linear_forward():
    """Linear gives what torch.nn.Linear gives."""
    same(linear()(INPUTS), OUTPUTS, "The output of Linear", [(OUTPUTS - BIAS, "The bias is not added.")])


def test_linear_backward():
    """Linear's gradients are those of PyTorch's autograd."""
    layer = linear()
    layer(INPUTS)
    back = layer.backward(GRADIENT)
    weight, bias = np.array([[0.5, 2.25], [-2, -4], [-3.25, 2.5]]), np.array([1.5, -2, 2])
    no_sum = "Every sample uses the bias: add up what arrives from all of them, with sum(axis=0)."
    same(layer.weight.grad, weight, "The gradient of weight", [(weight.T, "It lies on its side: grad.T @ x has the shape of weight.")])
    same(layer.bias.grad, bias, "The gradient of bias", [(GRADIENT, no_sum), (bias / 3, "Add up over the samples: the mean is in the loss.")])
    expected = np.array([[-2.5, -5], [-1.25, 0.25], [0.5, -0.25]])
    same(back, expected, "What Linear.backward gives", [(GRADIENT, "That is the gradient that came in: it has yet to go through the weights.")])


def test_linear_accumulates():
    """A second backward pass adds to the gradients, as in PyTorch."""
    layer = linear()
    for _ in range(2):
        layer(INPUTS)
        layer.backward(GRADIENT)
    for name, p, once in (
        ("weight", layer.weight, np.array([[0.5, 2.25], [-2, -4], [-3.25, 2.5]])),
        ("bias", layer.bias, np.array([1.5, -2, 2])),
    ):
        replaced = "The second replaced the first: add with +=."
        same(p.grad, once * 2, f"After two passes the gradient of {name}", [(once, replaced)])


def test_relu():
    """ReLU lets through what is positive, and its gradient."""
    relu = ReLU()
    x, grad = np.array([[-1.5, 2], [0, 0.5]]), np.array([[1.0, -2], [3, -4]])
    same(relu(x), np.array([[0.0, 2], [0, 0.5]]), "ReLU of [[-1.5, 2], [0, 0.5]]", [(x, "The negative number is still there.")])
    same(relu.backward(grad), np.array([[0.0, -2], [0, -4]]), "What ReLU.backward gives", [
        (np.maximum(grad, 0), "You asked which gradients are positive. It is the inputs that decide."),
        (grad, "The gradient goes through only where the input was positive."),
        (np.array([[0.0, -2], [3, -4]]), "At an input of exactly 0 PyTorch takes the slope 0: x > 0."),
        (np.array([[0.0, -4], [0, -2]]), "Multiply by 1 where the input is positive, not by the input."),
        (np.array([[0.0, 2], [0, 0.5]]), "Multiply by the gradient that comes in."),
    ])


def network():
    """Linear(2, 3), ReLU, Linear(3, 1) with parameters that are known."""
    first, last = linear(), Linear(3, 1)
    last.weight.data, last.bias.data = np.array([[1.0, -2, 0.5]]), np.array([0.25])
    return Sequential(first, ReLU(), last)


def test_sequential():
    """Sequential goes through its layers forwards, and backwards through them from the last."""
    passed = []

    class Noted(Module):
        def __init__(self, name):
            self.name = name

        def forward(self, x):
            passed.append(self.name)
            return x * 2

        def backward(self, grad):
            passed.append("back " + self.name)
            return grad * 2

    model = Sequential(Noted("a"), Noted("b"))
    same(model(np.ones((1, 1))), np.full((1, 1), 4), "Two layers that double, of 1,")
    assert passed == ["a", "b"], f"The forward pass went through {passed}, expected ['a', 'b']."
    del passed[:]
    back = model.backward(np.ones((1, 1)))
    assert passed == ["back b", "back a"], f"The backward pass went through {passed}, expected ['back b', 'back a']: the last layer first."
    same(back, np.full((1, 1), 4), "What came back through two layers that double")
    found = network().parameters()
    assert isinstance(found, list) and len(found) == 4, f"parameters() gave {found!r}, expected a list of the 4 parameters of two Linear."


def test_like_pytorch():
    """The whole network has PyTorch's loss, and its gradients to the sixth digit."""
    model = network()
    loss, grad = mse_loss(model(INPUTS), np.array([[1.0], [0], [-1]]))
    assert abs(loss - 44.0244271) < 1e-6, f"The loss is {loss}, PyTorch's 44.0244271."
    model.backward(grad)
    from_torch = [
        [[0.4125, -1.65], [14.9333333, 29.8666667], [-3.97083333, -7.34791667]],
        [1.65, 14.9333333, -3.49583333],
        [[2.02125, -39.5733333, -1.800625]],
        [-5.34166667],
    ]
    for name, p, expected in zip(("0.weight", "0.bias", "2.weight", "2.bias"), model.parameters(), from_torch):
        same(p.grad, np.array(expected), f"The gradient of {name}")
