import type { Item, Reservation } from '@gdmarket/client';

type Templates = Item['_templates'];

/** What the market offers the owner of a thing now: exactly those of the answer's templates that the board knows. */
export function offeredFor(
  item: Pick<Item, '_templates'>,
): Readonly<Record<'lend' | 'return' | 'change' | 'delete', boolean>> {
  const has = (name: string) => Object.hasOwn(item._templates ?? {}, name);
  return { lend: has('lend'), return: has('return'), change: has('change'), delete: has('delete') };
}

/**
 * The thing with the reservation that it is lent for, or can be handed over for now: one with days has the thing only while
 * it is lent.
 */
export function withNext<T extends Pick<Item, 'reservationNo' | '_templates'>>(item: T): T {
  const next = item._templates?.lend?.properties.find(({ name }) => name === 'reservationNo')?.value;
  return item.reservationNo === null && typeof next === 'number' ? { ...item, reservationNo: next } : item;
}

/**
 * What the owner can let a rental go on for: the paid days that follow, from the last day of the rental on. Earlier the
 * market hands nothing over.
 */
export function extendedFor(
  reservation: Pick<Reservation, 'to' | 'rentalStatus'> | undefined,
  extension: Pick<Reservation, 'reservationNo' | 'to' | 'paymentStatus'> | undefined,
  today: string,
): { readonly reservationNo: number; readonly to: string } | undefined {
  const last = reservation?.to ?? null;
  if (last === null || reservation?.rentalStatus !== 'Renting' || today < last) return undefined;
  if (extension?.to == null || extension.paymentStatus !== 'Paid') return undefined;
  return { reservationNo: extension.reservationNo, to: extension.to };
}

/** Whether a renter's reservation can be turned down, and whether the renter has to be told why. */
export function turningDown(
  reservation: Pick<Reservation, '_templates'> | undefined,
): 'with-reason' | 'at-once' | undefined {
  const template: NonNullable<Templates>[string] | undefined = reservation?._templates?.cancel;
  if (template === undefined) return undefined;
  return template.properties.some(({ name }) => name === 'reason') ? 'with-reason' : 'at-once';
}
