import { describe, expect, it, vi } from 'vitest';
import { createMemoryCounter } from './counter-memory.ts';
import { createNumberSequence } from './number-sequence.ts';

function nextOf(sequence: { next(): Promise<number> }, count: number): Promise<number[]> {
  return Promise.all(Array.from({ length: count }, () => sequence.next()));
}

describe('a number sequence', () => {
  it('counts from 1, leasing one at a time when told so', async () => {
    const lease = vi.fn(createMemoryCounter().lease);
    expect(await nextOf(createNumberSequence(1, lease), 3)).toEqual([1, 2, 3]);
    expect(lease).toHaveBeenCalledTimes(3);
  });

  it('leases a block once for all that ask at the same time', async () => {
    const lease = vi.fn(createMemoryCounter().lease);
    expect(await nextOf(createNumberSequence(10, lease), 25)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    expect(lease.mock.calls).toEqual([[10], [10], [10]]);
  });

  it('leases nothing before it is asked', () => {
    const lease = vi.fn(createMemoryCounter().lease);
    createNumberSequence(10, lease);
    expect(lease).not.toHaveBeenCalled();
  });

  it('goes on in the block the counter gave, wherever other instances moved it', async () => {
    const counter = createMemoryCounter();
    const one = createNumberSequence(3, counter.lease);
    const other = createNumberSequence(3, counter.lease);
    const numbers = [
      await one.next(),
      await other.next(),
      await one.next(),
      await other.next(),
      ...(await nextOf(one, 2)),
    ];
    expect(numbers).toEqual([1, 4, 2, 5, 3, 7]);
  });

  it('fails its own caller alone when a lease fails, and tries again for the next', async () => {
    const counter = createMemoryCounter();
    const lease = vi.fn(counter.lease).mockRejectedValueOnce(new Error('store away'));
    const sequence = createNumberSequence(2, lease);
    const results = await Promise.allSettled([sequence.next(), sequence.next(), sequence.next()]);
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason)))).toEqual([
      'Error: store away',
      1,
      2,
    ]);
  });
});
