"""Asks arrays what NumPy was asked, and lists where they differ. Runs in the browser's Python, as the cell does."""

import json
import math

import arrays as np


def same(one, other):
    if isinstance(one, (list, tuple)) and isinstance(other, (list, tuple)):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) and isinstance(other, (int, float)):
        return one == other or math.isnan(one) and math.isnan(other) or math.isclose(one, other, rel_tol=1e-12, abs_tol=1e-15)
    return one == other


def answer(program):
    *lines, last = program.split("\n")
    names = {"np": np}
    exec("\n".join(lines), names)
    try:
        compile(last, "", "eval")
    except SyntaxError:
        return exec(last, names)
    value = eval(last, names)
    return value.tolist() if isinstance(value, np.Array) else value


def differences(answers):
    """The programs that NumPy answers otherwise, with both answers."""
    found = []
    for expected in json.loads(answers):
        try:
            got = {"value": answer(expected["program"])}
        except (ValueError, IndexError, TypeError) as e:
            got = {"error": type(e).__name__}
        wanted = {key: value for key, value in expected.items() if key != "program"}
        if wanted.keys() != got.keys() or not all(same(got[key], wanted[key]) for key in wanted):
            found.append(f"{expected['program']}\n  gave {got}, NumPy {wanted}")
    return found
