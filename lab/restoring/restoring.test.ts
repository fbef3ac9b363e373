import { describe, expect, it } from 'vitest';
import type { reconcileRentals } from '../../tools/ops/reconcile.ts';
import { cutOf, type Way } from './cut.ts';
import { recordTables } from './recorded-tables.ts';
import { restoreTorn } from './restore-torn.ts';

const CUTS = 8;

/** The names of the cuts that break a rule, with what is wrong, and how many cuts there were. */
async function restoreMany(way: Way, seed: string, histories: number, reconcile?: typeof reconcileRentals) {
  const broken: string[] = [];
  for (let index = 0; index < histories; index++) {
    const history = await recordTables(seed, index);
    for (let nth = 0; nth < CUTS; nth++) {
      const { problems } = await restoreTorn(history, cutOf(way, seed, index, nth, history.changes.length), reconcile);
      if (problems.length > 0) broken.push(`--way ${way} --seed ${seed} --replay ${index}:${nth}: ${problems[0]}`);
    }
  }
  return broken;
}

describe('tables that are restored to different moments', () => {
  it('keep every rule of the market once rentals are reconciled, and nobody has to decide', async () => {
    expect(await restoreMany('restore', 'daily', 12)).toEqual([]);
    expect(await restoreMany('restore', String(Date.now()), 20)).toEqual([]);
  });

  it('keep them in a second region, too, whose rows lag one by one', async () => {
    expect(await restoreMany('failover', 'daily', 10)).toEqual([]);
  });

  it('break rules without that', async () => {
    const broken = await restoreMany('restore', 'daily', 4, async () => 0);
    expect(broken.length).toBeGreaterThan((4 * CUTS) / 3);
  });
});
