// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { answer, run, test } from './python';

describe('running', () => {
  it('tells what was printed, and the value of the last line', () => {
    const { output, error } = run('x = 6\nprint("six is", x)\nx * 7');
    expect(output).toBe('six is 6\n42\n');
    expect(error).toBeNull();
  });

  it('is a program of its own each time', () => {
    expect(run('x = 1\n__name__').output).toBe("'__main__'\n");
    expect(run('x').error?.message).toBe("NameError: name 'x' is not defined");
  });

  it('names the line of an error in the code', () => {
    const { error } = run('def half(x):\n    return 1 / x\n\nhalf(0)');
    expect(error).toMatchObject({ kind: 'ZeroDivisionError', line: 2 });
    expect(error?.message).toBe('ZeroDivisionError: division by zero');
    expect(error?.trace).toContain('File "cell.py", line 4, in <module>\n    half(0)');
    expect(error?.trace).not.toContain('runner.py');
  });

  it('names the line of code that is no Python', () => {
    expect(run('x = 1\ny = (2\n').error).toMatchObject({
      message: "SyntaxError: '(' was never closed",
      line: 2,
    });
    expect(run('if True:\nx = 1').error).toMatchObject({ kind: 'IndentationError', line: 2 });
  });

  it('stops what prints for ever, though it catches what it can', () => {
    const { output, error } = run('while True:\n  try:\n    print("x" * 99)\n  except Exception: pass');
    expect(output.length).toBe(50_000);
    expect(error?.message).toBe('Stopped: your code printed more than 50,000 characters.');
  });

  it('says what is not here', () => {
    const { error } = run('import numpy', { arrays: 'x = 3' });
    expect(error?.message).toContain('no module numpy here');
    expect(error?.message).toContain('arrays');
    expect(run('input()').error?.message).toContain('nobody to ask');
  });

  it('imports the modules of the course, anew each time', () => {
    const modules = { arrays: 'from ones import one\nx = [one]', ones: 'one = 1' };
    expect(run('import arrays\narrays.x.append(2)\narrays.x', modules).output).toBe('[1, 2]\n');
    expect(run('import arrays\narrays.x', modules).output).toBe('[1]\n');
  });

  it('shows the way through a module of the course, by its name', () => {
    const { error } = run('import twos\ntwos.half(0)', { twos: 'def half(x):\n    return 1 / x' });
    expect(error).toMatchObject({ kind: 'ZeroDivisionError', line: 2 });
    expect(error?.trace).toContain('File "twos.py", line 2, in half\n    return 1 / x');
  });

  it('ends what asks for memory for ever, and goes on with the next', () => {
    const { error } = run('x = []\nwhile True:\n    x.append(bytearray(10**6))');
    expect(error).toMatchObject({ kind: 'MemoryError', line: 3 });
    expect(run('1 + 1').output).toBe('2\n');
  });

  it('ends endless recursion, and ends quietly with exit()', () => {
    expect(run('def f(): f()\nf()').error).toMatchObject({ kind: 'RecursionError', line: 1 });
    const adding = 'class V:\n    def __add__(self, other): return other + self\nV() + V()';
    expect(run(adding).error).toMatchObject({ kind: 'RecursionError', line: 2 });
    expect(run('print(1)\nexit()\nprint(2)')).toMatchObject({ output: '1\n', error: null });
  });
});

const TESTS = `
def test_double():
    """double(3) is six."""
    got = double(3)
    assert got == 6, f"expected 6, found {got}"
`;
const HIDDEN = `
def test_zero():
    """double
    of nothing is nothing."""
    assert double(0) == 0, "expected 0"
`;

describe('testing', () => {
  it('passes right code', () => {
    const { results, verdict } = test('def double(x): return 2 * x', {
      tests: TESTS,
      hidden: HIDDEN,
    });
    expect(verdict).toEqual({ error: null, total: 2, passed: 2 });
    expect(results.map((result) => [result.name, result.hidden, result.passed])).toEqual([
      ['test_double', false, true],
      ['test_zero', true, true],
    ]);
    expect(results[1].sentence).toBe('double of nothing is nothing.');
  });

  it('says what was expected and found', () => {
    const { results, verdict } = test('def double(x): return x', { tests: TESTS });
    expect(verdict).toEqual({ error: null, total: 1, passed: 0 });
    expect(results[0]).toMatchObject({ message: 'expected 6, found 3', line: null });
  });

  it('names the line of an error in the code', () => {
    const { results } = test('def double(x):\n    return x.twice', { tests: TESTS });
    expect(results[0]).toMatchObject({
      message: "AttributeError: 'int' object has no attribute 'twice'",
      line: 2,
    });
  });

  it('says which name the code lacks', () => {
    expect(test('def triple(x): return x', { tests: TESTS }).results[0].message).toBe(
      'Your code has no double.',
    );
    expect(test('', { tests: 'from cell import double' }).verdict.error?.message).toBe(
      'Your code has no double.',
    );
  });

  it('runs no tests where the code itself fails, and none of its own', () => {
    expect(test('1 / 0', { tests: TESTS })).toMatchObject({
      results: [],
      verdict: { error: { line: 1 }, total: 0, passed: 0 },
    });
    expect(test('def test_mine(): assert False', {}).verdict.total).toBe(0);
  });

  it('counts exit() and broken errors as failed', () => {
    const broken = 'class E(Exception):\n  def __str__(self): return 1 / 0\ndef double(x): raise E()';
    expect(test(broken, { tests: TESTS }).results[0]).toMatchObject({ message: 'E', line: 3 });
    expect(test('def double(x): exit()', { tests: TESTS }).results[0].message).toContain('exit()');
  });
});

describe('answering a server', () => {
  const ask = (code: string, arguments_ = '[{"x": 2}, {"x": 3}]') => answer(code, { call: 'f', arguments: arguments_ });

  it('calls the function with each of the questions', () => {
    const { error, answers } = ask('def f(x):\n    return {"a": [x, (x * 2,)], 1: x / 4}');
    expect(error).toBeNull();
    expect(JSON.parse(answers)).toEqual([
      { a: [2, [4]], 1: 0.5 },
      { a: [3, [6]], 1: 0.75 },
    ]);
  });

  it('says nothing of what is no number', () => {
    const { answers } = ask('def f(x):\n    return [float("nan"), float("inf"), "x", None, print]');
    expect(JSON.parse(answers)[0]).toEqual([null, null, null, null, null]);
  });

  it('tells what kept the code from answering', () => {
    expect(ask('g = 1').error?.message).toContain('Your code has no function f.');
    const { error, answers } = ask('def f(x):\n    return 1 / (x - 3)');
    expect(error).toMatchObject({ kind: 'ZeroDivisionError', line: 2 });
    expect(JSON.parse(answers)).toEqual([-1]);
  });
});
