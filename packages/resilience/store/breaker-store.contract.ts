import { beforeEach, expect, it } from 'vitest';
import { type BreakerRow, type BreakerStore, noRow } from './breaker-store.ts';

/** Stores on the same fresh rows: each call returns the store of another process. */
export type BreakerStoresFactory = () => Promise<() => BreakerStore>;

const signal = new AbortController().signal;

/** The tests that every store of shared states must pass, wherever its rows are. */
export function breakerStoreContract(create: BreakerStoresFactory): void {
  let process: () => BreakerStore;
  let store: BreakerStore;
  beforeEach(async () => {
    process = await create();
    store = process();
  });

  const open = (version: number, openUntil = 5_000): BreakerRow => ({ state: 'open', version, openUntil });
  const history: readonly BreakerRow[] = [
    open(1),
    { state: 'half-open', version: 2, holder: 'me', leaseUntil: 9_000.5 },
    { state: 'closed', version: 3 },
    open(4),
  ];

  it('has a closed circuit before anything was written', async () => {
    expect(await store.read('ledger', signal)).toEqual(noRow);
  });

  it('gives every kind of row as it was written, to every process', async () => {
    for (const row of history) {
      expect(await store.write('ledger', row, signal)).toEqual(row);
      expect(await process().read('ledger', signal)).toEqual(row);
    }
  });

  it('keeps dependencies apart', async () => {
    await store.write('ledger', open(1), signal);
    expect(await store.read('archive', signal)).toEqual(noRow);
    expect(await store.write('archive', open(1, 7), signal)).toEqual(open(1, 7));
    expect(await store.read('ledger', signal)).toEqual(open(1));
  });

  it.each([1, 2, 4])('gives what is there, and leaves it, when the version %i does not follow it', async (version) => {
    for (const row of history.slice(0, 2)) await store.write('ledger', row, signal);
    expect(await process().write('ledger', open(version, 1), signal)).toEqual(history[1]);
    expect(await store.read('ledger', signal)).toEqual(history[1]);
  });

  it('writes nothing over a row that is gone', async () => {
    expect(await store.write('ledger', open(2), signal)).toEqual(noRow);
    expect(await store.read('ledger', signal)).toEqual(noRow);
  });

  it('lets one of many win, and tells all of them who', async () => {
    const rows = Array.from({ length: 10 }, (_, i) => open(1, i));
    const there = await Promise.all(rows.map((row) => process().write('ledger', row, signal)));
    const [winner, ...others] = there;
    expect(rows).toContainEqual(winner);
    for (const other of others) expect(other).toEqual(winner);
    expect(await store.read('ledger', signal)).toEqual(winner);
  });

  it('does nothing when it is not to any more', async () => {
    const aborted = AbortSignal.abort(new Error('too late'));
    await expect(store.read('ledger', aborted)).rejects.toThrow();
    await expect(store.write('ledger', open(1), aborted)).rejects.toThrow();
    expect(await store.read('ledger', signal)).toEqual(noRow);
  });
}
