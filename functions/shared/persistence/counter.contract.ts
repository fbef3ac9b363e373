import { beforeEach, expect, it } from 'vitest';
import type { Counter } from './counter-dynamodb.ts';
import { createNumberSequence } from './number-sequence.ts';

/** Counters on one fresh store: each call gives what another function instance would have. */
export type CountersFactory = () => Promise<() => Counter>;

/** What every counter keeps, wherever its number is. Registers the tests. */
export function counterContract(create: CountersFactory): void {
  let instance: () => Counter;
  let counter: Counter;
  beforeEach(async () => {
    instance = await create();
    counter = instance();
  });

  it('is 0 before anything was leased', async () => {
    expect(await counter.highest()).toBe(0);
  });

  it('leases from 1 on, and its highest follows', async () => {
    expect(await counter.lease(1)).toBe(1);
    expect(await counter.lease(10)).toBe(11);
    expect(await counter.highest()).toBe(11);
    expect(await instance().highest()).toBe(11);
  });

  it('never leases a number twice, however many ask at once', async () => {
    const ends = await Promise.all(Array.from({ length: 20 }, () => instance().lease(5)));
    expect(ends.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => (i + 1) * 5));
  });

  it('feeds sequences of many instances that never share a number', async () => {
    const sequences = [1, 3, 10].map((blockSize) => createNumberSequence(blockSize, instance().lease));
    const numbers = await Promise.all(
      Array.from({ length: 10 }, () => sequences).flatMap((all) => all.map((sequence) => sequence.next())),
    );
    expect(new Set(numbers).size).toBe(30);
    expect(Math.min(...numbers)).toBe(1);
    expect(await counter.highest()).toBeGreaterThanOrEqual(Math.max(...numbers));
  });
}
