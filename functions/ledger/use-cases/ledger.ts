import type { Turnover } from '../domain/account.ts';
import type { Transfer } from '../domain/transfer.ts';

/** From one moment on, and before another; ISO 8601 in UTC with milliseconds. */
export interface Span {
  readonly from?: string | undefined;
  readonly before?: string | undefined;
}

/** Some transfers in order, and the position to continue after; absent at the end. */
export interface TransferPage {
  readonly transfers: readonly Transfer[];
  readonly next?: string | undefined;
}

/** The books. Transfers are only ever added. Their order is that of their time, event and line. */
export interface Ledger {
  /** Writes these down, all or none. A transfer whose key is there already changes nothing. */
  record(transfers: readonly Transfer[]): Promise<void>;
  /** All transfers of a reservation's payment. */
  ofReservation(reservationNo: number): Promise<readonly Transfer[]>;
  /** At most `size` transfers of a span, after a position that an earlier page gave. */
  read(span: Span, page: { readonly size: number; readonly after?: string | undefined }): Promise<TransferPage>;
  /** What was debited and credited in a span, by account and currency, in that order; accounts without a transfer are absent. */
  turnovers(span: Span): Promise<readonly Turnover[]>;
}

/** Where a transfer stands in the order of all. */
export function positionOf({ at, eventId, line }: Pick<Transfer, 'at' | 'eventId' | 'line'>): string {
  return `${at} ${eventId} ${line}`;
}

const POSITION = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) (\S+) (\d{1,4})$/;

/** The parts of a position; undefined for another text. */
export function partsOf(position: string): Pick<Transfer, 'at' | 'eventId' | 'line'> | undefined {
  const [, at, eventId, line] = POSITION.exec(position) ?? [];
  return at === undefined || eventId === undefined || Number.isNaN(Date.parse(at))
    ? undefined
    : { at, eventId, line: Number(line) };
}

/** A page of what was found, of which there may be one more than fits. */
export function pageOf(found: readonly Transfer[], size: number): TransferPage {
  const transfers = found.slice(0, size);
  const last = transfers.at(-1);
  return { transfers, ...(found.length > size && last !== undefined && { next: positionOf(last) }) };
}
