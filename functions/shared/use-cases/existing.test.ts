import { expect, it } from 'vitest';
import { existing } from './existing.ts';

it('gives what exists', () => {
  expect(existing({ version: 1 })).toEqual({ version: 1 });
});

it('takes a decision that accepts what does not exist for a fault, not for an answer', () => {
  expect(() => existing(undefined)).toThrow('accepted something that does not exist');
});
