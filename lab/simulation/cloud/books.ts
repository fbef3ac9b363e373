import { createMemoryLedger } from '#functions/ledger/adapters/ledger-memory.ts';
import type { Ledger } from '#functions/ledger/use-cases/ledger.ts';
import type { BookkeepingDependencies } from '#functions/ledger/use-cases/record-event.use-case.ts';
import type { Machine, Site } from '../engine/machine.ts';

/** The database of the books: it is slow, fails before it writes, or writes and does not answer. */
export interface Books {
  readonly portOf: (site: Site) => BookkeepingDependencies;
  readonly ledger: Ledger;
}

/** Makes empty books. */
export function createBooks(machine: Machine): Books {
  const ledger = createMemoryLedger();
  const portOf = (site: Site): BookkeepingDependencies => ({
    currency: 'KRW',
    ledger: {
      record: (transfers) => {
        const what = () => `books ${transfers.map(({ eventId }) => eventId)}`;
        return machine.step(site, { pace: 'provider', what }, async (run, place) => {
          if (machine.strikes('provider fails before', place, run)) throw new Error('the books failed');
          await ledger.record(transfers);
          if (machine.strikes('provider fails after', place, run)) throw new Error('the books failed to answer');
        });
      },
    },
  });
  return { portOf, ledger };
}
