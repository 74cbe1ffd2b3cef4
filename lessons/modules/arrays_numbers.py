"""What arrays does to single numbers: compute where Python refuses to, draw by chance, write."""

import math
import random

inf, nan = math.inf, math.nan


def _guarded(f, beyond):
    """Where Python refuses (1 / 0, log(0), exp(1000)), what NumPy answers."""

    def apply(*numbers):
        try:
            return f(*numbers)
        except (ArithmeticError, ValueError):
            return beyond(*numbers)

    return apply


def _over_zero(x, y):
    return nan if x == 0 or x != x else math.copysign(inf, x) * math.copysign(1, y)


def _beyond_powers(x, y):
    if x < 0 and y != math.floor(y):
        return nan
    return math.copysign(inf, x) if y % 2 == 1 else inf


quotient = _guarded(lambda x, y: x / y, _over_zero)
raised = _guarded(math.pow, _beyond_powers)
exponential = _guarded(math.exp, lambda x: inf)
logarithm = _guarded(math.log, lambda x: -inf if x == 0 else nan)
root = _guarded(math.sqrt, lambda x: nan)


class Chance:
    """The Mersenne twister, begun as its authors did and NumPy does. Python's own mixes more into the seed."""

    def __init__(self, seed=None):
        state = [random.SystemRandom().randrange(2**32) if seed is None else seed & 0xFFFFFFFF]
        for i in range(1, 624):
            state.append((1812433253 * (state[-1] ^ state[-1] >> 30) + i) & 0xFFFFFFFF)
        self._twister = random.Random()
        self._twister.setstate((3, (*state, 624), None))
        self._spare = []

    def even(self):
        """From 0 to 1, each as likely as the other."""
        return self._twister.random()

    def normal(self):
        """Mean 0 and variance 1, two at a time, from a point by chance within the unit circle (Marsaglia's method)."""
        if self._spare:
            return self._spare.pop()
        while True:
            x, y = 2 * self.even() - 1, 2 * self.even() - 1
            if 0 < (r := x * x + y * y) < 1:
                scale = math.sqrt(-2 * math.log(r) / r)
                self._spare.append(scale * x)
                return scale * y


def texts(flat):
    """The numbers as NumPy writes them: eight decimals at most, all in the same form."""
    sizes = [abs(x) for x in flat if x and math.isfinite(x)] or [1]
    least, most = min(sizes), max(sizes)
    form = ".8e" if most >= 1e8 or least < 1e-4 or most / least > 1000 else ".8f"
    pieces = [format(x, form).partition("e") if math.isfinite(x) else (str(x), "", "") for x in flat]
    pieces = [(number.rstrip("0") if "." in number else number, e + power) for number, e, power in pieces]
    decimals = max((len(number.partition(".")[2]) for number, _ in pieces), default=0)
    written = []
    for number, power in pieces:
        missing = decimals - len(number.partition(".")[2]) if "." in number else 0
        written.append(number + "0" * missing + power if power else number + " " * missing)
    width = max(map(len, written), default=0)
    return [text.rjust(width) for text in written]


def rows(shape, texts, comma, indent):
    if not shape:
        return texts[0]
    if len(shape) == 1:
        return "[" + comma.join(texts) + "]"
    step = math.prod(shape[1:])
    parts = [rows(shape[1:], texts[i * step : (i + 1) * step], comma, indent + " ") for i in range(shape[0])]
    return "[" + (comma.rstrip() + "\n" * (len(shape) - 1) + indent + " ").join(parts) + "]"
