import { describe, expect, it } from 'vitest';
import { createScheduler, NeverSettles } from './scheduler.ts';

describe('the scheduler', () => {
  it('runs what is due first, first, in its own time', async () => {
    const scheduler = createScheduler(1_000);
    const seen: string[] = [];
    for (const delay of [30, 10, 20, 10, 5, 25]) {
      scheduler.after(delay, () => seen.push(`${delay} at ${scheduler.now()}`));
    }
    await scheduler.runAll(100);
    expect(seen).toEqual(['5 at 1005', '10 at 1010', '10 at 1010', '20 at 1020', '25 at 1025', '30 at 1030']);
    expect(scheduler.ticks()).toBe(6);
  });

  it('lets everything wait that can before the next ticket runs', async () => {
    const scheduler = createScheduler(0);
    const seen: string[] = [];
    scheduler.after(1, () => {
      let chain: Promise<unknown> = Promise.resolve();
      for (let step = 0; step < 50; step++) chain = chain.then(() => undefined);
      chain.then(() => seen.push('after fifty microtasks'));
    });
    scheduler.after(1, () => seen.push('the next ticket'));
    await scheduler.runAll(100);
    expect(seen).toEqual(['after fifty microtasks', 'the next ticket']);
  });

  it('runs what comes of a ticket, and nothing that was cancelled', async () => {
    const scheduler = createScheduler(0);
    const seen: number[] = [];
    const cancelled = scheduler.after(5, () => seen.push(5));
    scheduler.after(1, () => {
      cancelled.cancelled = true;
      scheduler.after(1, () => seen.push(scheduler.now()));
    });
    await scheduler.runAll(100);
    expect(seen).toEqual([2]);
  });

  it('ends what never settles', async () => {
    const scheduler = createScheduler(0);
    const again = (): unknown => scheduler.after(1, again);
    again();
    await expect(scheduler.runAll(50)).rejects.toThrow(NeverSettles);
  });

  it('runs no further ticket once it is stopped', async () => {
    const scheduler = createScheduler(0);
    const seen: number[] = [];
    scheduler.after(1, () => scheduler.stop());
    scheduler.after(2, () => seen.push(2));
    await scheduler.runAll(100);
    expect(seen).toEqual([]);
  });
});
