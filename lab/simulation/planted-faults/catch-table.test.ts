import { expect, it } from 'vitest';
import { catchTable, isCaught, knownFrom } from './catch-table.ts';
import type { PlantedFault } from './planted-fault.ts';

const fault: PlantedFault = { name: 'a-fault', breaks: 'a rule', edits: [] };
const caught = {
  fault: { ...fault, fromModel: 'fence' },
  seed: '1',
  histories: 1234,
  rule: 'held once',
  seconds: 1.26,
};
const missed = { fault, seed: '1', histories: 20_000, seconds: 9 };
const broken = { name: 'b-fault', error: 'no result\nstack' };

it('counts as caught only what broke a rule', () => {
  expect([caught, missed, broken].map(isCaught)).toEqual([true, false, false]);
});

it('shows what was caught, missed and broken', () => {
  expect(catchTable([caught, missed, broken])).toBe(
    [
      '| fault                  | caught by            | histories | seconds |',
      '| ---------------------- | -------------------- | --------- | ------- |',
      '| a-fault (model: fence) | held once            | 1,234     | 1.3     |',
      '| a-fault                | NOT FOUND            | 20,000    | 9.0     |',
      '| b-fault                | NO RESULT: no result |           |         |',
    ].join('\n'),
  );
});

it('is read again: the history is the last of those that were played, and what was not caught has none', () => {
  const later = { ...caught, fault: { ...fault, name: 'c-fault' }, histories: 1 };
  expect([...knownFrom(`# page\n\n${catchTable([caught, { ...missed, fault: later.fault }, broken])}`)]).toEqual([
    ['a-fault', 1233],
  ]);
  expect(knownFrom(catchTable([later])).get('c-fault')).toBe(0);
});
