import type { Posting } from '../domain/transfer.ts';
import { transfersOf } from '../domain/transfer.ts';
import type { Ledger } from './ledger.ts';

/** What keeping the books needs. `currency`: that of the market's prices, ISO 4217. */
export interface BookkeepingDependencies {
  readonly ledger: Pick<Ledger, 'record'>;
  readonly currency: string;
}

/** Where an event of a payment comes from. `time`: ISO 8601. */
export interface Origin {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly reservationNo: number;
}

/** Writes down what an event has moved. Once is enough: a repetition changes nothing, in any order. */
export async function recordEvent(
  { ledger, currency }: BookkeepingDependencies,
  { id, type, time, reservationNo }: Origin,
  postings: readonly Posting[],
): Promise<void> {
  const at = new Date(time).toISOString();
  await ledger.record(transfersOf({ eventId: id, eventType: type, at, reservationNo, currency }, postings));
}
