import math

import arrays as np


def test_other_sizes():
    """The gradients are right for other samples and for more neurons too."""
    p = start(5, 0.8, seed=11)
    inputs, targets = np.random.randn(7, 2), np.random.rand(7, 1)
    found = gradients(p, inputs, targets)
    for name in p:
        a = p[name].reshape(-1)
        for i in range(a.size):
            kept, around = a[i], []
            for nudge in 1e-5, -1e-5:
                a[i] = kept + nudge
                around.append(loss(forward(p, inputs)[1], targets))
            a[i] = kept
            measured = (around[0] - around[1]) / 2e-5
            assert math.isclose(found[name].reshape(-1)[i], measured, rel_tol=1e-4, abs_tol=1e-7), f"{name}: {measured}"


def test_other_seeds():
    """It learns from other initial weights too."""
    for seed in 1, 2:
        p = start(4, 1.0, seed)
        train(p, 300, 2.0)
        assert (((forward(p, X)[1] > 0.5) == Y).sum()) == 4, f"seed {seed}"


def test_stuck():
    """From weights of size 0.01, two hidden neurons stay at ln 2."""
    p = start(2, 0.01)
    train(p, 100, 0.1)
    assert abs(loss(forward(p, X)[1], Y) - math.log(2)) < 1e-6
