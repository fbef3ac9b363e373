import { dayAfter } from '#contracts/days/civil-day.ts';
import { type PatchCommand, patchCommands } from '#contracts/http/items.requests.ts';
import type { RouteKey, RoutesOf } from '#contracts/http/routes.ts';
import type { ClientRequest } from '../histories/history.ts';
import type { Past } from '../histories/profile.ts';
import type { PatchWish } from './patches.ts';
import type { Wish } from './wishes.ts';
import { believedName, nameOf, wordsOf } from './words.ts';

/** The day on which histories begin, where the market is. */
export const FIRST_DAY = '2026-01-01';

/** The routes of rentals, and of what people are told. Those of operators, of settings and of the books are tested elsewhere. */
export type MarketRoute =
  | Exclude<RouteKey, RoutesOf<'operations' | 'notices' | 'ledger'>>
  | Extract<RoutesOf<'notices'>, `${string} /me/notices${string}`>;

/** The request of a wish: its path, and how the gateway parses it. */
export interface WishRequest extends ClientRequest {
  readonly route: MarketRoute;
  readonly params: Readonly<Record<string, string>>;
  readonly query?: readonly [string, string][];
}

/** The numbers of the plan's items and reservations, as far as they are known. */
export interface KnownNumbers {
  readonly items: Numbers;
  readonly reservations: Numbers;
  /** The price of an item as the market shows it. */
  readonly priceOf: (itemNo: number) => number | undefined;
  /** The notices that a person was shown last, the newest first. */
  readonly noticesOf: (person: number) => readonly string[];
  /** The numbers that were used up before this history. */
  readonly past: Pick<Past, 'items' | 'reservations'>;
}

/** Whoever was shown none guesses. */
const NO_NOTICE = 'none';

type Numbers = Pick<ReadonlyMap<number, number>, 'get' | 'has'>;

/** Whether the numbers that a wish needs are known by now. */
export function isKnown(wish: Wish, { items, reservations, noticesOf }: KnownNumbers): boolean {
  if (wish.kind === 'register') return true;
  if (wish.kind === 'mark notice' || wish.kind === 'mark notices') return noticesOf(wish.person).length > 0;
  if ('item' in wish && !items.has(wish.item)) return false;
  return wish.kind === 'reserve' || !('reservation' in wish) || reservations.has(wish.reservation);
}

/** The request of a wish. Unknown numbers are guessed: they begin after those that are used up. */
export function toRequest(wish: Wish, known: KnownNumbers): WishRequest {
  const item = String('item' in wish ? (known.items.get(wish.item) ?? known.past.items + wish.item + 1) : 0);
  const reservation = String(
    'reservation' in wish
      ? (known.reservations.get(wish.reservation) ?? known.past.reservations + wish.reservation + 1)
      : 0,
  );
  switch (wish.kind) {
    case 'register':
      return made('POST /items', {}, { ...wantedOf(wish), ...placeAt(wish.item) });
    case 'change':
      return made('PATCH /items/{itemNo}', { itemNo: item }, { ...wantedOf(wish), ...movedWith(wish) });
    case 'delete':
      return made('DELETE /items/{itemNo}', { itemNo: item });
    case 'reserve':
      return made(
        'POST /reservations',
        {},
        {
          customerId: wish.customer,
          customerName: nameOf(wish.customer),
          itemNo: Number(item),
          itemName: believedName(wish.reservation),
          itemPrice: wish.itemPrice === 'as shown' ? known.priceOf(Number(item)) : wish.itemPrice,
          ...spanOf(wish),
        },
      );
    case 'wait':
      return made('POST /items/{itemNo}/waiting', { itemNo: item }, spanOf(wish));
    case 'read place':
      return made('GET /items/{itemNo}/waiting', { itemNo: item });
    case 'stop waiting':
      return made('DELETE /items/{itemNo}/waiting', { itemNo: item });
    case 'pay':
      return made('PATCH /reservations/{reservationNo}', { reservationNo: reservation }, { paymentStatus: 'Paid' });
    case 'take back payment':
      return made('PATCH /reservations/{reservationNo}', { reservationNo: reservation }, { paymentStatus: 'NotPaid' });
    case 'cancel':
      return made('DELETE /reservations/{reservationNo}', { reservationNo: reservation });
    case 'turn down': {
      const asked = { status: 'Cancelled', reason: wish.reason };
      return made('PATCH /reservations/{reservationNo}', { reservationNo: reservation }, asked);
    }
    case 'keep deposit': {
      const asked = { depositKept: wish.kept, reason: wish.reason };
      return made('PATCH /payments/{paymentNo}', { paymentNo: reservation }, asked);
    }
    case 'review':
      return made(
        'POST /reviews',
        {},
        { customerId: wish.customer, reservationNo: Number(reservation), ...wordsOf(wish) },
      );
    case 'read me':
      return made('GET /me', {});
    case 'forget me':
      return made('DELETE /me', {});
    case 'read notices':
      return { ...made('GET /me/notices', {}), query: [['size', '100']] };
    case 'mark notice': {
      const noticeId = known.noticesOf(wish.person).at(-1) ?? NO_NOTICE;
      return made('PATCH /me/notices/{noticeId}', { noticeId }, { isRead: true });
    }
    case 'mark notices':
      return made('PATCH /me/notices', {}, { readUpTo: known.noticesOf(wish.person)[0] ?? NO_NOTICE });
    case 'read item':
      return made('GET /items/{itemNo}', { itemNo: item });
    case 'read itemInfo':
      return made('GET /itemInfoes/{itemNo}', { itemNo: item });
    case 'read reservation':
      return made('GET /reservations/{reservationNo}', { reservationNo: reservation });
    case 'read payment':
      return made('GET /payments/{paymentNo}', { paymentNo: reservation });
    case 'read review':
      return made('GET /reviews/{reviewNo}', { reviewNo: reservation });
    default:
      return made('PATCH /items/{itemNo}', { itemNo: item }, patchOf(wish, Number(item), Number(reservation)));
  }
}

/** The days of a wish, as a request says them. */
function spanOf({ days }: { readonly days?: readonly [number, number] }) {
  return { from: days && dayAfter(FIRST_DAY, days[0]), to: days && dayAfter(FIRST_DAY, days[1]) };
}

/** The body of a command of the contract. */
function patchOf(wish: PatchWish, itemNo: number, reservationNo: number) {
  const { field, value, ofReservation }: PatchCommand = patchCommands[wish.kind];
  return { ...(ofReservation && { reservationNo }), [field]: value, ...besideOf(wish, itemNo) };
}

/** The fields of an item that its owner wants to be so. */
export function wantedOf({ kind: _, item: __, ...fields }: Extract<Wish, { kind: 'register' | 'change' }>) {
  if (!('blockedDays' in fields)) return fields;
  return { ...fields, blockedDays: fields.blockedDays?.map((days) => spanOf({ days })) };
}

/** Where things are: within some kilometres of {@link MIDDLE}, the last across a border of the index. */
const places = [
  { latitude: 37.55631, longitude: 126.92364 },
  { latitude: 37.55712, longitude: 126.93291 },
  { neighbourhood: 'Yeonnam-dong' },
  { latitude: 37.52841, longitude: 126.91322 },
] as const;

/** Where the rules look for what is near. */
export const MIDDLE = { latitude: 37.5563, longitude: 126.9236 };

function placeAt(number: number) {
  return places[number % places.length];
}

/** Who gives a thing another name has moved. Some say that it is nowhere. */
function movedWith({ itemName }: Extract<Wish, { kind: 'change' }>) {
  const number = Number(itemName?.at(-1) ?? Number.NaN);
  if (Number.isNaN(number)) return {};
  return number === 9 ? { neighbourhood: 'none' } : placeAt(number);
}

/** What a hand-over says beside what it asks for. */
function besideOf(wish: PatchWish, itemNo: number) {
  const also = 'also' in wish ? wish.also : undefined;
  const { itemStatus: after }: PatchCommand = patchCommands[wish.kind];
  const before = after === 'Rentable' ? 'NotRentable' : 'Rentable';
  if (also === 'the same') return { itemNo, itemStatus: after };
  if (also === 'the opposite') return { itemStatus: before };
  return also === 'another number' ? { itemNo: itemNo + 1 } : {};
}

/** The request of a route. Undefined fields of the body are left out. */
export function made(
  route: MarketRoute,
  params: Readonly<Record<string, string>>,
  body?: Readonly<Record<string, unknown>>,
): WishRequest {
  const [method = '', template = ''] = route.split(' ');
  const path = template.replace(/\{(\w+)\}/, (_, name: string) => params[name] ?? '');
  if (body === undefined) return { route, params, method, path };
  const present = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  return { route, params, method, path, body: present };
}
