import { describe, expect, it, vi } from 'vitest';
import { type Decision, happened, nothing, rejected } from '../domain/decision.ts';
import { expecting } from './expectation.ts';

interface Thing {
  readonly version: number;
}

const decisions: readonly Decision<{ type: 'X' }>[] = [
  happened({ type: 'X' }),
  nothing(),
  rejected('conflict', 'taken', 'it is taken'),
];

const rejection = { kind: 'precondition', code: 'changed', detail: 'not as expected' } as const;
const unmet = () => rejection;

describe('a decision on an expected state', () => {
  it.each(decisions)('is the decision, and looked at once: $outcome', (decision) => {
    const expectation = vi.fn();
    expect(expecting<Thing, { type: 'X' }>(expectation, () => decision)({ version: 3 })).toBe(decision);
    expect(expectation.mock.calls).toEqual([[{ version: 3 }]]);
  });

  it.each(decisions)('is refused on another state: $outcome', (decision) => {
    const refused = { outcome: 'rejected', rejection };
    expect(expecting<Thing, { type: 'X' }>(unmet, () => decision)({ version: 3 })).toEqual(refused);
  });

  it('is not found, whatever was expected, of what is not there or not there for the caller', () => {
    const absent = rejected<{ type: 'X' }>('not-found', 'gone', 'it is gone');
    expect(expecting<Thing, { type: 'X' }>(unmet, () => absent)({ version: 3 })).toBe(absent);
    expect(expecting<Thing, { type: 'X' }>(unmet, () => absent)(undefined)).toBe(absent);
  });

  it('is the decision on nothing, of which nothing can be expected', () => {
    const made = happened({ type: 'X' } as const);
    expect(expecting<Thing, { type: 'X' }>(unmet, () => made)(undefined)).toBe(made);
  });

  it('is the decision itself when nothing is expected', () => {
    const decide = () => nothing<{ type: 'X' }>();
    expect(expecting(undefined, decide)).toBe(decide);
  });
});
