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
        self.weight = Parameter(np.random.uniform(-k, k, (out_features, in_features)))
        self.bias = Parameter(np.random.uniform(-k, k, out_features))

    def forward(self, x):
        self.x = x
        return x @ self.weight.data.T + self.bias.data

    def backward(self, grad):
        """From the gradient of what came out: adds to the parameters', gives that of x."""
        self.weight.grad += grad.T @ self.x
        self.bias.grad += grad.sum(axis=0)
        return grad @ self.weight.data

    def parameters(self):
        return [self.weight, self.bias]


class ReLU(Module):
    def forward(self, x):
        self.x = x
        return np.maximum(x, 0)

    def backward(self, grad):
        return grad * (self.x > 0)


class Sequential(Module):
    def __init__(self, *layers):
        self.layers = layers

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x

    def backward(self, grad):
        for layer in reversed(self.layers):
            grad = layer.backward(grad)
        return grad

    def parameters(self):
        return [p for layer in self.layers for p in layer.parameters()]


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
