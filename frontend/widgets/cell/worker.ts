/** Python in a thread of its own, so that no code of a learner's can hold up the page. */
import type { loadPyodide } from 'pyodide';
import { counted } from './counted';
import { limitMemory } from './memory';
import { NO_PACKAGES } from './pyodide-files';
import type { News, Order } from './protocol';
import { Runner, type TestResult } from './runner';

let runner: Promise<Runner> | undefined;

function tell(news: News): void {
  postMessage(news);
}

async function load(folder: string): Promise<Runner> {
  limitMemory();
  const fetched = self.fetch;
  self.fetch = counted(fetched, (bytes) => tell({ kind: 'loading', bytes }));
  const module: { loadPyodide: typeof loadPyodide } = await import(
    /* @vite-ignore */ `${folder}/pyodide.mjs`
  );
  const pyodide = await module.loadPyodide({
    indexURL: folder,
    lockFileContents: NO_PACKAGES,
    packageBaseUrl: folder,
    jsglobals: {},
  });
  // What is written in a cell stays in the browser.
  Object.assign(self, {
    fetch: undefined,
    XMLHttpRequest: undefined,
    WebSocket: undefined,
    EventSource: undefined,
  });
  return rehearsed(new Runner(pyodide));
}

/** Runs nothing, once: what is slow the first time is no part of a learner's seconds. */
function rehearsed(runner: Runner): Runner {
  const nobody = { output: () => {}, begun: () => {}, test: () => {} };
  runner.test('', { modules: {}, tests: 'def test_nothing(): pass', hidden: '' }, nobody);
  return runner;
}

async function obey(order: Order): Promise<void> {
  if (order.kind === 'load') {
    runner = load(order.folder);
    await runner;
    tell({ kind: 'ready' });
    return;
  }
  const python = await runner;
  if (python === undefined) {
    throw new Error('Python was not loaded');
  }
  const listener = {
    output: (text: string) => tell({ kind: 'output', text }),
    begun: (test: string) => tell({ kind: 'begun', test }),
    test: (result: TestResult) => tell({ kind: 'test', result }),
  };
  if (order.kind === 'answer') {
    tell({ kind: 'answered', ...python.answer(order.code, order.exercise, order.question, listener) });
  } else if (order.kind === 'run') {
    tell({ kind: 'ran', error: python.run(order.code, order.exercise, listener) });
  } else {
    tell({ kind: 'tested', verdict: python.test(order.code, order.exercise, listener) });
  }
}

self.onmessage = ({ data }: MessageEvent<Order>) => {
  obey(data).catch((error: unknown) => tell({ kind: 'broken', message: String(error) }));
};
