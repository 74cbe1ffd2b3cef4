"""Arrays of floats under NumPy's names and with NumPy's answers: what a small network needs of it, in plain Python.

Parts of an array (a[0], a[:, 1], a.T) are copies here, where NumPy's are windows on the same numbers. They are read-only,
so that no program quietly does something else than with NumPy: write to a[0, 1] itself, or to a.copy().
"""

import builtins
import math
import operator

from arrays_numbers import Chance, exponential, logarithm, quotient, raised, root, rows, texts

inf, nan, pi, e = math.inf, math.nan, math.pi, math.e


class Array:
    """A flat list of floats, and the shape in which it is read."""

    __slots__ = ("shape", "_flat", "_part")
    __hash__ = None

    def __init__(self, shape, flat, part=False):
        self.shape, self._flat, self._part = shape, flat, part

    ndim = property(lambda self: len(self.shape))
    size = property(lambda self: len(self._flat))
    T = property(lambda self: transpose(self))

    def __len__(self):
        if not self.shape:
            raise TypeError("len() of unsized object")
        return self.shape[0]

    def __iter__(self):
        return (self[i] for i in range(len(self)))

    def __bool__(self):
        if self.size != 1:
            raise ValueError("The truth value of an array with more than one element is ambiguous")
        return bool(self._flat[0])

    def __float__(self):
        return self.item()

    def __repr__(self):
        return "array(" + rows(self.shape, texts(self._flat), ", ", " " * 6) + ")"

    def __str__(self):
        return rows(self.shape, texts(self._flat), " ", "")

    def __getitem__(self, key):
        places, shape = _places(self.shape, key)
        return Array(shape, [self._flat[i] for i in places], True) if shape else self._flat[places[0]]

    def __setitem__(self, key, value):
        places, shape = _places(self.shape, key)
        for i, x in zip(places, _stretched(_as_array(value), shape)):
            self._writable()[i] = x

    def _writable(self):
        if self._part:
            raise ValueError("this part of an array is a copy, read-only: write to a[0, 1] itself, or to a.copy()")
        return self._flat

    def copy(self):
        return Array(self.shape, self._flat[:])

    def item(self):
        if self.size != 1:
            raise ValueError("can only convert an array of size 1 to a Python scalar")
        return self._flat[0]

    def tolist(self):
        return _nested(self.shape, self._flat)

    def reshape(self, *shape):
        return reshape(self, shape[0] if len(shape) == 1 else shape)


def array(values):
    """An array of its own, from numbers in lists, or from an array."""
    if isinstance(values, Array):
        return values.copy()
    if isinstance(values, (int, float)):
        return Array((), [float(values)])
    if values is ...:
        raise TypeError("there is still a ... to be filled in where an array is expected")
    if not isinstance(values, (list, tuple, range)):
        raise TypeError(f"an array is made of numbers in lists, and this is {type(values).__name__}")
    parts = [array(v) for v in values]
    shapes = {part.shape for part in parts}
    if len(shapes) > 1:
        raise ValueError(f"the rows of an array have one shape, and these have {' and '.join(map(_words, sorted(shapes)))}")
    return Array((len(parts), *(shapes.pop() if shapes else ())), [x for part in parts for x in part._flat])


def _as_array(values):
    return values if isinstance(values, Array) else array(values)


def _sizes(shape):
    return (shape,) if isinstance(shape, int) else tuple(shape)


def full(shape, value):
    return Array(_sizes(shape), [float(value)] * math.prod(_sizes(shape)))


def zeros(shape):
    return full(shape, 0)


def ones(shape):
    return full(shape, 1)


def zeros_like(a):
    return zeros(_as_array(a).shape)


def arange(start, stop=None, step=1):
    start, stop = (0, start) if stop is None else (start, stop)
    return array([start + i * step for i in range(builtins.max(0, math.ceil((stop - start) / step)))])


def reshape(a, shape):
    a, shape = _as_array(a), _sizes(shape)
    if shape.count(-1) == 1:
        known = -math.prod(shape)
        shape = tuple(a.size // known if n == -1 and known else n for n in shape)
    if math.prod(shape) != a.size or builtins.min(shape, default=0) < 0:
        raise ValueError(f"cannot reshape array of size {a.size} into shape {_words(shape)}")
    return Array(shape, a._flat, a._part)


def transpose(a):
    a = _as_array(a)
    steps = [math.prod(a.shape[k + 1 :]) for k in range(a.ndim)]
    places = [0]
    for n, step in zip(reversed(a.shape), reversed(steps)):
        places = [i + k * step for i in places for k in range(n)]
    return Array(a.shape[::-1], [a._flat[i] for i in places], True)


def _words(shape):
    return "(" + ",".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")"


def _nested(shape, flat):
    if not shape:
        return flat[0]
    step = math.prod(shape[1:])
    return [_nested(shape[1:], flat[i * step : (i + 1) * step]) for i in range(shape[0])]


def _places(shape, key):
    """Where in the flat list the elements of a[key] are, and their shape."""
    keys = key if isinstance(key, tuple) else (key,)
    if len(keys) > len(shape):
        raise IndexError(f"too many indices for array: array is {len(shape)}-dimensional, but {len(keys)} were indexed")
    places, kept = [0], []
    for axis, n in enumerate(shape):
        at = keys[axis] if axis < len(keys) else slice(None)
        if isinstance(at, slice):
            chosen = range(n)[at]
            kept.append(len(chosen))
        elif isinstance(at, int):
            if not -n <= at < n:
                raise IndexError(f"index {at} is out of bounds for axis {axis} with size {n}")
            chosen = [at % n]
        else:
            raise IndexError("an index is a whole number or a slice such as 1:3 here")
        step = math.prod(shape[axis + 1 :])
        places = [i + k * step for i in places for k in chosen]
    return places, tuple(kept)


def _broadcast(one, other):
    """The shape that both are stretched to."""
    if one == other:
        return one
    long, short = (one, other) if len(one) >= len(other) else (other, one)
    short = (1,) * (len(long) - len(short)) + short
    if any(a != b and a != 1 and b != 1 for a, b in zip(long, short)):
        raise ValueError(f"operands could not be broadcast together with shapes {_words(one)} {_words(other)}")
    return tuple(b if a == 1 else a for a, b in zip(long, short))


def _stretched(a, shape):
    """The elements of a, repeated until they fill the shape."""
    if a.shape == shape:
        return a._flat
    if _broadcast(a.shape, shape) != shape:
        raise ValueError(f"could not broadcast input array from shape {_words(a.shape)} into shape {_words(shape)}")
    if a.size == 1:
        return a._flat * math.prod(shape)
    places = [0]
    own = (1,) * (len(shape) - a.ndim) + a.shape
    for axis, (n, wanted) in enumerate(zip(own, shape)):
        step = math.prod(own[axis + 1 :]) if n > 1 else 0
        places = [i + k * step for i in places for k in range(wanted)]
    return [a._flat[i] for i in places]


def _elementwise(f):
    """f of two numbers, for any two arrays that can be stretched to one shape."""

    def apply(one, other):
        one, other = _as_array(one), _as_array(other)
        shape = _broadcast(one.shape, other.shape)
        flat = [float(f(x, y)) for x, y in zip(_stretched(one, shape), _stretched(other, shape))]
        return Array(shape, flat) if shape else flat[0]

    return apply


def _each(f):
    """f of one number, for each of an array."""

    def apply(a):
        a = _as_array(a)
        flat = [float(f(x)) for x in a._flat]
        return Array(a.shape, flat) if a.shape else flat[0]

    return apply


add, subtract, multiply = map(_elementwise, (operator.add, operator.sub, operator.mul))
divide, power = _elementwise(quotient), _elementwise(raised)
maximum = _elementwise(lambda x, y: x if x >= y or x != x else y)
minimum = _elementwise(lambda x, y: x if x <= y or x != x else y)
exp, log, sqrt, tanh, abs = map(_each, (exponential, logarithm, root, math.tanh, math.fabs))


def round(a, decimals=0):
    return _each(lambda x: builtins.round(x, decimals) if math.isfinite(x) else x)(a)


def where(condition, one, other):
    """Elements of one where the condition is not 0, of the other elsewhere."""
    shape = _broadcast(_broadcast(_as_array(condition).shape, _as_array(one).shape), _as_array(other).shape)
    c, x, y = (_stretched(_as_array(a), shape) for a in (condition, one, other))
    return Array(shape, [a if k else b for k, a, b in zip(c, x, y)])


def allclose(one, other, rtol=1e-5, atol=1e-8):
    near = _elementwise(lambda x, y: x == y or builtins.abs(x - y) <= atol + rtol * builtins.abs(y))
    return min(near(one, other)) == 1


def _along(f):
    """f of a list of numbers, for all of an array or along one of its axes."""

    def apply(a, axis=None, keepdims=False):
        a = _as_array(a)
        if axis is None:
            whole = float(f(a._flat))
            return full((1,) * a.ndim, whole) if keepdims else whole
        if not -a.ndim <= axis < a.ndim:
            raise IndexError(f"axis {axis} is out of bounds for array of dimension {a.ndim}")
        axis %= a.ndim
        n, step = a.shape[axis], math.prod(a.shape[axis + 1 :])
        starts = [i + k for i in range(0, a.size, n * step) for k in range(step)]
        flat = [float(f(a._flat[i : i + n * step : step])) for i in starts]
        shape = a.shape[:axis] + ((1,) if keepdims else ()) + a.shape[axis + 1 :]
        return Array(shape, flat) if shape else flat[0]

    return apply


sum, max, min = _along(builtins.sum), _along(builtins.max), _along(builtins.min)
mean = _along(lambda x: quotient(math.fsum(x), len(x)))
argmax = _along(lambda x: x.index(builtins.max(x)))


def matmul(one, other):
    """Rows times columns; a list of numbers counts as a row on the left and as a column on the right."""
    one, other = _as_array(one), _as_array(other)
    if one.ndim not in (1, 2) or other.ndim not in (1, 2):
        raise ValueError(f"a product of matrices takes 1 or 2 dimensions here: {_words(one.shape)} @ {_words(other.shape)}")
    rows, inner = (1, *one.shape)[-2:]
    lower, columns = (*other.shape, 1)[:2]
    if inner != lower:
        raise ValueError(f"shapes {_words(one.shape)} and {_words(other.shape)} not aligned: {inner} (dim {one.ndim - 1}) != {lower} (dim 0)")
    left = [one._flat[i * inner : (i + 1) * inner] for i in range(rows)]
    right = [other._flat[j::columns] for j in range(columns)]
    flat = [math.fsum(map(operator.mul, row, column)) for row in left for column in right]
    shape = one.shape[:-1] + other.shape[1:]
    return Array(shape, flat) if shape else flat[0]


def dot(one, other):
    one, other = _as_array(one), _as_array(other)
    return matmul(one, other) if one.shape and other.shape else one * other


def _in_place(f):
    """a += b: changes the array itself, which every name of it sees."""

    def apply(self, other):
        result = _as_array(f(self, other))
        if result.shape != self.shape:
            raise ValueError(f"an array of shape {_words(self.shape)} cannot hold the result, of shape {_words(result.shape)}")
        self._writable()[:] = result._flat
        return self

    return apply


for _name, _f in dict(add=add, sub=subtract, mul=multiply, truediv=divide, pow=power).items():
    setattr(Array, f"__{_name}__", _f)
    setattr(Array, f"__r{_name}__", lambda self, other, f=_f: f(other, self))
    setattr(Array, f"__i{_name}__", _in_place(_f))
for _name in "eq", "ne", "lt", "le", "gt", "ge":
    setattr(Array, f"__{_name}__", _elementwise(getattr(operator, _name)))
Array.__neg__, Array.__abs__ = lambda self: self * -1.0, abs
Array.__matmul__, Array.__rmatmul__ = matmul, lambda self, other: matmul(other, self)
Array.dot, Array.sum, Array.mean, Array.max, Array.min, Array.argmax = dot, sum, mean, max, min, argmax


class random:
    """Numbers by chance, for the same seed the same ones as np.random gives."""

    _chance = Chance()

    @staticmethod
    def seed(seed):
        random._chance = Chance(seed)

    @staticmethod
    def rand(*shape):
        return random.uniform(size=shape)

    @staticmethod
    def randn(*shape):
        return random.normal(size=shape)

    @staticmethod
    def uniform(low=0.0, high=1.0, size=()):
        return _filled(size, lambda: low + (high - low) * random._chance.even())

    @staticmethod
    def normal(loc=0.0, scale=1.0, size=()):
        return _filled(size, lambda: loc + scale * random._chance.normal())


def _filled(size, draw):
    flat = [draw() for _ in range(math.prod(_sizes(size)))]
    return Array(_sizes(size), flat) if _sizes(size) else flat[0]
