import { dayAfter, hourOf } from '#contracts/days/civil-day.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { TableChange } from '../cloud/tables.ts';
import type { Mirror } from '../cloud/written-rows.ts';
import type { Blame } from './report-violation.ts';

const HOUR_MS = 3_600_000;

/** More than news takes to reach those who are told, and than three looks take of which two may fail, in ms. */
const NEWS_MS = HOUR_MS;
const LOOK_MS = 19 * HOUR_MS;

/** What a history has of late things. `lookedUntil`: until when the market looked at what is due, in ms since the epoch. */
export interface Lateness {
  readonly mirror: Pick<Mirror, 'reservations' | 'people'>;
  readonly changes: readonly Pick<TableChange, 'at' | 'table' | 'row'>[];
  readonly lookedUntil: number;
}

/** Who has a thing too long is told so, in the morning after its last day; nobody is who brought it back or goes on with it. */
export function checkOverdueReminders({ mirror, changes, lookedUntil }: Lateness, blame: Blame): void {
  const { reservations, people } = mirror;
  const told = firstTold(changes);
  for (const [key, at] of told) {
    const own = reservations.latest.get(Number(key.split(' ')[1]));
    const why = own === undefined ? 'it is not there' : whyNotLate(own, at);
    if (why !== undefined) blame('who is reminded is late', `${key}: ${why}`);
  }
  for (const reservation of reservations.latest.values()) {
    const { reservationNo, renterId } = reservation;
    if (renterId === undefined || people.latest.has(renterId) || told.has(`${renterId} ${reservationNo}`)) continue;
    if (wasLongLate(reservation)) blame('who is late is reminded', `${renterId} of reservation ${reservationNo}`);
  }

  function whyNotLate(own: Reservation, at: number): string | undefined {
    const { out, back } = timesOf(own);
    if (out === undefined) return 'it was never handed over';
    if (back !== undefined && back < at - NEWS_MS) return 'it was back';
    const until = lastDay(own, at - NEWS_MS, at);
    return at < morningAfter(until) - NEWS_MS ? `it is to be back on ${until}` : undefined;
  }

  /** Whether it was out, and not to be kept on, for so long after its last day that the market looked at it. */
  function wasLongLate(own: Reservation): boolean {
    const { out, back = Number.POSITIVE_INFINITY } = timesOf(own);
    if (own.to === undefined || out === undefined) return false;
    const isExtended = [...reservations.latest.values()].some(({ extensionOf }) => extensionOf === own.reservationNo);
    const since = Math.max(out + NEWS_MS, morningAfter(own.to));
    return !isExtended && Math.min(back, lookedUntil) > since + LOOK_MS;
  }

  /** The last day for which its renter has it, by what was paid and not over all the time. */
  function lastDay({ reservationNo, to = '' }: Reservation, since: number, until: number): string {
    const next = [...reservations.latest.values()].find(
      (one) => one.extensionOf === reservationNo && wasPaid(one.reservationNo, since, until),
    );
    return next === undefined ? to : lastDay(next, since, until);
  }

  function wasPaid(number: number, since: number, until: number): boolean {
    const writes = reservations.of(number);
    const then = writes.filter(({ at }, index) => at <= until && (writes[index + 1]?.at ?? until) >= since);
    return (
      (writes[0]?.at ?? until) < since &&
      then.every(({ state }) => state.status === 'Confirmed' && state.paymentStatus === 'Paid')
    );
  }

  /** When it was handed over and when it came back, in ms since the epoch. */
  function timesOf({ reservationNo }: Reservation) {
    const when = (rental: Reservation['rentalStatus']) =>
      reservations.of(reservationNo).find(({ state }) => state.rentalStatus === rental)?.at;
    return { out: when('Renting'), back: when('Returned') };
  }
}

/** When each person was first told so of each reservation, in ms since the epoch. */
function firstTold(changes: Lateness['changes']): ReadonlyMap<string, number> {
  const told = new Map<string, number>();
  for (const { at, table, row } of changes) {
    if (table !== 'notices' || row?.kind !== 'overdue') continue;
    const key = `${row.customerId} ${row.reservationNo}`;
    told.set(key, Math.min(at, told.get(key) ?? at));
  }
  return told;
}

/** Nine o'clock on the next day, in ms since the epoch. */
function morningAfter(day: string): number {
  return hourOf(dayAfter(day), 9, 'Asia/Seoul').getTime();
}
