import type { Item } from '../../../functions/item/domain/item.ts';
import type { Mirror } from '../mirror.ts';
import { made, type WishRequest } from '../requests.ts';
import type { Blame } from './blame.ts';
import type { Scene } from './scene.ts';

/** Asks the market and gives its answer; nothing goes wrong on the way. */
export type Read = (request: WishRequest) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** Both views, and the list of items, as clients read them, equal what the aggregates say. */
export async function checkViews({ mirror }: Scene, read: Read, blame: Blame): Promise<void> {
  for (const item of mirror.items.latest.values()) {
    const answer = await read(made('GET /itemInfoes/{itemNo}', { itemNo: String(item.itemNo) }));
    compare(blame, `itemInfo ${item.itemNo}`, answer.body, expectedInfo(item, mirror));
  }
  for (const { reviewNo, status, ...review } of mirror.reviews.latest.values()) {
    const answer = await read(made('GET /reviewInfoes/{reviewNo}', { reviewNo: String(reviewNo) }));
    if ((answer.status === 200) !== (status === 'Written'))
      blame('views equal aggregates', `reviewInfo ${reviewNo}: ${answer.status}`);
    if (status !== 'Written') continue;
    const { customerId, customerName, itemNo, itemName, score, comment = null } = review;
    const expected = { reviewNo, customerId, customerName, itemNo, itemName, score, comment };
    compare(blame, `reviewInfo ${reviewNo}`, answer.body, expected);
  }
  const there = [...mirror.items.latest.values()].filter(({ deletion }) => deletion === undefined);
  const expected = there
    .map(({ itemNo }) => itemNo)
    .sort((a, b) => a - b)
    .join();
  for (const [route, rel] of [
    ['GET /items', 'items'],
    ['GET /itemInfoes', 'itemInfoes'],
  ] as const) {
    const listed = numbersIn((await read(made(route, {}))).body, rel);
    if (listed !== expected) blame('lists show what there is', `${route} shows ${listed}, there are ${expected}`);
  }
}

/** What the view is to say, from the aggregates alone. */
function expectedInfo(item: Item, { reservations, reviews }: Mirror): Readonly<Record<string, unknown>> {
  const own = [...reservations.latest.values()].filter(({ itemNo }) => itemNo === item.itemNo);
  const newest = own.sort((a, b) => b.holdSeq - a.holdSeq)[0];
  const shown = newest?.status === 'Rejected' || newest?.status === 'Cancelled' ? undefined : newest;
  const score = own
    .map(({ reservationNo }) => reviews.latest.get(reservationNo)?.score)
    .find((given) => given !== undefined);
  return {
    itemNo: item.itemNo,
    itemName: item.itemName,
    itemPrice: item.itemPrice,
    itemStatus: item.deletion === undefined ? item.itemStatus : 'Deleted',
    reservationNo: shown?.reservationNo ?? null,
    rentalStatus: shown?.rentalStatus ?? null,
    customerId: shown?.customerId ?? null,
    customerName: shown?.customerName ?? null,
    paymentStatus: shown?.paymentStatus ?? null,
    score: score ?? null,
  };
}

function compare(blame: Blame, what: string, shown: unknown, expected: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(expected)) {
    const actual: unknown = fieldOf(shown, name);
    if (actual !== value) blame('views equal aggregates', `${what}: ${name} is ${actual}, not ${value}`);
  }
}

function numbersIn(list: unknown, rel: string): string {
  const entries: unknown = fieldOf(fieldOf(list, '_embedded'), rel);
  return Array.isArray(entries) ? entries.map((entry: unknown) => fieldOf(entry, 'itemNo')).join() : 'no list';
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
