import { type Days, dayAfter } from './civil-day.ts';

/** What a booking says that goes on where another of the same renter ends. */
export interface Extension {
  /** The reservation that ends on the day before it. */
  readonly extensionOf?: number | undefined;
  /** The first day of the whole time for which its renter has the thing. */
  readonly since?: string | undefined;
}

/** A booking that may extend another. */
export type Extending = Days & Extension & { readonly reservationNo: number };

/** What days extend for a renter: their open booking that ends on the day before. Empty when there is none. */
export function extensionOn(
  bookings: readonly (Extending & { readonly customerId: number })[] = [],
  { from }: Days,
  customerId: number,
): Extension {
  const before = bookings.find((one) => one.customerId === customerId && dayAfter(one.to) === from);
  return before === undefined ? {} : { extensionOf: before.reservationNo, since: before.since ?? before.from };
}

/** The extension among fields that may have one. */
export function extensionIn({ extensionOf, since }: Extension): Extension {
  return { ...(extensionOf !== undefined && { extensionOf }), ...(since !== undefined && { since }) };
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
