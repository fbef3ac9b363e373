import { expect, it } from 'vitest';
import { existingOf, orFail } from './outcome.ts';

const rejection = { kind: 'conflict', code: 'thing-is-lent', detail: 'Thing 7 is lent.' } as const;

it('gives what exists, or why it is refused', () => {
  expect(existingOf({ state: { version: 1 } })).toEqual({ state: { version: 1 } });
  expect(existingOf({ rejection })).toEqual({ rejection });
});

it('takes a decision that accepts what does not exist for a fault, not for an answer', () => {
  expect(() => existingOf({ state: undefined })).toThrow('accepted something that does not exist');
});

it('takes a refusal of what is never refused for a fault', () => {
  expect(orFail({ state: undefined })).toBeUndefined();
  expect(() => orFail({ rejection })).toThrow('thing-is-lent');
});
