import { describe, expect, it } from 'vitest';
import { happened, NEWS_SECONDS, nothing, notYet, rejected } from './decision.ts';

describe('a decision', () => {
  it('is what happened, nothing, or why not', () => {
    expect(happened({ type: 'X' })).toEqual({ outcome: 'event', event: { type: 'X' } });
    expect(nothing()).toEqual({ outcome: 'nothing' });
    const rejection = { kind: 'conflict', code: 'taken', detail: 'it is taken' };
    expect(rejected('conflict', 'taken', 'it is taken')).toEqual({ outcome: 'rejected', rejection });
    const facts = { by: 7 };
    expect(rejected('conflict', 'taken', 'it is taken', facts)).toEqual({
      outcome: 'rejected',
      rejection: { ...rejection, facts },
    });
  });

  it('that is only for now says when to come back', () => {
    const rejection = { kind: 'conflict', code: 'early', detail: 'not there', retryAfterSeconds: NEWS_SECONDS };
    expect(notYet('early', 'not there')).toEqual({ outcome: 'rejected', rejection });
  });
});
