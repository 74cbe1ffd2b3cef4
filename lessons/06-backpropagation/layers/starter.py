import arrays as np    # with NumPy it is: import numpy as np


class Parameter:
    """An array that is learned, and its gradient."""

    def __init__(self, data):
        self.data = data
        self.grad = np.zeros_like(data)


class Module:
    """Something with a forward pass and perhaps parameters: a layer, or a whole network."""

    def __call__(self, x):
        return self.forward(x)

    def parameters(self):
        return []

    def zero_grad(self):
        for p in self.parameters():
            p.grad = np.zeros_like(p.data)


class Linear(Module):
    def __init__(self, in_features, out_features):
        k = in_features**-0.5
        # 1. Between -k and k by chance, both. PyTorch's weight has a row for each output.
        self.weight = Parameter(...)
        self.bias = Parameter(...)

    def forward(self, x):
        # 2. One sample a row. Keep what backward will need.
        return ...

    def backward(self, grad):
        """From the gradient of what came out: adds to the parameters', gives that of x."""
        # 3.
        return ...

    def parameters(self):
        return [self.weight, self.bias]


class ReLU(Module):
    def forward(self, x):
        # 4.
        return ...

    def backward(self, grad):
        return ...


class Sequential(Module):
    def __init__(self, *layers):
        self.layers = layers

    def forward(self, x):
        # 5. Each layer takes what the one before it gives.
        return ...

    def backward(self, grad):
        return ...

    def parameters(self):
        return ...


def mse_loss(output, target):
    """The mean squared error, and its gradient with respect to the output."""
    error = output - target
    return (error**2).mean(), 2 * error / error.size


if __name__ == "__main__":
    np.random.seed(0)
    x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
    y = np.array([[0], [1], [1], [0]])
    model = Sequential(Linear(2, 8), ReLU(), Linear(8, 1))
    for step in range(501):
        output = model(x)
        loss, grad = mse_loss(output, y)
        model.zero_grad()
        model.backward(grad)
        for p in model.parameters():
            p.data -= 0.1 * p.grad
        if step % 100 == 0:
            print(step, "loss", loss, "outputs", np.round(output, 3).tolist())
