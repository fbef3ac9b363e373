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

  it.each([1, 99, 100, 199, 200, 12_345])('covers a number once it was raised for it: %i', async (number) => {
    await counter.raise(number);
    expect(await counter.highest()).toBeGreaterThanOrEqual(number);
    expect(await instance().highest()).toBeGreaterThanOrEqual(number);
  });

  it('is raised far enough when many raise it at once, and never goes down', async () => {
    await Promise.all([5, 250, 90, 1_000, 130].map((number) => instance().raise(number)));
    const highest = await counter.highest();
    expect(highest).toBeGreaterThanOrEqual(1_000);
    await instance().raise(3);
    expect(await counter.highest()).toBe(highest);
  });

  it('leases beyond what it was raised for', async () => {
    await instance().raise(42);
    expect(await counter.lease(1)).toBeGreaterThan(42);
  });

  it('is not raised for what it leased itself', async () => {
    await counter.lease(7);
    await counter.raise(7);
    expect(await counter.highest()).toBe(7);
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
