/** The aggregates whose functions answer HTTP. `entry` answers what no other route takes: the index, preflights, 404 and 405. */
export type HttpFunction = 'item' | 'reservation' | 'payment' | 'review' | 'projections' | 'entry';

/** The one route table: both gateways, the functions' routers and the API index are built from it. */
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

/** The routes that belong to one function, so that a router missing one of them does not compile. */
export type RoutesOf<F extends HttpFunction> = { [K in RouteKey]: (typeof routes)[K] extends F ? K : never }[RouteKey];
