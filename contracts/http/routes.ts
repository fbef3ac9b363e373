import * as z from 'zod/mini';
import { number } from '../events/fields.ts';

/**
 * The functions that answer HTTP. `web` serves the board. `entry` answers every request without another route: the
 * index, preflights, 404 and 405.
 */
export type HttpFunction =
  | 'item'
  | 'reservation'
  | 'payment'
  | 'review'
  | 'projections'
  | 'operations'
  | 'notices'
  | 'ledger'
  | 'web'
  | 'entry';

/**
 * Who may use a route. `anybody`: also without signing in. In a market that requires signing in, all others need it;
 * who asks about themselves needs it in an open one, too.
 * `operator`: only operators, who sign in to an open market as well.
 * Whoever else is named has to be that person or an operator; the use case checks it on the state that it
 * changes.
 */
export type Access = 'anybody' | 'signed-in' | 'owner' | 'renter' | 'owner-or-renter' | 'not-the-owner' | 'operator';

interface Route {
  readonly function: HttpFunction;
  readonly may: Access;
}

/** The only route table: both gateways, the functions' routers, the API index and the API's document follow it. */
export const routes = {
  'GET /items': { function: 'item', may: 'anybody' },
  'POST /items': { function: 'item', may: 'signed-in' },
  'GET /items/{itemNo}': { function: 'item', may: 'anybody' },
  'PUT /items/{itemNo}': { function: 'item', may: 'owner' },
  'PATCH /items/{itemNo}': { function: 'item', may: 'owner' },
  'DELETE /items/{itemNo}': { function: 'item', may: 'owner' },
  'GET /items/{itemNo}/pictures': { function: 'item', may: 'anybody' },
  'POST /items/{itemNo}/pictures': { function: 'item', may: 'owner' },
  'GET /items/{itemNo}/pictures/{pictureNo}': { function: 'item', may: 'anybody' },
  'PATCH /items/{itemNo}/pictures/{pictureNo}': { function: 'item', may: 'owner' },
  'DELETE /items/{itemNo}/pictures/{pictureNo}': { function: 'item', may: 'owner' },
  // Everybody has only a place of their own there.
  'GET /items/{itemNo}/waiting': { function: 'reservation', may: 'signed-in' },
  'POST /items/{itemNo}/waiting': { function: 'reservation', may: 'signed-in' },
  'DELETE /items/{itemNo}/waiting': { function: 'reservation', may: 'signed-in' },
  'GET /reservations': { function: 'reservation', may: 'signed-in' },
  'POST /reservations': { function: 'reservation', may: 'not-the-owner' },
  'GET /reservations/{reservationNo}': { function: 'reservation', may: 'owner-or-renter' },
  'GET /reservations/{reservationNo}/place': { function: 'reservation', may: 'owner-or-renter' },
  'GET /reservations/{reservationNo}/pictures': { function: 'reservation', may: 'owner-or-renter' },
  'POST /reservations/{reservationNo}/pictures': { function: 'reservation', may: 'owner-or-renter' },
  'PATCH /reservations/{reservationNo}': { function: 'reservation', may: 'owner-or-renter' },
  'DELETE /reservations/{reservationNo}': { function: 'reservation', may: 'owner-or-renter' },
  'GET /me': { function: 'reservation', may: 'signed-in' },
  'DELETE /me': { function: 'reservation', may: 'signed-in' },
  'GET /me/notices': { function: 'notices', may: 'signed-in' },
  'PATCH /me/notices': { function: 'notices', may: 'signed-in' },
  'PATCH /me/notices/{noticeId}': { function: 'notices', may: 'signed-in' },
  'GET /me/settings': { function: 'notices', may: 'signed-in' },
  'PATCH /me/settings': { function: 'notices', may: 'signed-in' },
  'POST /me/calendar': { function: 'notices', may: 'signed-in' },
  'DELETE /me/calendar': { function: 'notices', may: 'signed-in' },
  // The address is the secret of one person.
  'GET /calendar/{feed}': { function: 'notices', may: 'anybody' },
  'GET /unsubscribe/{key}': { function: 'notices', may: 'anybody' },
  'POST /unsubscribe/{key}': { function: 'notices', may: 'anybody' },
  'GET /payments': { function: 'payment', may: 'signed-in' },
  'GET /payments/{paymentNo}': { function: 'payment', may: 'owner-or-renter' },
  'PATCH /payments/{paymentNo}': { function: 'payment', may: 'owner' },
  'GET /reviews': { function: 'review', may: 'anybody' },
  'POST /reviews': { function: 'review', may: 'renter' },
  'GET /reviews/{reviewNo}': { function: 'review', may: 'anybody' },
  'GET /itemInfoes': { function: 'projections', may: 'anybody' },
  'GET /itemInfoes/{itemNo}': { function: 'projections', may: 'anybody' },
  'GET /neighbourhoods': { function: 'projections', may: 'anybody' },
  'GET /reviewInfoes': { function: 'projections', may: 'anybody' },
  'GET /reviewInfoes/{reviewNo}': { function: 'projections', may: 'anybody' },
  'GET /operations/reservations/{reservationNo}/events': { function: 'operations', may: 'operator' },
  'GET /operations/items/{itemNo}/events': { function: 'operations', may: 'operator' },
  'GET /operations/circuits': { function: 'operations', may: 'operator' },
  'GET /operations/settings': { function: 'operations', may: 'operator' },
  'GET /operations/dead-letters': { function: 'operations', may: 'operator' },
  // Only where the stage keeps books.
  'GET /ledger': { function: 'ledger', may: 'operator' },
  'GET /ledger/payments/{paymentNo}': { function: 'ledger', may: 'operator' },
  'GET /ledger/days/{day}': { function: 'ledger', may: 'operator' },
  'GET /ledger/days/{day}/transfers': { function: 'ledger', may: 'operator' },
} as const satisfies Record<string, Route>;

/** Where the board is. It is for people, so the API's document leaves it out. */
export const boardRoutes = {
  'GET /board': { function: 'web', may: 'anybody' },
  'GET /board/{proxy+}': { function: 'web', may: 'anybody' },
} as const satisfies Record<string, Route>;

/** A key of the route table: `METHOD /path/{parameter}`. */
export type RouteKey = keyof typeof routes;

/** The keys of routes that need no sign-in, whatever the market asks for elsewhere. */
export const publicRoutes = routesFor('anybody');

/** The keys of routes for operators alone. */
export const operatorRoutes = routesFor('operator');

function routesFor(access: Access): ReadonlySet<string> {
  return new Set(Object.entries(routes).flatMap(([key, { may }]) => (may === access ? [key] : [])));
}

/** The routes of one function, so that a router without one of them does not compile. */
export type RoutesOf<F extends HttpFunction> = {
  [K in RouteKey]: (typeof routes)[K]['function'] extends F ? K : never;
}[RouteKey];

/** The routes of a person's own data. The reservation function answers them, because its table lists a renter's rentals. */
export type MeRoute = Extract<RouteKey, `${string} /me`>;

/** The routes about the pictures of an item. */
export type PictureRoute = Extract<RouteKey, `${string} /items/{itemNo}/pictures${string}`>;

/** The routes about items, without those about their pictures. */
export type ItemRoute = Exclude<RoutesOf<'item'>, PictureRoute>;

/** The routes about the pictures of a rental. */
export type RentalPictureRoute = Extract<RouteKey, `${string} /reservations/{reservationNo}/pictures`>;
/** The routes about who waits for an item. The reservation function answers them: it knows who has the item. */
export type WaitingRoute = Extract<RouteKey, `${string} /items/{itemNo}/waiting`>;

/** The routes about reservations, without those about their pictures or about who waits. */
export type ReservationRoute = Exclude<RoutesOf<'reservation'>, MeRoute | RentalPictureRoute | WaitingRoute>;

/** The names of lists: the path of each `GET` route without a parameter. `GET /me`, `GET /neighbourhoods` and `GET /ledger` are no lists. */
type Collection<Route = Exclude<RouteKey, MeRoute | 'GET /neighbourhoods' | 'GET /ledger'>> =
  Route extends `GET /${infer Path}` ? (Path extends `${string}/${string}` ? never : Path) : never;

/**
 * A list: the number that it is sorted by, and its filters. A filter is a query parameter with a schema for its value;
 * it keeps only entries with that value.
 */
export interface List {
  readonly sortedBy: string;
  readonly filters: Readonly<Record<string, z.ZodMiniType<string | number, unknown>>>;
  /** True when it can also be read by place (`near`). */
  readonly placed?: true;
  /** True when its rows may have to be looked at again at some time. */
  readonly timed?: true;
}

/** The number of a resource or a person in an address. */
const numberInQuery = z.lazy(() =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^[1-9]\d{0,15}$/, 'must be a whole number from 1')), z.transform(Number)),
    number,
  ),
);

/** The lists of the market. Each filter is an index of its table. */
export const lists = {
  items: { sortedBy: 'itemNo', filters: { ownerId: numberInQuery } },
  reservations: { sortedBy: 'reservationNo', filters: { customerId: numberInQuery }, timed: true },
  payments: { sortedBy: 'paymentNo', filters: { customerId: numberInQuery, ownerId: numberInQuery } },
  reviews: { sortedBy: 'reviewNo', filters: { itemNo: numberInQuery } },
  // The filter finds only `Rentable` items, because an index costs a write each time its value changes.
  itemInfoes: { sortedBy: 'itemNo', filters: { status: z.literal('Rentable') }, placed: true },
  reviewInfoes: { sortedBy: 'reviewNo', filters: {} },
} as const satisfies Readonly<Record<Collection, List>>;

/** The name of a list: its path without the slash. */
export type ListName = keyof typeof lists;

/** For each filter of a list: the value under which an entry is found, if it has one. */
export type FiltersOf<K extends ListName, S> = {
  readonly [F in keyof (typeof lists)[K]['filters']]: (
    state: S,
  ) => z.output<(typeof lists)[K]['filters'][F]> | undefined;
};
