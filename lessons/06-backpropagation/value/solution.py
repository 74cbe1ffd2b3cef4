import math


class Value:
    """A number that remembers what it was computed from."""

    def __init__(self, data, edges=()):
        self.data = data
        self.grad = 0.0       # of the last value, with respect to this one
        self.edges = edges    # pairs (a value it came from, the slope towards it)

    def __add__(self, other):
        other = as_value(other)
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    def __mul__(self, other):
        other = as_value(other)
        return Value(self.data * other.data, [(self, other.data), (other, self.data)])

    def __pow__(self, n):
        """This value to the power of n, a plain number."""
        return Value(self.data**n, [(self, n * self.data ** (n - 1))])

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, [(self, 1 - t * t)])

    def backward(self):
        """Gives every value that this one came from its gradient."""
        order = in_order(self)    # every value comes after all that it was computed from
        self.grad = 1.0
        for value in reversed(order):
            for source, slope in value.edges:
                source.grad += slope * value.grad

    # What follows stands on what you write.

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -as_value(other)

    def __truediv__(self, other):
        return self * as_value(other) ** -1

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __rsub__(self, other):
        return -self + other

    def __rtruediv__(self, other):
        return as_value(other) / self

    def __repr__(self):
        return f"Value({self.data:.4g}, grad {self.grad:.4g})"


def as_value(x):
    return x if isinstance(x, Value) else Value(x)


def in_order(last):
    """All values that last stands on, and last itself; each after those that it was computed from."""
    order, seen = [], set()

    def visit(value):
        if value not in seen:
            seen.add(value)
            for source, _ in value.edges:
                visit(source)
            order.append(value)

    visit(last)
    return order


if __name__ == "__main__":
    print(Value(2.0) + 3)
    w, x, b, y = Value(2.0), Value(3.0), Value(1.0), Value(5.0)
    loss = (w * x + b - y) ** 2
    loss.backward()
    print("loss", loss.data)
    print("w", w.grad, "x", x.grad, "b", b.grad, "y", y.grad)
