import type { MaybeDays } from '#contracts/days/civil-day.ts';
import type { ChangedTerm, Terms } from '#contracts/days/terms.ts';
import type { holdRefusals } from '#contracts/events/reasons.ts';
import type { NoticeKind } from '#contracts/notice-kinds.ts';

/** On which side of a rental somebody is. */
export type Side = 'renter' | 'owner';

/** Why something was refused or cancelled, or what has become of a deposit, as a word of the market. */
export type NoticeReason =
  | (typeof holdRefusals)[number]
  | 'price-changed'
  | 'by-renter'
  | 'by-owner'
  | 'by-operator'
  | 'expired'
  | 'deposit-kept'
  | 'deposit-released'
  | 'deposit-lapsed'
  | 'payment-lapsed'
  | 'passed'
  | 'ruled-out';

/**
 * What somebody is told. It names things and numbers, and no people. Of a rental for days also these; of a thing that is
 * late, also what that costs.
 */
export interface Telling extends Terms, MaybeDays {
  readonly customerId: number;
  readonly side: Side;
  readonly kind: NoticeKind;
  readonly reservationNo?: number | undefined;
  readonly itemNo: number;
  readonly itemName: string | null;
  readonly reason?: NoticeReason | undefined;
  /** With `price-changed`: what of the terms is new. */
  readonly changed?: readonly ChangedTerm[] | undefined;
  /** What the owner or an operator wrote about it. */
  readonly words?: string | undefined;
  /** Of a review, 1 to 5. */
  readonly score?: number | undefined;
  /** For how long something is kept for somebody, from then on. */
  readonly minutes?: number | undefined;
  /** The last day for which its renter has paid to keep the thing; absent unless it stays with them. */
  readonly keptUntil?: string | undefined;
  /** From when, or until when, something is to be paid: the market's own time, as `2026-12-24T09:00`. */
  readonly moment?: string | undefined;
}

/** A telling, of which event it is, and when that happened. */
export interface Notice extends Telling {
  /** Its place among the notices of its person; the same whenever the event comes again. */
  readonly id: string;
  /** ISO 8601. */
  readonly time: string;
  readonly isRead: boolean;
}

/**
 * A new notice. `source` names what it is told of: the id of an event, or the day of a reminder. Versions at its end are
 * padded, so that the changes of an aggregate in one millisecond keep their order.
 */
export function noticeOf(telling: Telling, time: string, source: string): Notice {
  const padded = source.replace(/#(\d+)$/, (_, version: string) => `#${version.padStart(10, '0')}`);
  return { ...telling, id: `${time} ${padded} ${telling.kind}`, time, isRead: false };
}

/** The form of a notice's id. A longer one would not fit into a key. */
const ID = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z [^ ]{1,100} [a-z-]{1,40}$/;

/** True for what may be a notice's id. */
export function isNoticeId(text: string): boolean {
  return ID.test(text);
}
