import { type BreakerRow, type BreakerStore, noRow } from './breaker-store.ts';

/** Shared states in this process's memory: for tests, and for a breaker that is used by one process only. */
export function createMemoryBreakerStore(): BreakerStore {
  const rows = new Map<string, BreakerRow>();
  const rowOf = (dependency: string): BreakerRow => rows.get(dependency) ?? noRow;
  return {
    async read(dependency, signal) {
      signal.throwIfAborted();
      return rowOf(dependency);
    },
    async write(dependency, row, signal) {
      signal.throwIfAborted();
      if (rowOf(dependency).version === row.version - 1) rows.set(dependency, row);
      return rowOf(dependency);
    },
  };
}
