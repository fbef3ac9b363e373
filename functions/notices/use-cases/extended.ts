import { daysOf } from '#contracts/days/civil-day.ts';
import { extendedUntil as untilWhen } from '#contracts/days/extension.ts';
import type { Rental } from '../telling/rental.ts';
import type { Rentals } from './rentals.ts';

/** Until which day a person has paid to keep what they rented; undefined when nothing that is paid extends it. */
export async function extendedUntil(
  rentals: Pick<Rentals, 'list'>,
  { customerId, reservationNo, to }: Pick<Rental, 'customerId' | 'reservationNo' | 'to'>,
): Promise<string | undefined> {
  if (to === undefined) return undefined;
  const known = await rentals.list(customerId);
  const isPaid = (one: Rental) => one.stage === 'paid' || one.stage === 'out';
  const bookings = known.flatMap((one) => {
    const days = daysOf(one);
    return days !== undefined && isPaid(one) ? [{ ...one, ...days }] : [];
  });
  return untilWhen(bookings, reservationNo);
}

/** How far the rental has come that one extends; undefined when it extends none, or that is not known. */
export async function stageBefore(
  rentals: Pick<Rentals, 'find'>,
  { customerId, extensionOf }: Pick<Rental, 'customerId' | 'extensionOf'>,
): Promise<Rental['stage'] | undefined> {
  if (extensionOf === undefined) return undefined;
  return (await rentals.find(customerId, extensionOf))?.stage;
}
