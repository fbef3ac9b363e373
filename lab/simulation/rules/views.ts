import type { Payment } from '#functions/payment/domain/payment.ts';
import type { SignIn } from '#shared/domain/caller.ts';
import { MOST_METRES } from '#shared/persistence/places/near.ts';
import { MIDDLE, made, type WishRequest } from '../clients/requests.ts';
import type { Mirror } from '../cloud/written-rows.ts';
import {
  differenceOf,
  fieldsOf,
  type Shown,
  shownItem,
  shownItemInfo,
  shownPayment,
  shownReservation,
  shownReview,
  shownReviewInfo,
} from './answers/shown-to-clients.ts';
import { daysAskedFor } from './free-for-days.ts';
import type { Seen } from './links.ts';
import type { Read } from './read-market.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/**
 * A list of the REST contract: its address, what is asked of it, the field that numbers its entries, and what it must show
 * according to the aggregates.
 */
interface List {
  readonly route: Extract<WishRequest['route'], `GET ${string}`>;
  readonly query?: readonly [string, string][];
  readonly numbered: string;
  readonly expected: readonly Shown[];
}

/**
 * Both views and all lists, as clients read them, equal what the aggregates say: every entry, every field, and nothing
 * else. Returns the single rows of the views.
 */
export async function checkViews({ mirror, world }: Scene, read: Read, blame: Blame): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  const reserved = [...mirror.reservations.latest.values()].map(({ itemNo }) => itemNo);
  for (const itemNo of new Set([...mirror.items.latest.keys(), ...reserved])) {
    const item = mirror.items.latest.get(itemNo);
    await checkOne(
      'itemInfoes',
      'GET /itemInfoes/{itemNo}',
      { itemNo: String(itemNo) },
      item && shownItemInfo(item, mirror),
    );
  }
  for (const review of mirror.reviews.latest.values()) {
    const reviewNo = String(review.reviewNo);
    await checkOne('reviewInfoes', 'GET /reviewInfoes/{reviewNo}', { reviewNo }, shownReviewInfo(review));
  }
  const lists = listsOf(mirror, world.machine.profile.signIn);
  for (const list of [...lists, ...filteredLists(lists, mirror), ...nearbyLists(lists, mirror)])
    await checkList(list, read, blame);
  return seen;

  async function checkOne(
    place: Seen['place'],
    route: WishRequest['route'],
    params: WishRequest['params'],
    expected: Shown | undefined,
  ): Promise<void> {
    const request = made(route, params);
    const { status, body } = await read(request);
    if (status !== (expected === undefined ? 404 : 200)) blame('views equal aggregates', `${request.path}: ${status}`);
    if (expected === undefined) return;
    seen.push({ place, body });
    const difference = differenceOf(body, expected);
    if (difference !== undefined) blame('views equal aggregates', `${request.path}: ${difference}`);
  }
}

function listsOf(mirror: Mirror, signIn: SignIn): readonly List[] {
  const { items, reservations, payments, reviews } = mirror;
  const infoOf = (item: Parameters<typeof shownItem>[0]) => shownItem(item) && shownItemInfo(item, mirror);
  const paymentOf = (payment: Payment) => shownPayment(mirror, signIn, payment);
  return [
    { route: 'GET /items', numbered: 'itemNo', expected: entries(items, shownItem) },
    { route: 'GET /reservations', numbered: 'reservationNo', expected: entries(reservations, shownReservation) },
    { route: 'GET /payments', numbered: 'paymentNo', expected: entries(payments, paymentOf) },
    { route: 'GET /reviews', numbered: 'reviewNo', expected: entries(reviews, shownReview) },
    { route: 'GET /itemInfoes', numbered: 'itemNo', expected: entries(items, infoOf) },
    { route: 'GET /reviewInfoes', numbered: 'reviewNo', expected: entries(reviews, shownReviewInfo) },
  ];
}

/** The lists again, once for each value that a filter can have. */
function filteredLists(lists: readonly List[], { reservations, items }: Mirror): readonly List[] {
  const customers = new Set([...reservations.latest.values()].map(({ customerId }) => customerId));
  const of = (route: List['route'], filter: [string, string], keeps: (row: Shown) => boolean): readonly List[] =>
    lists
      .filter((list) => list.route === route)
      .map((list) => ({ ...list, query: [filter], expected: list.expected.filter(keeps) }));
  return [
    ...of('GET /itemInfoes', ['status', 'Rentable'], ({ itemStatus }) => itemStatus === 'Rentable'),
    ...[...customers].flatMap((customerId) => [
      ...of('GET /reservations', ['customerId', String(customerId)], (row) => row.customerId === customerId),
      ...of(
        'GET /payments',
        ['customerId', String(customerId)],
        (row) => reservations.latest.get(Number(row.reservationNo))?.customerId === customerId,
      ),
    ]),
    ...[...items.latest.keys()].flatMap((itemNo) =>
      of('GET /reviews', ['itemNo', String(itemNo)], (row) => row.itemNo === itemNo),
    ),
  ];
}

/** What is near, and what of it is free, now or for some days: found by looking at every item. */
function nearbyLists(lists: readonly List[], mirror: Mirror): readonly List[] {
  const infoes = lists.filter(({ route }) => route === 'GET /itemInfoes');
  const asked = daysAskedFor(mirror);
  return infoes.flatMap((list) =>
    [1_000, MOST_METRES].flatMap((within) => {
      const query: [string, string][] = [
        ['near', `${MIDDLE.latitude},${MIDDLE.longitude}`],
        ['within', String(within)],
      ];
      const near = list.expected.map(nearbyOf).filter(({ metres }) => metres <= within);
      const expected = near.sort((one, other) => one.metres - other.metres).map(({ shown }) => shown);
      const free = expected.filter(({ itemStatus }) => itemStatus === 'Rentable');
      return [
        { ...list, query, expected },
        { ...list, query: [...query, ['status', 'Rentable']] satisfies [string, string][], expected: free },
        ...(within === MOST_METRES ? asked : []).map(({ days, isFree }) => ({
          ...list,
          query: [...query, ...Object.entries(days)],
          expected: expected.filter(({ itemNo }) => isFree(Number(itemNo))),
        })),
      ];
    }),
  );
}

/** By the straight line through the earth, unlike the market's own formula. */
function metresFromMiddle(latitude: number, longitude: number): number {
  const at = (north: number, east: number) => {
    const [phi, lambda] = [north, east].map((degrees) => (degrees * Math.PI) / 180) as [number, number];
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
  };
  const [one, other] = [at(MIDDLE.latitude, MIDDLE.longitude), at(latitude, longitude)];
  const line = Math.hypot(...one.map((part, axis) => part - (other[axis] ?? 0)));
  return Math.round(2 * 6_371_008.8 * Math.asin(line / 2) * 1_000) / 1_000;
}

function nearbyOf(info: Shown): { readonly metres: number; readonly shown: Shown } {
  const { latitude, longitude } = info;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return { metres: Number.NaN, shown: info };
  const metres = metresFromMiddle(latitude, longitude);
  return { metres, shown: { ...info, distanceMetres: Math.round(metres / 100) * 100 } };
}

/** What must be shown of a table's rows, ordered by their numbers. */
function entries<S>(
  { latest }: { readonly latest: ReadonlyMap<number, S> },
  shownOf: (state: S) => Shown | undefined,
): readonly Shown[] {
  return [...latest]
    .sort(([a], [b]) => a - b)
    .map(([, state]) => shownOf(state))
    .filter((shown) => shown !== undefined);
}

async function checkList({ route, query, numbered, expected }: List, read: Read, blame: Blame): Promise<void> {
  const listed = await readAll(route, read, query);
  const numbers = (rows: readonly unknown[]) => rows.map((row) => fieldsOf(row)[numbered]).join();
  if (numbers(listed) !== numbers(expected)) {
    const asked = new URLSearchParams([...(query ?? [])]);
    blame('lists show what there is', `${route}?${asked} shows ${numbers(listed)}, there are ${numbers(expected)}`);
    return;
  }
  for (const [index, row] of expected.entries()) {
    const difference = differenceOf(listed[index], row);
    if (difference !== undefined) blame('lists show what there is', `${route}, ${row[numbered]}: ${difference}`);
  }
}

/** Every entry of a list, page by page. */
async function readAll(
  route: List['route'],
  read: Read,
  asked: readonly [string, string][] = [],
): Promise<readonly unknown[]> {
  const rel = route.slice('GET /'.length);
  const all: unknown[] = [];
  let query: [string, string][] | undefined = [['size', '2'], ...asked];
  while (query !== undefined) {
    const { body } = await read({ ...made(route, {}), query });
    const { _embedded, _links } = fieldsOf(body);
    const page = fieldsOf(_embedded)[rel];
    if (Array.isArray(page)) all.push(...page);
    const next = fieldsOf(fieldsOf(_links).next).href;
    query = typeof next === 'string' ? [...new URL(next).searchParams] : undefined;
  }
  return all;
}
