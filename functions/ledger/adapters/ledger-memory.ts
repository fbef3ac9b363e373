import { turnoversOf } from '../domain/standing.ts';
import type { Transfer } from '../domain/transfer.ts';
import { type Ledger, pageOf, partsOf, type Span } from '../use-cases/ledger.ts';

type Place = Pick<Transfer, 'at' | 'eventId' | 'line'>;

/** The ledger's in-memory twin. */
export function createMemoryLedger(): Ledger {
  const books = new Map<string, Transfer>();
  const sorted = () => [...books.values()].toSorted(compare);
  const within = ({ from = '', before = '~' }: Span) => sorted().filter(({ at }) => at >= from && at < before);
  return {
    async record(transfers) {
      for (const { amount, line, debit, credit } of transfers)
        if (!Number.isSafeInteger(amount) || amount < 0 || line < 1 || debit === credit)
          throw new Error(`no transfer: ${amount} from ${credit} to ${debit}, line ${line}`);
      for (const transfer of transfers) {
        const key = `${transfer.eventId} ${transfer.line}`;
        if (!books.has(key)) books.set(key, structuredClone(transfer));
      }
    },
    ofReservation: async (reservationNo) => sorted().filter((one) => one.reservationNo === reservationNo),
    async read(span, { size, after }) {
      const last = after === undefined ? undefined : partsOf(after);
      const found = within(span).filter((one) => last === undefined || compare(last, one) < 0);
      return pageOf(found, size);
    },
    turnovers: async (span) => turnoversOf(within(span)),
  };
}

function compare(one: Place, other: Place): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  if (one.eventId !== other.eventId) return one.eventId < other.eventId ? -1 : 1;
  return one.line - other.line;
}
