import { describe, expect, it } from 'vitest';
import { Playback } from './playback';

/** Frames of 8 steps arrive 4 times a second; 60 pictures a second. */
function played(smooth: boolean): number[] {
  const playback = new Playback(() => smooth);
  playback.restart(0);
  const heads: number[] = [];
  for (let picture = 0; picture < 600; picture++) {
    if (picture % 15 === 0) {
      playback.arrive((picture / 15) * 8, picture / 60);
    }
    playback.advance(1 / 60);
    heads.push(playback.head);
  }
  return heads;
}

describe('playback', () => {
  it('moves evenly though frames come in bursts, a little behind the newest', () => {
    const heads = played(true);
    const moves = heads.slice(200).map((head, i) => head - heads[199 + i]);
    expect(Math.min(...moves)).toBeGreaterThan(0.25);
    expect(Math.max(...moves)).toBeLessThan(0.9);
    expect(heads.at(-1)).toBeGreaterThan(300);
  });

  it('jumps from frame to frame where motion is not wanted', () => {
    expect(new Set(played(false)).size).toBe(40);
  });

  it('comes to rest on the newest frame', () => {
    const playback = new Playback(() => true);
    playback.restart(0);
    playback.arrive(100, 0);
    for (let picture = 0; picture < 240; picture++) {
      playback.advance(1 / 60);
    }
    expect(playback.head).toBe(100);
    expect(playback.advance(1 / 60)).toBe(false);
  });

  it('stays where the learner holds it', () => {
    const playback = new Playback(() => true);
    playback.restart(0);
    playback.hold(30);
    playback.arrive(100, 1);
    expect(playback.advance(1)).toBe(false);
    expect(playback.head).toBe(30);
  });
});
