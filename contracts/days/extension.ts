import { type Days, dayAfter } from './civil-day.ts';

/** What a booking says that goes on where another of the same renter ends, or ends where another begins. */
export interface Extension {
  /** The reservation that ends on the day before it. */
  readonly extensionOf?: number | undefined;
  /** The first day of the whole time for which its renter has the thing. */
  readonly since?: string | undefined;
  /** The last day of that time, when its renter had booked the days after it before. */
  readonly until?: string | undefined;
}

/** Whose a booking is. `renterId`: the renter again, if they signed in. */
interface Renter {
  readonly customerId: number;
  readonly renterId?: number | undefined;
}

/** A booking that may extend another. */
export type Extending = Days & Extension & { readonly reservationNo: number };

/**
 * What days extend for a renter: their open booking that ends on the day before. Also until when they booked the days that
 * follow. Empty without both. Nobody extends the booking of an account without a token. `returned`: the reservation that
 * came back last.
 */
export function extensionOn(
  bookings: readonly (Extending & Renter)[] = [],
  { from, to }: Days,
  { customerId, renterId }: Renter,
  returned?: number,
): Extension {
  const own = bookings.filter((one) => one.customerId === customerId && one.renterId === renterId);
  const [before, until] = [bookingBefore(own, from), lastDay(own, to)];
  return {
    ...(before && { extensionOf: before.reservationNo, since: firstDay(own, before, returned) }),
    ...(until > to && { until }),
  };
}

function bookingBefore(own: readonly Extending[], from: string): Extending | undefined {
  return own.find((one) => dayAfter(one.to) === from);
}

/** Since when a renter has booked without a break. A booking that ended before its hand-over does not count. */
function firstDay(own: readonly Extending[], one: Extending, returned: number | undefined): string {
  const before = bookingBefore(own, one.from);
  if (before !== undefined) return firstDay(own, before, returned);
  return (one.extensionOf === returned ? one.since : undefined) ?? one.from;
}

/** The last day that somebody has booked without a break, from bookings of theirs and the last day of one of these. */
export function lastDay(own: readonly Extending[], to: string): string {
  const next = own.find((one) => one.from === dayAfter(to));
  return next === undefined ? to : lastDay(own, next.to);
}

/**
 * Bookings once a reservation has come back: what extends it begins with its last day. The thing may be handed on then,
 * and nobody else can have it in between.
 */
export function onceBack<B extends Extending>(bookings: readonly B[] = [], returned: number | undefined): B[] {
  return bookings.map((one) =>
    one.extensionOf !== undefined && one.extensionOf === returned ? { ...one, from: dayAfter(one.from, -1) } : one,
  );
}

/** The extension among fields that may have one. */
export function extensionIn({ extensionOf, since, until }: Extension): Extension {
  return {
    ...(extensionOf !== undefined && { extensionOf }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  };
}

/** The bookings that are not of one time with a wish: neither extended by it, directly or through others, nor extending it. */
export function othersThan<B extends Extending>(
  bookings: readonly B[] = [],
  wish: Extension & { readonly reservationNo?: number | undefined },
): readonly B[] {
  let others = bookings;
  for (let own: readonly (typeof wish)[] = [wish]; own.length > 0; ) {
    const before = own;
    const next = others.filter((one) => before.some((known) => extendsOther(one, known) || extendsOther(known, one)));
    others = others.filter((one) => !next.includes(one));
    own = next;
  }
  return others;
}

function extendsOther(
  { extensionOf }: Extension,
  { reservationNo }: { readonly reservationNo?: number | undefined },
): boolean {
  return extensionOf !== undefined && extensionOf === reservationNo;
}

/** The booking that extends a reservation. */
export function extensionTo<B extends Extending>(
  bookings: readonly B[] = [],
  reservationNo: number | null,
): B | undefined {
  return bookings.find((one) => one.extensionOf === reservationNo);
}

/** The last day of all that extends a reservation, and what extends that; undefined when nothing does. */
export function extendedUntil(bookings: readonly Extending[] = [], reservationNo: number | null): string | undefined {
  const next = extensionTo(bookings, reservationNo);
  return next && (extendedUntil(bookings, next.reservationNo) ?? next.to);
}
