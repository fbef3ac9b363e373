import type { Logger } from '../base/ports.ts';
import { quietly } from '../base/quietly.ts';
import { withTimeLimit } from '../base/time-limit.ts';
import type { BreakerRow, BreakerStore } from './breaker-store.ts';

/** Milliseconds that the store may take: its information is not worth more of a request's time. */
export const STORE_LIMIT_MS = 150;

/**
 * One dependency's row in a store that may fail. `undefined` means that the store failed or was late. Never rejects.
 */
export interface BoundedStore {
  read(): Promise<BreakerRow | undefined>;
  write(row: BreakerRow): Promise<BreakerRow | undefined>;
}

/** Bounds a store for one dependency. */
export function createBoundedStore(store: BreakerStore, dependency: string, logger: Logger | undefined): BoundedStore {
  const ask = async (request: (signal: AbortSignal) => Promise<BreakerRow>): Promise<BreakerRow | undefined> => {
    try {
      return await withTimeLimit(request, STORE_LIMIT_MS);
    } catch (error) {
      quietly(() => logger?.warn('breaker store failed', { dependency, error: String(error) }));
      return undefined;
    }
  };
  return {
    read: () => ask((signal) => store.read(dependency, signal)),
    write: (row) => ask((signal) => store.write(dependency, row, signal)),
  };
}
