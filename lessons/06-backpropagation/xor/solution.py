import arrays as np    # with NumPy it is: import numpy as np

X = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
Y = np.array([[0], [1], [1], [0]])    # 1 where exactly one input is 1


def start(hidden, size, seed=0):
    """Initial weights by chance, around 0 and of this size; biases 0."""
    np.random.seed(seed)
    return {
        "W1": np.random.randn(2, hidden) * size,
        "b1": np.zeros(hidden),
        "W2": np.random.randn(hidden, 1) * size,
        "b2": np.zeros(1),
    }


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(p, X):
    """The outputs H of the hidden layer and P of the network, with a row for each sample."""
    H = sigmoid(X @ p["W1"] + p["b1"])
    P = sigmoid(H @ p["W2"] + p["b2"])
    return H, P


def loss(P, Y):
    """Binary cross-entropy, the mean over all samples."""
    return -np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P))


def gradients(p, X, Y):
    """The gradient of the loss with respect to each parameter, by its name."""
    H, P = forward(p, X)
    dZ2 = (P - Y) / len(X)
    dZ1 = dZ2 @ p["W2"].T * H * (1 - H)
    return {"W1": X.T @ dZ1, "b1": dZ1.sum(axis=0), "W2": H.T @ dZ2, "b2": dZ2.sum(axis=0)}


def train(p, epochs, rate):
    """Changes the parameters, one step downhill an epoch."""
    for epoch in range(epochs):
        g = gradients(p, X, Y)
        for name in p:
            p[name] -= rate * g[name]


if __name__ == "__main__":
    p = start(hidden=4, size=1.0)
    for report in range(6):
        H, P = forward(p, X)
        print("loss", loss(P, Y), "outputs", np.round(P, 3).tolist())
        train(p, epochs=100, rate=2.0)
