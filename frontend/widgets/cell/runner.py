"""Runs a learner's code, and the tests of an exercise on it.

Only Python's own library is used, so that the same file runs in the browser and under Node.
Everything that happens is told to emit(kind, text):

output      text that was printed
begun       the sentence of a test that begins
test        a test's result, as JSON
"""

import ast
import builtins
import gc
import importlib
import io
import json
import linecache
import math
import pathlib
import sys
import tempfile
import traceback
import types

CODE = "cell.py"
TESTS = "tests.py"
HIDDEN = "hidden.py"

MOST_CHARACTERS = 50_000
LONGEST_LINE = 500

# Lower than Python's own: each call through an operator takes a piece of the browser's stack, which
# ends near 500 of them in Chromium, and takes Python with it.
RECURSION = 300

# Given back when memory is used up, so that there is some to tell of it.
RESERVE = 2**20

_folder = pathlib.Path(tempfile.mkdtemp())
_modules = []


class PrintedTooMuch(BaseException):
    """Not an Exception, so that a learner's `except Exception` does not catch it."""


class _Output(io.TextIOBase):
    """Hands on what is printed, a line at a time, until it is too much."""

    def __init__(self, emit):
        self.emit = emit
        self.left = MOST_CHARACTERS
        self.line = ""

    def writable(self):
        return True

    def write(self, text):
        if self.left <= 0:
            raise PrintedTooMuch()
        self.line += text[: self.left]
        self.left -= len(text)
        if self.left <= 0 or "\n" in text or len(self.line) > LONGEST_LINE:
            self.flush()
        return len(text)

    def flush(self):
        if self.line:
            self.emit("output", self.line)
            self.line = ""


def install(modules):
    """Makes modules importable. They are {name: source}, in place of those before."""
    _forget()
    for name in _modules:
        (_folder / f"{name}.py").unlink()
    for name, source in modules.items():
        (_folder / f"{name}.py").write_text(source)
    _modules[:] = modules
    importlib.invalidate_caches()
    linecache.checkcache()


def _forget():
    for name in ["cell", *_modules]:
        sys.modules.pop(name, None)
    gc.collect()


def _nobody_to_ask(prompt=""):
    raise RuntimeError("input() has nobody to ask here: write the value into your code")


sys.dont_write_bytecode = True
sys.path.insert(0, str(_folder))
builtins.input = _nobody_to_ask


def run(source, emit):
    """Runs the code as a program. Returns JSON with the error, which is null where all went well."""
    return json.dumps({"error": _watched(emit, lambda: _execute(source, "__main__"))})


def test(source, tests, hidden, emit):
    """Runs the code, and then every test on it.

    Returns JSON: the error that kept the tests from being run, how many there are, how many passed.
    """
    results = []

    def judge():
        cell = _execute(source, "cell")
        todo = _collect(tests, TESTS, cell) + _collect(hidden, HIDDEN, cell)
        for function in todo:
            emit("begun", _sentence(function))
            result = _judge(function)
            sys.stdout.flush()
            results.append(result["passed"])
            emit("test", json.dumps(result))

    error = _watched(emit, judge)
    return json.dumps({"error": error, "total": len(results), "passed": sum(results)})


def answer(source, call, questions, emit):
    """Runs the code, and then its function call with each of the questions, a JSON list of arguments.

    Returns JSON: the error that kept it from answering all, and the answers, as JSON of its own.
    """
    answers = []

    def ask():
        function = getattr(_execute(source, "cell"), call, None)
        assert callable(function), f"Your code has no function {call}."
        for arguments in json.loads(questions):
            answers.append(_plain(function(**arguments)))

    error = _watched(emit, ask)
    return json.dumps({"error": error, "answers": json.dumps(answers)})


def _plain(value):
    """What JSON can say of a value: numbers, and lists and dictionaries of them."""
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    if hasattr(value, "tolist"):
        return _plain(value.tolist())
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number if math.isfinite(number) else None


def _watched(emit, work):
    """The error that work ends with, described. What it prints is emitted."""
    before = sys.stdout, sys.stderr, sys.modules["__main__"]
    reserve = bytearray(RESERVE)
    sys.stdout = sys.stderr = output = _Output(emit)
    sys.setrecursionlimit(RECURSION)
    _forget()
    try:
        work()
    except SystemExit:
        return None
    except BaseException as error:
        del reserve
        return _describe(error)
    finally:
        output.flush()
        sys.stdout, sys.stderr, sys.modules["__main__"] = before
        _forget()
    return None


def _execute(source, name):
    """The module that the code makes. As a program, it prints the value of its last line."""
    linecache.cache[CODE] = (len(source), None, source.splitlines(True), CODE)
    module = sys.modules[name] = types.ModuleType(name)
    program = compile(source, CODE, "exec", ast.PyCF_ONLY_AST)
    last = program.body[-1] if name == "__main__" and program.body else None
    if isinstance(last, ast.Expr):
        program.body.pop()
    exec(compile(program, CODE, "exec"), module.__dict__)
    if isinstance(last, ast.Expr):
        value = eval(compile(ast.Expression(last.value), CODE, "eval"), module.__dict__)
        if value is not None:
            print(repr(value))
    return module


def _collect(source, file, cell):
    """The functions test_... of a file of tests, which sees the names of the learner's code."""
    linecache.cache[file] = (len(source), None, source.splitlines(True), file)
    space = {name: value for name, value in vars(cell).items() if not name.startswith("__")}
    space["__name__"] = file.removesuffix(".py")
    exec(compile(source, file, "exec"), space)
    return [
        value
        for name, value in space.items()
        if name.startswith("test_")
        and isinstance(value, types.FunctionType)
        and value.__code__.co_filename == file
    ]


def _sentence(function):
    return " ".join((function.__doc__ or function.__name__).split())


def _judge(function):
    result = {
        "name": function.__name__,
        "sentence": _sentence(function),
        "hidden": function.__code__.co_filename == HIDDEN,
        "passed": False,
        "message": "",
        "line": None,
    }
    try:
        function()
        result["passed"] = True
    except PrintedTooMuch:
        raise
    except BaseException as error:
        told = _describe(error)
        result["line"] = told["line"]
        result["message"] = told["message"]
        if isinstance(error, AssertionError) and told["line"] is None:
            result["message"] = _text(error)
    return result


def _describe(error):
    """What happened, in a line; where in the learner's code; and the way there, as Python tells it."""
    known = {CODE, TESTS, HIDDEN}
    frames = traceback.extract_tb(error.__traceback__)
    frames = [f for f in frames if f.filename in known or pathlib.Path(f.filename).stem in _modules]
    own = [frame.lineno for frame in frames if frame.filename == CODE]
    line = own[-1] if own else None
    if isinstance(error, SyntaxError):
        line = error.lineno if error.filename == CODE else line
    message = _message(error, frames[-1].filename if frames else CODE)
    return {
        "kind": type(error).__name__,
        "message": message,
        "line": line,
        "trace": _trace(error, frames) if own else "",
    }


def _trace(error, frames):
    shown = [
        traceback.FrameSummary(pathlib.Path(f.filename).name, f.lineno, f.name, line=f.line)
        for f in frames
        if f.filename != HIDDEN
    ]
    lines = ["Traceback (most recent call last):\n", *traceback.StackSummary.from_list(shown).format()]
    return "".join(lines) + f"{type(error).__name__}: {_text(error)}"


def _message(error, file):
    if isinstance(error, PrintedTooMuch):
        return f"Stopped: your code printed more than {MOST_CHARACTERS:,} characters."
    if isinstance(error, MemoryError):
        return "MemoryError: your code asked for more memory than a cell has."
    if isinstance(error, SystemExit):
        return "Your code ended Python with exit()."
    if isinstance(error, ModuleNotFoundError):
        here = ", ".join(["Python's own library", *_modules])
        return f"ModuleNotFoundError: there is no module {error.name} here. What there is: {here}."
    if isinstance(error, NameError) and file in (TESTS, HIDDEN):
        return f"Your code has no {error.name}."
    if isinstance(error, ImportError) and error.name == "cell":
        return f"Your code has no {error.name_from}."
    if isinstance(error, SyntaxError):
        return f"{type(error).__name__}: {error.msg}"
    text = _text(error)
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def _text(error):
    """What an error says, which a learner's own class may fail to say."""
    try:
        text = str(error)
    except Exception:
        text = ""
    return text if len(text) <= LONGEST_LINE else text[:LONGEST_LINE] + "..."
