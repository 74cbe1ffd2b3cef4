import { html, render } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import { CsvEntry } from './csv-entry';
import { Inspector } from './inspector';
import { renderKnobs, renderProblems } from './knobs';
import { Scrubber } from './scrubber';
import { SlowMotion } from './slow-motion';
import { renderTransport } from './transport';

const shown = (template: unknown): HTMLElement => {
  const place = document.createElement('div');
  document.body.append(place);
  render(template, place);
  return place;
};

async function placed<T extends HTMLElement & { updateComplete: Promise<unknown> }>(element: T): Promise<T> {
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const heard = (element: EventTarget, name: string) => {
  const listener = vi.fn();
  element.addEventListener(name, (e) => listener((e as CustomEvent).detail));
  return listener;
};

const typed = (input: Element, value: string) => {
  (input as HTMLInputElement).value = value;
  input.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('knobs', () => {
  it('say what was stepped to and what was typed', () => {
    const change = vi.fn();
    const place = shown(renderKnobs({ values: { lr: '0.03' } }, ['lr'], change));
    place.querySelector<HTMLElement>("[aria-label='More: Learning rate']")!.click();
    typed(place.querySelector('input')!, ' 0.05 ');
    expect(change.mock.calls).toEqual([['lr', '0.1'], ['lr', '0.05']]);
  });

  it('show what is wrong where it is wrong, and nothing that is hidden', () => {
    const setup = { values: {}, hidden: ['l1'], problems: { lr: 'expected a number, found "x"', net: 'too wide' } };
    const place = shown(html`${renderKnobs(setup, ['lr', 'l1'], vi.fn())}${renderProblems(setup)}`);
    expect(place.querySelector("[data-key='lr'] [role='alert']")?.textContent).toBe('expected a number, found "x"');
    expect(place.querySelector("[data-key='l1']")).toBeNull();
    expect(place.querySelector('ul')?.textContent).toBe('Hidden layers: too wide');
  });
});

describe('transport', () => {
  const actions = { play: vi.fn(), act: vi.fn(), slow: vi.fn() };

  it('has Train and Pause in the same place', () => {
    const first = (state: 'idle' | 'training') => shown(renderTransport({ state, words: '' }, false, false, actions)).querySelector('button')!;
    expect(first('idle').textContent?.trim()).toBe('Train');
    expect(first('training').textContent?.trim()).toBe('Pause');
    first('training').click();
    expect(actions.act).toHaveBeenCalledWith('pause');
  });

  it('says the state', () => {
    expect(shown(renderTransport({ state: 'waiting', words: 'waiting behind 3' }, false, true, actions)).querySelector("[role='status']")?.textContent).toBe('waiting behind 3');
  });
});

describe('inspector', () => {
  const inspection = { title: 'Output', formulas: ['a = w'], rows: [{ index: 7, name: 'w₁ · x₁', value: 0.5, gradient: -1 }] };

  it('sends a number that was typed, and refuses what is none', async () => {
    const card = Object.assign(new Inspector(), { inspection, open: true });
    const edit = heard(await placed(card), 'edit');
    typed(card.querySelector('input')!, 'NaN');
    await card.updateComplete;
    expect(card.querySelector("[role='alert']")?.textContent).toMatch(/found "NaN"/);
    typed(card.querySelector('input')!, '2.5');
    await card.updateComplete;
    expect(edit.mock.calls).toEqual([[{ index: 7, value: 2.5 }]]);
    expect(card.querySelector("[role='alert']")).toBeNull();
  });
});

describe('scrubber', () => {
  it('says the moment in words and sends the frame that was dragged to', async () => {
    const scrubber = await placed(new Scrubber());
    scrubber.show(3, 10, 1230, 12.5, false);
    await scrubber.updateComplete;
    const range = scrubber.querySelector('input')!;
    expect(range.getAttribute('aria-valuetext')).toBe('epoch 12.5, step 1,230');
    const scrub = heard(scrubber, 'scrub');
    range.value = '5';
    range.dispatchEvent(new Event('input'));
    expect(scrub).toHaveBeenCalledWith(5);
  });
});

describe('slow motion', () => {
  it('goes on and back by hand', async () => {
    const stages = ['one', 'two'].map((title) => ({ title, words: '', notes: { layer: 0, numbers: [] } }));
    const slow = Object.assign(new SlowMotion(), { stages });
    const stage = heard(slow, 'stage');
    await placed(slow);
    const button = (name: string) => [...slow.querySelectorAll('button')].find((b) => b.textContent === name)!;
    button('Next').click();
    await slow.updateComplete;
    expect(button('Next').disabled).toBe(true);
    button('Back').click();
    await slow.updateComplete;
    expect(stage.mock.calls.map(([{ title }]) => title)).toEqual(['one', 'two', 'one']);
  });
});

describe('CSV', () => {
  it('is sent with its length, and no more than the server would read', async () => {
    const entry = await placed(new CsvEntry());
    const csv = heard(entry, 'wr-csv');
    entry.querySelector('textarea')!.value = 'x'.repeat(2_000_001);
    entry.querySelector('button')!.click();
    const { text, length } = csv.mock.calls[0][0];
    expect(text).toHaveLength(2_000_000);
    expect(length).toBe(2_000_001);
  });
});
