import * as z from 'zod/mini';
import { number } from '../events/fields.ts';

/**
 * The functions that answer HTTP. `entry` answers every request without another route: the index, preflights, 404 and
 * 405.
 */
export type HttpFunction = 'item' | 'reservation' | 'payment' | 'review' | 'projections' | 'entry';

/** The only route table: both gateways, the functions' routers and the API index are built from it. */
export const routes = {
  'GET /items': 'item',
  'POST /items': 'item',
  'GET /items/{itemNo}': 'item',
  'PUT /items/{itemNo}': 'item',
  'PATCH /items/{itemNo}': 'item',
  'DELETE /items/{itemNo}': 'item',
  'GET /reservations': 'reservation',
  'POST /reservations': 'reservation',
  'GET /reservations/{reservationNo}': 'reservation',
  'PATCH /reservations/{reservationNo}': 'reservation',
  'DELETE /reservations/{reservationNo}': 'reservation',
  'GET /payments': 'payment',
  'GET /payments/{paymentNo}': 'payment',
  'GET /reviews': 'review',
  'POST /reviews': 'review',
  'GET /reviews/{reviewNo}': 'review',
  'GET /itemInfoes': 'projections',
  'GET /itemInfoes/{itemNo}': 'projections',
  'GET /reviewInfoes': 'projections',
  'GET /reviewInfoes/{reviewNo}': 'projections',
} as const satisfies Record<string, HttpFunction>;

/** A key of the route table: `METHOD /path/{parameter}`. */
export type RouteKey = keyof typeof routes;

/** The routes of one function, so that a router without one of them does not compile. */
export type RoutesOf<F extends HttpFunction> = { [K in RouteKey]: (typeof routes)[K] extends F ? K : never }[RouteKey];

/** The names of lists: each `GET` route without a parameter. */
type Collection<Route = RouteKey> = Route extends `GET /${infer Path}`
  ? Path extends `${string}/${string}`
    ? never
    : Path
  : never;

/**
 * A list: the number that it is sorted by, and its filters. A filter is a query parameter with a schema for its value;
 * it keeps only entries with that value.
 */
interface List {
  readonly sortedBy: string;
  readonly filters: Readonly<Record<string, z.ZodMiniType<string | number, unknown>>>;
}

/** The number of a resource or a person in an address. */
const numberInQuery = z.pipe(
  z.pipe(z.string().check(z.regex(/^[1-9]\d{0,15}$/, 'must be a whole number from 1')), z.transform(Number)),
  number,
);

/** The lists of the market. Each filter is an index of its table. */
export const lists = {
  items: { sortedBy: 'itemNo', filters: {} },
  reservations: { sortedBy: 'reservationNo', filters: { customerId: numberInQuery } },
  payments: { sortedBy: 'paymentNo', filters: { customerId: numberInQuery } },
  reviews: { sortedBy: 'reviewNo', filters: { itemNo: numberInQuery } },
  // The filter finds only `Rentable` items, because an index costs a write each time its value changes.
  itemInfoes: { sortedBy: 'itemNo', filters: { status: z.literal('Rentable') } },
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
