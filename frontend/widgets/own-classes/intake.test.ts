import { expect, test, vi } from 'vitest';
import { framed, IntakeQueue, type Answer, type Small } from './intake';
import { byClass } from './by-class';
import { entries } from './unzip';
import { seen } from './window';
import { said } from './words';

const source = (name: string) => ({ name, open: () => Promise.resolve(new Blob([name])) });
const many = (count: number) => Array.from({ length: count }, (_, i) => source(`${i}.png`));
const small = () => Promise.resolve(new Uint8Array([1]));
const taken = (some: readonly Small[]): Answer => ({ added: some.map((s) => s.name), known: 0, bad: [], refused: 0, full: '' });

async function idle(queue: IntakeQueue): Promise<void> {
  await vi.waitFor(() => expect(queue.busy && !queue.stalled).toBe(false));
}

test('sends all pictures in order, some at a time', async () => {
  const sent: string[][] = [];
  const queue = new IntakeQueue(
    (_, some) => {
      sent.push(some.map((s) => s.name));
      return Promise.resolve(taken(some));
    },
    () => {},
    small,
  );
  queue.add(1, many(40));
  await idle(queue);
  expect(sent.map((s) => s.length)).toEqual([16, 16, 8]);
  expect(sent.flat()).toEqual(many(40).map((s) => s.name));
  expect(queue.report.added).toBe(40);
});

test('takes what fits and counts the rest without sending it', async () => {
  let calls = 0;
  const queue = new IntakeQueue(
    (_, some) => {
      calls++;
      return Promise.resolve({ ...taken(some.slice(0, 4)), refused: some.length - 4, full: 'The class is full.' });
    },
    () => {},
    small,
  );
  queue.add(1, many(5000));
  await idle(queue);
  expect(calls).toBeLessThan(3);
  expect(queue.report.added + queue.report.refused).toBe(5000);
  expect(said(queue.report)).toContain('The class is full.');
});

test('keeps what waits while the server does not answer', async () => {
  let down = true;
  const queue = new IntakeQueue((_, some) => (down ? Promise.reject(new Error('gone')) : Promise.resolve(taken(some))), () => {}, small);
  queue.add(1, many(40));
  await idle(queue);
  expect(queue.stalled).toContain('did not answer');
  down = false;
  queue.go();
  await idle(queue);
  expect(queue.report.added).toBe(40);
  expect(queue.done).toBe(40);
});

test('lets go what was not sent when it is cancelled', async () => {
  const queue = new IntakeQueue((_, some) => Promise.resolve(taken(some)), () => {}, small);
  queue.add(1, many(100));
  queue.cancel();
  await idle(queue);
  expect(queue.report.added + queue.report.left).toBe(100);
  expect(queue.report.left).toBeGreaterThan(0);
});

test('names what it cannot read and sends the rest', async () => {
  const queue = new IntakeQueue(
    (_, some) => Promise.resolve(taken(some)),
    () => {},
    (_, name) => (name === '1.png' ? Promise.reject(new Error('damaged')) : small()),
  );
  queue.add(1, many(3));
  await idle(queue);
  expect(queue.report.added).toBe(2);
  expect(queue.report.bad).toEqual(['1.png: expected a file that can be read, found a damaged one.']);
});

test('writes pictures as the server reads them', async () => {
  const bytes = new Uint8Array(await framed([{ name: 'ä', file: new Uint8Array([7, 8]) }]).arrayBuffer());
  expect([...bytes]).toEqual([0, 2, 0xc3, 0xa4, 0, 0, 0, 2, 7, 8]);
});

test('refuses a zip that is none', async () => {
  await expect(entries(new Blob(['no zip at all, but some text']))).rejects.toThrow('expected a whole zip');
});

test('shows the rows of a long wall that can be seen', () => {
  expect(seen(0, 60, 250, 184, 0)).toMatchObject({ from: 0, to: 0, whole: 0 });
  const wall = seen(1000, 60, 250, 184, 6000);
  expect(wall.columns).toBe(4);
  expect(wall.whole).toBe(250 * 60);
  expect(wall.from).toBe(98 * 4);
  expect(wall.to - wall.from).toBeLessThan(40);
});

test('says of each class how many were right and what the others were taken for', () => {
  const [cat, dog] = byClass(['Cat', 'Dog'], [[8, 2], [0, 5]]);
  expect(cat).toEqual({ name: 'Cat', right: 8, of: 10, taken: ', 2 taken for Dog' });
  expect(dog).toEqual({ name: 'Dog', right: 5, of: 5, taken: '' });
});
