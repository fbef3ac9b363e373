import { beforeEach, expect, it } from 'vitest';
import type { Counter } from './counter.ts';
import { createNumberSequence } from './number-sequence.ts';

/** Counters on one fresh store: each call returns the counter of another function instance. */
export type CountersFactory = () => Promise<() => Counter>;

/** The tests that every counter must pass, wherever its number is. */
export function counterContract(create: CountersFactory): void {
  let instance: () => Counter;
  beforeEach(async () => {
    instance = await create();
  });

  it('leases from 1 on, and goes on in another instance', async () => {
    expect(await instance().lease(1)).toBe(1);
    expect(await instance().lease(10)).toBe(11);
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
  });
}
