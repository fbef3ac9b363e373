import { type PatchCommand, patchCommands } from '#contracts/http/items.requests.ts';
import type { RouteKey } from '#contracts/http/routes.ts';
import type { SignIn } from '#shared/domain/caller.ts';
import type { JsonObject } from '../json.ts';
import type { Rental, Stage } from './rentals.ts';

/** Who asks. A stranger has signed in and has nothing to do with the rental. */
export const roles = ['nobody', 'stranger', 'renter', 'owner', 'operator'] as const;

/** See {@link roles}. */
export type Role = (typeof roles)[number];

/** One request about a rental, and who may make it. This table says it in its own words, not in the code's. */
export interface Request {
  readonly name: string;
  readonly route: RouteKey;
  readonly stage: Stage;
  readonly path: (rental: Rental) => string;
  readonly body?: (rental: Rental, role: Role) => JsonObject;
  /** Those who may; `required` where fewer may in a market in which people sign in. */
  readonly may: readonly Role[];
  readonly required?: readonly Role[];
  /** True when others are told that there is nothing, where people sign in. */
  readonly hidden?: true;
  /** The status for those who may do it in another way only, or by role. */
  readonly otherwise?: number | Partial<Readonly<Record<Role, number>>>;
  /** True when it is made by somebody new in this role, because it ends what they have. */
  readonly asNew?: true;
  /** True when what it is about is not there, which everybody is told: `pictures.test.ts` and `deposits.test.ts` have one that is. */
  readonly absent?: true;
  /** True when the rental stays as it is. */
  readonly reads?: true;
}

const all = roles;
const people: readonly Role[] = ['stranger', 'renter', 'owner', 'operator'];
const sides: readonly Role[] = ['renter', 'owner', 'operator'];

const item = ({ itemNo }: Rental) => `/items/${itemNo}`;
const reservation = ({ reservationNo }: Rental) => `/reservations/${reservationNo}`;
const list = (path: string, name: RouteKey, may: readonly Role[] = all): Request => ({
  name: `list ${path}`,
  route: name,
  stage: 'held',
  path: () => path,
  may: all,
  required: may,
  reads: true,
});
const one = (name: string, route: RouteKey, stage: Stage, path: Request['path'], hidden = false): Request => ({
  name,
  route,
  stage,
  path,
  may: all,
  reads: true,
  ...(hidden && { required: sides, hidden: true }),
});
const look = (name: string, route: RouteKey, path: Request['path']): Request => ({
  name,
  route,
  stage: 'held',
  path,
  may: ['operator'],
  reads: true,
});

/** What only an owner may ask of an item, for the commands of the contract that name no reservation. */
const ofOwner = Object.values<PatchCommand>(patchCommands)
  .filter(({ ofReservation }) => ofReservation !== true)
  .map(
    ({ title, field, value }): Request => ({
      name: title,
      route: 'PATCH /items/{itemNo}',
      stage: 'free',
      path: item,
      body: () => ({ [field]: value }),
      may: ['owner', 'operator'],
    }),
  );

/** Every request that somebody can make about a rental. */
export const requests: readonly Request[] = [
  list('/items', 'GET /items'),
  list('/reservations', 'GET /reservations', people),
  list('/payments', 'GET /payments', people),
  { name: 'read oneself', route: 'GET /me', stage: 'held', path: () => '/me', may: people, reads: true },
  list('/reviews', 'GET /reviews'),
  list('/itemInfoes', 'GET /itemInfoes'),
  list('/reviewInfoes', 'GET /reviewInfoes'),
  one('read the item', 'GET /items/{itemNo}', 'held', item),
  one('read the item’s view', 'GET /itemInfoes/{itemNo}', 'paid', ({ itemNo }) => `/itemInfoes/${itemNo}`),
  one('read the reservation', 'GET /reservations/{reservationNo}', 'held', reservation, true),
  {
    name: 'read where the item is',
    route: 'GET /reservations/{reservationNo}/place',
    stage: 'paid',
    path: (rental) => `${reservation(rental)}/place`,
    may: sides,
    required: sides,
    reads: true,
    hidden: true,
  },
  {
    name: 'list the pictures of the rental',
    route: 'GET /reservations/{reservationNo}/pictures',
    stage: 'paid',
    path: (rental) => `${reservation(rental)}/pictures`,
    may: sides,
    required: sides,
    reads: true,
    hidden: true,
  },
  {
    name: 'ask to upload a picture of the rental',
    route: 'POST /reservations/{reservationNo}/pictures',
    stage: 'paid',
    path: (rental) => `${reservation(rental)}/pictures`,
    body: () => ({ moment: 'HandOver', contentType: 'image/jpeg' }),
    may: ['renter', 'owner'],
    hidden: true,
  },
  list('/neighbourhoods', 'GET /neighbourhoods'),
  one('read the review', 'GET /reviews/{reviewNo}', 'reviewed', ({ reservationNo }) => `/reviews/${reservationNo}`),
  one(
    'read the review’s view',
    'GET /reviewInfoes/{reviewNo}',
    'reviewed',
    ({ reservationNo }) => `/reviewInfoes/${reservationNo}`,
  ),
  one(
    'read the payment',
    'GET /payments/{paymentNo}',
    'paid',
    ({ reservationNo }) => `/payments/${reservationNo}`,
    true,
  ),
  {
    name: 'keep of a deposit',
    route: 'PATCH /payments/{paymentNo}',
    stage: 'free',
    path: () => '/payments/2000000000',
    body: () => ({ depositKept: 1, reason: 'The lens is scratched' }),
    may: all,
    required: people,
    absent: true,
  },
  look(
    'read the rental’s events',
    'GET /operations/reservations/{reservationNo}/events',
    ({ reservationNo }) => `/operations/reservations/${reservationNo}/events`,
  ),
  look(
    'read the item’s events',
    'GET /operations/items/{itemNo}/events',
    ({ itemNo }) => `/operations/items/${itemNo}/events`,
  ),
  look('look at circuits', 'GET /operations/circuits', () => '/operations/circuits'),
  look('look at settings', 'GET /operations/settings', () => '/operations/settings'),
  look('look at dead letters', 'GET /operations/dead-letters', () => '/operations/dead-letters'),
  look('read the balances', 'GET /ledger', () => '/ledger'),
  look(
    'read the books of the payment',
    'GET /ledger/payments/{paymentNo}',
    ({ reservationNo }) => `/ledger/payments/${reservationNo}`,
  ),
  look('close a day', 'GET /ledger/days/{day}', () => '/ledger/days/2026-11-29'),
  look('export a day', 'GET /ledger/days/{day}/transfers', () => '/ledger/days/2026-11-29/transfers'),
  ...Object.entries<JsonObject | undefined>({
    'GET /me/notices': undefined,
    'PATCH /me/notices': { readUpTo: Buffer.from('2026-01-01T00:00:00.000Z item#1#1 paid').toString('base64url') },
    'GET /me/settings': undefined,
    'PATCH /me/settings': { language: 'en' },
    'POST /me/calendar': undefined,
    'DELETE /me/calendar': undefined,
  }).map(([key, body]): Request => {
    const route = key as RouteKey;
    const [, path = ''] = key.split(' ');
    const of = { stage: 'held', path: () => path, may: people, reads: true } as const;
    return { name: key, route, ...of, ...(body && { body: () => body }) };
  }),
  { name: 'be forgotten', route: 'DELETE /me', stage: 'free', path: () => '/me', may: people, asNew: true },
  {
    name: 'register an item',
    route: 'POST /items',
    stage: 'free',
    path: () => '/items',
    body: () => ({ itemName: 'Tripod', itemPrice: 1 }),
    may: all,
    required: people,
  },
  {
    name: 'replace the item',
    route: 'PUT /items/{itemNo}',
    stage: 'free',
    path: item,
    body: () => ({ itemName: 'Tripod', itemPrice: 7 }),
    may: ['owner', 'operator'],
  },
  {
    name: 'change the item',
    route: 'PATCH /items/{itemNo}',
    stage: 'free',
    path: item,
    body: () => ({ itemPrice: 7 }),
    may: ['owner', 'operator'],
  },
  {
    name: 'hand the item over',
    route: 'PATCH /items/{itemNo}',
    stage: 'paid',
    path: item,
    body: ({ reservationNo }) => ({ reservationNo, rentalStatus: 'Renting' }),
    may: ['owner', 'operator'],
  },
  {
    name: 'take the item back',
    route: 'PATCH /items/{itemNo}',
    stage: 'lent',
    path: item,
    body: ({ reservationNo }) => ({ reservationNo, rentalStatus: 'Returned' }),
    may: ['owner', 'operator'],
  },
  ...ofOwner,
  { name: 'delete the item', route: 'DELETE /items/{itemNo}', stage: 'free', path: item, may: ['owner', 'operator'] },
  {
    name: 'list the pictures of the item',
    route: 'GET /items/{itemNo}/pictures',
    stage: 'free',
    path: (rental) => `${item(rental)}/pictures`,
    may: all,
    reads: true,
  },
  {
    name: 'ask to upload a picture of the item',
    route: 'POST /items/{itemNo}/pictures',
    stage: 'free',
    path: (rental) => `${item(rental)}/pictures`,
    body: () => ({ contentType: 'image/jpeg' }),
    may: ['owner', 'operator'],
  },
  {
    name: 'show a picture of the item',
    route: 'GET /items/{itemNo}/pictures/{pictureNo}',
    stage: 'free',
    path: (rental) => `${item(rental)}/pictures/1`,
    may: all,
    reads: true,
    absent: true,
  },
  {
    name: 'describe a picture of the item',
    route: 'PATCH /items/{itemNo}/pictures/{pictureNo}',
    stage: 'free',
    path: (rental) => `${item(rental)}/pictures/1`,
    body: () => ({ alt: 'The lens' }),
    may: all,
    required: people,
    absent: true,
  },
  {
    name: 'remove a picture of the item',
    route: 'DELETE /items/{itemNo}/pictures/{pictureNo}',
    stage: 'free',
    path: (rental) => `${item(rental)}/pictures/1`,
    may: all,
    required: people,
    absent: true,
  },
  {
    name: 'read one’s place among those who wait',
    route: 'GET /items/{itemNo}/waiting',
    stage: 'held',
    path: (rental) => `${item(rental)}/waiting`,
    may: people,
    reads: true,
  },
  {
    name: 'wait for the item',
    route: 'POST /items/{itemNo}/waiting',
    stage: 'held',
    path: (rental) => `${item(rental)}/waiting`,
    body: () => ({}),
    may: ['stranger', 'operator'],
    // Who has it does not wait for it.
    otherwise: { renter: 409 },
  },
  {
    name: 'wait no more',
    route: 'DELETE /items/{itemNo}/waiting',
    stage: 'held',
    path: (rental) => `${item(rental)}/waiting`,
    may: people,
    reads: true,
    absent: true,
  },
  {
    name: 'reserve the item',
    route: 'POST /reservations',
    stage: 'free',
    path: () => '/reservations',
    // Somebody who has not signed in says who they are.
    body: ({ itemNo }, role) => (role === 'nobody' ? { itemNo, customerId: 5 } : { itemNo }),
    may: ['nobody', 'stranger', 'renter', 'operator'],
    required: ['stranger', 'renter', 'operator'],
  },
  {
    name: 'pay',
    route: 'PATCH /reservations/{reservationNo}',
    stage: 'held',
    path: reservation,
    body: () => ({ paymentStatus: 'Paid' }),
    may: ['renter', 'operator'],
    hidden: true,
  },
  {
    name: 'take the payment back',
    route: 'PATCH /reservations/{reservationNo}',
    stage: 'paid',
    path: reservation,
    body: () => ({ paymentStatus: 'NotPaid' }),
    may: ['renter', 'operator'],
    hidden: true,
  },
  {
    name: 'cancel with a reason',
    route: 'PATCH /reservations/{reservationNo}',
    stage: 'paid',
    path: reservation,
    body: () => ({ status: 'Cancelled', reason: 'The lens is broken' }),
    may: sides,
    hidden: true,
  },
  {
    name: 'cancel',
    route: 'DELETE /reservations/{reservationNo}',
    stage: 'held',
    path: reservation,
    may: ['renter'],
    // Both sides and operators may cancel, but all except the renter have to give a reason.
    otherwise: 422,
    hidden: true,
  },
  {
    name: 'review',
    route: 'POST /reviews',
    stage: 'returned',
    path: () => '/reviews',
    body: ({ reservationNo, renter }) => ({ reservationNo, customerId: renter.customerId, score: 5 }),
    may: ['renter', 'operator'],
  },
];

/** Who asks about which rental: renters and owners about their own, and about somebody else's, in which they are strangers. */
export const askers: readonly (readonly [role: Role, isTheirs: boolean])[] = [
  ...roles.map((role) => [role, true] as const),
  ['renter', false],
  ['owner', false],
];

/** The status of the refusal for one of {@link askers}. Undefined when they may. */
export function refusalOf(request: Request, role: Role, isTheirs: boolean, signIn: SignIn): number | undefined {
  const { may, required = may, hidden, otherwise } = request;
  const inThisOne: Role = isTheirs || (role !== 'renter' && role !== 'owner') ? role : 'stranger';
  if ((signIn === 'required' ? required : may).includes(inThisOne)) return undefined;
  if (inThisOne === 'nobody') return 401;
  if (inThisOne === 'stranger') return hidden && signIn === 'required' ? 404 : 403;
  return (typeof otherwise === 'object' ? otherwise[role] : otherwise) ?? 403;
}
