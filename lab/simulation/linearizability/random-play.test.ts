import { describe, expect, it } from 'vitest';
import { checkHistory } from './check.ts';
import { faults } from './faults.fixture.ts';
import { play } from './random-play.fixture.ts';

/** Only stops a search without end; its speed is not judged. */
const LIMIT_MS = 120_000;

describe('histories of the sequential model', { timeout: LIMIT_MS }, () => {
  // Judges how many configurations the search looks at on average, not its time.
  it.each([
    { clients: 1, operations: 60, lost: 0, states: 80 },
    { clients: 3, operations: 80, lost: 0.02, states: 120 },
    { clients: 8, operations: 200, lost: 0.05, states: 1500 },
  ])('are accepted: $operations operations of $clients clients, $lost of the answers lost', ({ states, ...how }) => {
    let looked = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const report = checkHistory(play(seed, how).history);
      const story = report.violations[0]?.story;
      expect({ seed, undecided: report.undecided, story }).toEqual({ seed, undecided: [], story: undefined });
      looked += report.states;
    }
    expect(looked / 40).toBeLessThan(states);
  });
});

describe('a market that does something wrong once', { timeout: LIMIT_MS }, () => {
  it.each(Object.entries(faults))('is found out: %s', (_, fault) => {
    expect(historiesWithFound(fault)).toBe(3);
  });
});

/**
 * How many histories were rejected because of a fault, up to three. A fault that strikes late may go unnoticed because
 * nothing follows it.
 */
function historiesWithFound(fault: (typeof faults)[string]): number {
  let found = 0;
  for (let seed = 1; seed <= 300 && found < 3; seed++) {
    const { history, struck } = play(seed, { clients: 3, operations: 120, lost: 0.01, fault });
    if (struck) found += checkHistory(history).violations.length;
  }
  return found;
}
