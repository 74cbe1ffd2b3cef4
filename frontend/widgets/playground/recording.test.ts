import { describe, expect, it } from 'vitest';
import { MOST_FRAMES, Recording } from './recording';

const frame = (step: number, ...weights: number[]) => ({ step, epoch: step / 10, weights: Float32Array.from(weights) });

describe('recording', () => {
  it('halves when there are too many, and keeps the first and the newest', () => {
    const recording = new Recording();
    for (let step = 0; step <= 1500; step++) {
      recording.put([frame(step, step)]);
    }
    expect(recording.frames.length).toBeLessThanOrEqual(MOST_FRAMES);
    expect(recording.frames[0].step).toBe(0);
    expect(recording.newest?.step).toBe(1500);
  });

  it('gives up its future where training went on from an earlier frame', () => {
    const recording = new Recording();
    recording.put([frame(0), frame(10), frame(20), frame(30)]);
    recording.put([frame(20), frame(25)]);
    expect(recording.frames.map(({ step }) => step)).toEqual([0, 10, 20, 25]);
  });

  it('finds the last frame at or before a step', () => {
    const recording = new Recording();
    expect(recording.indexAt(5)).toBe(-1);
    recording.put([frame(0), frame(10), frame(20)]);
    expect([-1, 0, 9.9, 10, 99].map((step) => recording.indexAt(step))).toEqual([0, 0, 0, 1, 2]);
  });

  it('counts epochs on from the frame before, however many steps they have now', () => {
    const recording = new Recording();
    expect(recording.epochOf(15, 10)).toBe(1.5);
    recording.put([frame(0), frame(10)]);
    expect(recording.epochOf(30, 40)).toBe(1.5);
    expect(recording.indexNear(0.7)).toBe(1);
  });

  it('lies between two frames by their steps', () => {
    const recording = new Recording();
    recording.put([frame(0, 1, -1), frame(10, 2, 1)]);
    const into = new Float32Array(2);
    recording.between(5, into);
    expect([...into]).toEqual([1.5, 0]);
    recording.between(99, into);
    expect([...into]).toEqual([2, 1]);
  });
});
