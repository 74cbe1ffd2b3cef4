"""Writes numpy-answers.json: what NumPy answers to programs that a network's arrays meet. Needs NumPy 2."""

import contextlib
import itertools
import json
import pathlib

import numpy as np

np.seterr(all="ignore")
SHAPES = ["", "3", "1", "2,3", "2,1", "1,3", "3,2", "3,3", "2,1,3", "4,2,3"]


def made(shape):
    """A program that makes an array of this shape, with zeros and negative numbers in it."""
    return f"np.arange(np.zeros(({shape},)).size).reshape(({shape},)) * 0.75 - 1.5" if shape else "-0.75"


programs = []
for one, other in itertools.product(SHAPES, SHAPES):
    for operator in "+", "*":
        programs.append(f"a = {made(one)}\nb = {made(other)}\na {operator} b")
    programs.append(f"np.dot({made(one)}, {made(other)})" if one.count(",") < 2 > other.count(",") else "np.zeros(1)")
for name in "exp", "log", "sqrt", "tanh", "abs":
    programs.append(f"np.{name}(np.array([[-1.25, 0, 1e-9], [0.5, 2, 800]]))")
    programs.append(f"np.{name}(0.25)")
for name, axis in itertools.product(["sum", "mean", "max", "min", "argmax"], ["", "axis=0", "axis=1", "axis=-1"]):
    programs.append(f"np.{name}(np.array([[3, -1, 2.5], [3, 7, 7]]), {axis})")
    programs.append(f"({made('4,2,3')}).{name}({axis})")
    if name != "argmax":
        programs.append(f"({made('2,3')}).{name}({axis}{', ' if axis else ''}keepdims=True)")
for operator in "-", "/", "**", "<", "<=", ">", ">=", "==", "!=":
    programs.append(f"np.array([[-2.0, -1, 0], [0, 0.5, 2]]) {operator} np.array([0.5, 0, 3])")
    programs.append(f"np.array([-2.0, 0, 3]) {operator} 2")
    programs.append(f"2 {operator} np.array([-2.0, 0, 3])")
a = "a = np.array([[1.0, 2, 3], [4, 5, 6]])\n"
programs += [
    "np.array([-1.0, 0, 1]) / np.array([0.0, 0, -0.0])",
    "np.array([-8.0, -8, 0, 0, 10, -10]) ** np.array([1 / 3, 3, -1, -2, 400, 401])",
    "np.maximum(np.array([[1.0, -2], [0, 3]]), 0)",
    "np.maximum(np.array([np.nan, 1]), np.array([0, np.nan]))",
    "np.minimum(np.array([1.0, -2]), np.array([[0.0], [-3]]))",
    "np.where(np.array([1, 0, 1]), np.array([[1.0, 2, 3]]), 0.5)",
    "np.round(np.array([0.1264, -2.5, 3.5]), 2)",
    "np.round(np.array([0.5, 1.5, -2.5]))",
    "float(np.allclose(np.ones(3), np.ones((2, 3)) + 1e-9))",
    "float(np.allclose(np.ones(3), 1.001))",
    "np.full((2, 2), 7)", "np.ones(3)", "np.zeros((2, 0))", "np.zeros_like([[1, 2]])",
    "np.arange(5)", "np.arange(2, 5)", "np.arange(5, 2)", "np.arange(0, 1, 0.3)", "np.arange(3, 0, -1)",
    "np.array([])", "np.array(4.5)", "np.array([True, False])", "np.array(((1, 2), (3, 4)))",
    a + "a.T", a + "a.T.T", a + "a.T @ a", a + "a @ a.T", a + "a.dot([1, 0, -1])", a + "[1, -1] @ a",
    a + "a[0]", a + "a[-1, 1:]", a + "a[:, 0]", a + "a[::-1]", a + "a[1, 2]", a + "a[0:1]", a + "a[5:]", a + "np.array(list(a))",
    a + "a.reshape(3, 2)", a + "a.reshape(-1)", a + "a.reshape((3, -1))", a + "a.reshape(6, 1).T", a + "a.reshape(2, 3, 1)",
    a + "a[0, 1] = 9\na", a + "a[0] = 7\na", a + "a[:, 1] = [0, -1]\na", a + "a[:] = 0\na", a + "b = a.copy()\nb[0, 0] = 0\na",
    a + "b = a\nb += 1\na", a + "a -= a[0]\na", a + "a *= 2\na", a + "a /= 4\na", a + "a **= 2\na", a + "b = a.reshape(6)\nb[0] = -1\na",
    a + "-a", a + "abs(-a)", a + "a.shape", a + "(a.ndim, a.size, len(a))", a + "a.tolist()",
    "1 / (1 + np.exp(-np.array([[-800.0, 0], [1, 800]])))",
    "z = np.array([[1.0, 2, 900], [3, 1, 0.5]])\nz = np.exp(z - z.max(axis=1, keepdims=True))\nz / z.sum(axis=1, keepdims=True)",
    a + "a @ a", a + "a + np.ones(2)", a + "a.reshape(4)", a + "a.reshape(-1, 4)", a + "a[2]", a + "a[0, 0, 0]", a + "a.sum(axis=2)",
    a + "a += np.ones((3, 2, 3))", a + "a[0] = [1, 2]", a + "bool(a)", a + "a.item()", a + "len(np.array(1))", "np.array([[1, 2], [3]])",
    "np.random.seed(42)\nnp.random.rand(2, 3)", "np.random.seed(0)\nnp.random.randn(3, 3)", "np.random.seed(7)\nnp.random.rand()",
    "np.random.seed(1)\nnp.random.uniform(-1, 1, (2, 2))", "np.random.seed(3)\nnp.random.normal(0, 0.01, 5)",
    "np.random.seed(4294967295)\n[np.random.randn(3), np.random.rand(1), np.random.randn(2)][2]",
    "repr(np.array([[1, 2.5], [-3, 0]], dtype=float))" .replace(", dtype=float", ""),
    "repr(np.random.seed(5) or np.random.randn(2, 3))", "str(np.random.seed(5) or np.random.randn(4))", "str(np.zeros((2, 2, 2)))",
    "repr(np.array([1e-5, 1, 1.25]))", "repr(np.array([1e9, 2.5]))", "repr(np.array([0.1, np.nan, -np.inf]))", "repr(np.ones(1) / 3)",
    "repr(np.array(2.5))", "str(np.array([[0.5], [12.25]]))", "repr(np.exp(np.array([[1.0, 5], [-2, 3.5]])))",
]


def plain(value):
    if isinstance(value, (str, tuple, list)):
        return value
    return np.asarray(value, dtype=float).tolist()


def answer(program):
    *lines, last = program.split("\n")
    names = {"np": np}
    try:
        exec("\n".join(lines), names)
        with contextlib.suppress(SyntaxError):
            compile(last, "", "eval")
            return {"value": plain(eval(last, names))}
        exec(last, names)
        return {}
    except (ValueError, IndexError, TypeError) as e:
        # NumPy's AxisError is both a ValueError and an IndexError.
        return {"error": "IndexError" if isinstance(e, IndexError) else type(e).__name__}


programs = list(dict.fromkeys(programs))
answers = [{"program": program, **answer(program)} for program in programs]
text = "[\n" + ",\n".join(json.dumps(each) for each in answers) + "\n]\n"
pathlib.Path(__file__).with_name("numpy-answers.json").write_text(text)
print(len(answers), "programs,", sum("error" in each for each in answers), "of which are refused")
