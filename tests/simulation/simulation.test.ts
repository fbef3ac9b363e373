import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { playOnWorkers } from './crew.ts';
import { specOf } from './history-spec.ts';
import { playHistory } from './run-history.ts';
import { tellStory } from './story.ts';

/** Histories a day, of a seed that stays and of one that never was: about half a minute on two busy cores. */
const FIXED = 1_000;
const FRESH = 1_500;
const LIMIT_MS = 180_000;

/** The story of the first history that breaks a rule, and how to play it again; undefined when all hold. */
async function firstFailure(seed: string, histories: number): Promise<string | undefined> {
  const { failure } = await playOnWorkers(seed, histories, 2, () => undefined);
  if (failure === undefined) return undefined;
  const name = `${failure.seed}:${failure.history}`;
  return `${failure.rule}: ${failure.message}\nnpm run simulate -- --replay ${name}`;
}

describe('the market, whatever fails, repeats, overtakes or stops', () => {
  it('keeps its rules in every history of a fixed seed', { timeout: LIMIT_MS }, async () => {
    expect(await firstFailure('daily', FIXED)).toBeUndefined();
  });

  it('keeps its rules in histories nobody has seen', { timeout: LIMIT_MS }, async () => {
    expect(await firstFailure(String(randomInt(1_000_000_000)), FRESH)).toBeUndefined();
  });
});

describe('a history', () => {
  it('is the same to the letter when it is played again', async () => {
    for (let index = 0; index < 20; index++) {
      const spec = specOf('again', index);
      const [once, again] = [await playHistory(spec, { telling: true }), await playHistory(spec, { telling: true })];
      expect(tellStory(spec, again)).toEqual(tellStory(spec, once));
      expect(again.operations).toEqual(once.operations);
    }
  });

  it('is the same whether it is told or not', async () => {
    const spec = specOf('told', 3);
    const told = await playHistory(spec, { telling: true });
    expect((await playHistory(spec, { telling: false })).operations).toEqual(told.operations);
  });
});
