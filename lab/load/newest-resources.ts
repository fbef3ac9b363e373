import { get } from '#support/http-client.ts';
import { type Resource, readPage } from '#support/resources.ts';

const numberOf = {
  reservations: ({ reservationNo }: Resource<'reservations'>) => reservationNo,
  payments: ({ paymentNo }: Resource<'payments'>) => paymentNo,
} as const;

/**
 * All reservations or payments with at least this number. Pages are read from the newest on; older ones are not read.
 */
export async function newestFrom<C extends keyof typeof numberOf>(
  collection: C,
  least: number,
): Promise<readonly Resource<C>[]>;
export async function newestFrom(collection: keyof typeof numberOf, least: number) {
  return collection === 'reservations'
    ? pagesOf(collection, 'reservationNo', numberOf.reservations, least)
    : pagesOf(collection, 'paymentNo', numberOf.payments, least);
}

async function pagesOf<C extends keyof typeof numberOf>(
  collection: C,
  field: string,
  number: (entry: Resource<C>) => number,
  least: number,
): Promise<readonly Resource<C>[]> {
  const entries: Resource<C>[] = [];
  let address: string | undefined = `/${collection}?size=100&sort=${field},desc`;
  while (address !== undefined) {
    const page: Awaited<ReturnType<typeof readPage<C>>> = readPage(collection, await get(address));
    entries.push(...page.entries.filter((entry) => number(entry) >= least));
    address = page.entries.some((entry) => number(entry) < least) ? undefined : page.next;
  }
  return entries;
}
