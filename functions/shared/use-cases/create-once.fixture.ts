import { expect } from 'vitest';
import { createMemoryCounter } from '../persistence/counter/counter-memory.ts';
import { createNumberSequence } from '../persistence/counter/number-sequence.ts';
import type { IdempotencyKeys } from '../persistence/idempotency-keys/idempotency-keys.ts';
import { createMemoryIdempotencyKeys } from '../persistence/idempotency-keys/idempotency-keys-memory.ts';
import { nowMs } from '../testing/context.fixture.ts';
import type { Ending } from '../testing/every-interleaving.ts';
import type { Creation } from './create-once.ts';
import type { Outcome } from './outcome.ts';

/** A shelf with one place per number: the first thing there stays. With keys and numbers, in memory. */
export function emptyShelf() {
  const things = new Map<number, string>();
  const shelf = {
    async put(number: number, name: string): Promise<Outcome<string>> {
      if (things.has(number)) {
        return { rejection: { kind: 'conflict', code: 'thing-exists', detail: 'it is there already' } };
      }
      things.set(number, name);
      return { state: name };
    },
    find: async (number: number) => things.get(number),
  };
  const numbers = createNumberSequence(1, createMemoryCounter().lease);
  return { things, shelf, numbers, keys: createMemoryIdempotencyKeys(nowMs) };
}

/** See {@link emptyShelf}. */
export type ShelfWorld = ReturnType<typeof emptyShelf>;

/** The dependencies of `createOnce` for putting a thing on a shelf, with ports that are gated or not. */
export function puttingOn(
  { shelf, numbers }: Pick<ShelfWorld, 'shelf' | 'numbers'>,
  name: string,
): Creation<{ readonly number: number; readonly name: string }> {
  return {
    async create(claim) {
      const number = await claim(numbers.next);
      const { rejection } = await shelf.put(number, name);
      return rejection === undefined ? { state: { number, name } } : { rejection };
    },
    async first(number) {
      return (await shelf.find(number)) === undefined ? undefined : { number, name };
    },
  };
}

/** Keys of a function that dies at its next release: it takes no further step. */
export function dyingAtRelease(keys: IdempotencyKeys): IdempotencyKeys {
  return { ...keys, release: () => Promise.reject(new Error('died')) };
}

/**
 * Expects that at least one sending of a request got this state, and each other one got the same or
 * `request-under-way`.
 */
export function expectCreatedOnce(endings: readonly Ending[], state: object): void {
  const made = expect.objectContaining({ state: expect.objectContaining(state) });
  const underWay = expect.objectContaining({ rejection: expect.objectContaining({ code: 'request-under-way' }) });
  for (const ending of endings) expect(ending).toMatchObject({ value: expect.toBeOneOf([made, underWay]) });
  expect(endings).toContainEqual(expect.objectContaining({ value: made }));
}
