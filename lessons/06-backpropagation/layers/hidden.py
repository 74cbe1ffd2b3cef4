import arrays as np


def test_start():
    """Initial parameters are drawn by chance between -k and k, anew for each layer."""
    np.random.seed(4)
    one, other = Linear(25, 40), Linear(25, 40)
    for p in one.parameters():
        assert 0.15 < np.abs(p.data).max() <= 0.2 and p.data.min() < -0.15, "not drawn from -0.2 to 0.2"
    assert np.abs(one.weight.data - other.weight.data).max() > 0, "two layers are alike"


def test_nudges():
    """The gradients of a deeper network agree with what nudges measure."""
    np.random.seed(6)
    model = Sequential(Linear(3, 5), ReLU(), Sequential(Linear(5, 4), ReLU()), Linear(4, 2))
    x, y = np.random.randn(6, 3), np.random.randn(6, 2)
    _, grad = mse_loss(model(x), y)
    model.zero_grad()
    arriving = model.backward(grad)
    assert len(model.parameters()) == 6, "six parameters"
    for a, found in [(p.data, p.grad) for p in model.parameters()] + [(x, arriving)]:
        flat, slopes = a.reshape(-1), found.reshape(-1)
        for i in range(0, a.size, 3):
            kept, losses = flat[i], []
            for nudge in 1e-6, -1e-6:
                flat[i] = kept + nudge
                losses.append(mse_loss(model(x), y)[0])
            flat[i] = kept
            measured = (losses[0] - losses[1]) / 2e-6
            assert abs(slopes[i] - measured) < 1e-6 + 1e-4 * abs(measured), f"{slopes[i]} and {measured}"


def test_learns_xor():
    """Eight neurons with ReLU learn XOR."""
    np.random.seed(0)
    x, y = np.array([[0, 0], [0, 1], [1, 0], [1, 1]]), np.array([[0], [1], [1], [0]])
    model = Sequential(Linear(2, 8), ReLU(), Linear(8, 1))
    for _ in range(300):
        loss, grad = mse_loss(model(x), y)
        model.zero_grad()
        model.backward(grad)
        for p in model.parameters():
            p.data -= 0.1 * p.grad
    assert loss < 0.01, f"the loss is still {loss}"
