import type { Attempt } from '../clients/attempt.ts';
import { made, type WishRequest } from '../clients/requests.ts';
import { everyPicture } from '../cloud/rental-files-alike.ts';
import type { Mirror, TableMirror } from '../cloud/written-rows.ts';
import {
  differenceOf,
  fieldsOf,
  type Shown,
  shownItem,
  shownReservation,
  shownReview,
} from './answers/shown-to-clients.ts';
import type { Read } from './read-market.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/** The addresses of single things, and the field that numbers each. */
const places = {
  items: ['GET /items/{itemNo}', 'itemNo'],
  reservations: ['GET /reservations/{reservationNo}', 'reservationNo'],
  payments: ['GET /payments/{paymentNo}', 'paymentNo'],
  reviews: ['GET /reviews/{reviewNo}', 'reviewNo'],
  itemInfoes: ['GET /itemInfoes/{itemNo}', 'itemNo'],
  reviewInfoes: ['GET /reviewInfoes/{reviewNo}', 'reviewNo'],
} as const;

type Place = keyof typeof places;

/** Where each link must lead, from a thing with these fields. */
const targets: Readonly<Record<string, readonly [Place, (from: Shown, mirror: Mirror) => unknown]>> = {
  item: ['items', ({ itemNo }) => itemNo],
  reservation: ['reservations', ({ reservationNo }) => reservationNo],
  // By which the renter of an item goes on having it.
  extension: [
    'reservations',
    ({ itemNo, reservationNo }, { items }) =>
      items.latest.get(Number(itemNo))?.bookings?.find((one) => one.extensionOf === reservationNo)?.reservationNo,
  ],
  payment: ['payments', ({ paymentNo, reservationNo }) => paymentNo ?? reservationNo],
  review: ['reviews', ({ reviewNo, reservationNo }) => reviewNo ?? reservationNo],
  itemInfo: ['itemInfoes', ({ itemNo }) => itemNo],
  reviewInfo: ['reviewInfoes', ({ reviewNo }) => reviewNo],
};

/**
 * Follows every link of the things that were shown: it must lead to what its name says, and `self` to the thing itself.
 */
export async function checkLinks(
  { mirror, world }: Scene,
  shown: readonly Seen[],
  read: Read,
  blame: Blame,
): Promise<void> {
  const known = new Map<string, Awaited<ReturnType<Read>>>();
  /** Links that lead to no single thing of {@link places}. */
  const elsewhere: Readonly<Record<string, typeof follow>> = {
    place: followToPlace,
    pictures: followToPictures,
    waiting: followToWaiting,
    reserve: followToReserving,
  };
  for (const { place, body, reader } of shown) {
    const { _links, ...fields } = fieldsOf(body);
    if (place === 'items' && 'reserve' in fieldsOf(_links) !== mayReserve(fields, reader))
      blame(
        'links lead somewhere',
        `items/${fields.itemNo} as ${reader ?? 'nobody'}: ${Object.keys(fieldsOf(_links))}`,
      );
    for (const [rel, link] of Object.entries(fieldsOf(_links))) {
      const href = String(fieldsOf(link).href);
      const wrong = await (elsewhere[rel] ?? follow)(place, fields, href, rel);
      const from = `${place}/${fields[places[place][1]]}`;
      if (wrong !== undefined) blame('links lead somewhere', `link ${rel} of ${from}: ${wrong}`);
    }
  }

  /** Everybody but the owner may reserve a thing, and who has not signed in only in an open market. */
  function mayReserve({ ownerId }: Shown, reader: number | undefined): boolean {
    return reader === undefined ? world.machine.profile.signIn === 'open' : reader !== ownerId;
  }

  /** Who has signed in as one of its sides is told where the thing is, as exactly as its owner said. */
  async function followToPlace(_: Place, { reservationNo, itemNo }: Shown, href: string): Promise<string | undefined> {
    if (!href.endsWith(`/reservations/${reservationNo}/place`)) return `${href}, not that of ${reservationNo}`;
    const route = 'GET /reservations/{reservationNo}/place';
    const { status, body } = await read(made(route, { reservationNo: String(reservationNo) }));
    if (status === 401) return undefined;
    const { door, place } = mirror.items.latest.get(Number(itemNo)) ?? {};
    if (place === undefined) return status === 404 ? undefined : `${href} answers ${status}`;
    const { latitude, longitude, exact } = fieldsOf(body);
    const { latitude: north, longitude: east } = door ?? place;
    const isRight = latitude === north && longitude === east && exact === (door !== undefined);
    return isRight ? undefined : `${href} answers ${status}: ${JSON.stringify(body)}`;
  }

  /** Files are not part of histories: things have no pictures, and all rentals the same ones. */
  async function followToPictures(place: Place, fields: Shown, href: string): Promise<string | undefined> {
    const number = fields[places[place][1]];
    if (!href.endsWith(`/${place}/${number}/pictures`)) return `${href}, not that of ${place}/${number}`;
    const { status, body } =
      place === 'items'
        ? await read(made('GET /items/{itemNo}/pictures', { itemNo: String(number) }))
        : await read(made('GET /reservations/{reservationNo}/pictures', { reservationNo: String(number) }));
    // Of those of a rental, nobody is told who has not signed in.
    if (place !== 'items' && status === 401) return undefined;
    const { pictures } = fieldsOf(fieldsOf(body)._embedded);
    const isRight =
      status === 200 &&
      Array.isArray(pictures) &&
      pictures.length === (place === 'items' ? 0 : 1) &&
      pictures.every((one) => Object.entries(everyPicture).every(([name, value]) => fieldsOf(one)[name] === value));
    return isRight ? undefined : `${href} answers ${status}: ${JSON.stringify(body)}`;
  }

  /** Who has not signed in waits for nothing. */
  async function followToWaiting(_: Place, { itemNo }: Shown, href: string): Promise<string | undefined> {
    if (!href.endsWith(`/items/${itemNo}/waiting`)) return `${href}, not that of ${itemNo}`;
    const { status, body } = await read(made('GET /items/{itemNo}/waiting', { itemNo: String(itemNo) }));
    const isRight = status === 200 && fieldsOf(body).itemNo === itemNo;
    return isRight ? undefined : `${href} answers ${status}: ${JSON.stringify(body)}`;
  }

  /** What the list shows is another rule's; its form is for all things. */
  async function followToReserving(_: Place, __: Shown, href: string): Promise<string | undefined> {
    return /:\/\/[^/]+(?:\/[^/]+)?\/reservations$/.test(href) ? undefined : `${href}, not the list of reservations`;
  }

  async function follow(place: Place, fields: Shown, href: string, rel: string): Promise<string | undefined> {
    const [wanted, numberOf] = targets[rel] ?? [place, (from: Shown) => from[places[place][1]]];
    const [, collection, number = ''] = /\/(\w+)\/(\d+)$/.exec(href) ?? [];
    if (collection !== wanted || Number(number) !== numberOf(fields, mirror))
      return `${href}, not ${wanted}/${numberOf(fields, mirror)}`;
    const answer = known.get(href) ?? (await read(requestOf(wanted, number)));
    known.set(href, answer);
    const isThere = rel === 'self' || isShown(mirror, wanted, Number(number));
    if (answer.status !== (isThere ? 200 : 404)) return `${href} answers ${answer.status}`;
    return rel === 'self' ? differenceOf(answer.body, fields) : undefined;
  }
}

/** Whether a thing can be seen: a link may lead to something that is gone or not there yet. */
function isShown({ items, reservations, payments, reviews }: Mirror, place: Place, number: number): boolean {
  const shown = <S>({ latest }: TableMirror<S>, shownOf: (state: S) => unknown): boolean => {
    const state = latest.get(number);
    return state !== undefined && shownOf(state) !== undefined;
  };
  if (place === 'items') return shown(items, shownItem);
  if (place === 'reservations') return shown(reservations, shownReservation);
  if (place === 'payments') return shown(payments, ({ authorizationId }) => authorizationId);
  if (place === 'itemInfoes') return items.latest.has(number);
  return shown(reviews, shownReview);
}

/** A single thing as a client was shown it. `reader`: who that was, if they had signed in. */
export interface Seen {
  readonly place: Place;
  readonly body: unknown;
  readonly reader?: number | undefined;
}

/** What the reader who reads everything at the end was shown, thing by thing. */
export function seenBy(client: string, attempts: readonly Attempt[]): readonly Seen[] {
  return attempts
    .filter((attempt) => attempt.client === client && attempt.response?.status === 200)
    .flatMap(({ request, response, person }) => {
      const place = Object.keys(places).find((name): name is Place => request.path.startsWith(`/${name}/`));
      return place === undefined ? [] : [{ place, body: response?.body, reader: person }];
    });
}

function requestOf(place: Place, number: string): WishRequest {
  const [route, numbered] = places[place];
  return made(route, { [numbered]: number });
}
