import { expect, it } from 'vitest';
import type { Caller } from '#shared/domain/caller.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import { seed } from '#shared/testing/seed.ts';
import { evolveItem } from '../domain/item.evolve.ts';
import { booked, ITEM_NO, registered, registeredByCustomer } from '../domain/item.fixture.ts';
import { emptyWorld } from '../use-cases/item-world.fixture.ts';
import { itemRoutes } from './item.routes.ts';

const person = (customerId: number, isOperator = false) => ({ customerId, name: null, isOperator });

/** What an item with two bookings says to a caller. */
async function shownTo(caller: Caller, first = registeredByCustomer) {
  const world = emptyWorld();
  await seed(world.items, evolveItem, [first, booked(2), booked(1)]);
  const request = aRequest({ params: { itemNo: String(ITEM_NO) }, caller });
  const guarded = { capturePayment: () => Promise.reject(new Error('nobody asks')) };
  const { body } = await itemRoutes(world)['GET /items/{itemNo}'](request, { guarded });
  return body as {
    readonly bookings?: readonly { readonly reservationNo: number }[];
    readonly _links: { readonly waiting?: object; readonly reserve?: object };
  };
}

const bookingsFor = async (...of: Parameters<typeof shownTo>) => (await shownTo(...of)).bookings;

it.each<[string, Caller]>([
  ['its owner', { signIn: 'open', person: person(7) }],
  ['its owner, where all sign in', { signIn: 'required', person: person(7) }],
  ['an operator', { signIn: 'required', person: person(1, true) }],
])('an item names the reservations of its days to %s, in the order of their days', async (_, caller) => {
  const bookings = await bookingsFor(caller);
  expect(bookings?.map(({ reservationNo }) => reservationNo)).toEqual([1, 2]);
  expect(Object.keys(bookings?.[0] ?? {})).toEqual(['reservationNo', 'from', 'to']);
});

it.each<[string, Caller]>([
  ['nobody', { signIn: 'open' }],
  ['nobody, where all sign in', { signIn: 'required' }],
  ['somebody else', { signIn: 'required', person: person(8) }],
])('but not to %s', async (_, caller) => {
  expect(await bookingsFor(caller)).toBeUndefined();
});

it('one that nobody owns says them to everybody in an open market, who may hand it over', async () => {
  expect(await bookingsFor({ signIn: 'open' }, registered)).toHaveLength(2);
});

it('an item leads who signed in and is not its owner to where they can wait', async () => {
  const { _links } = await shownTo({ signIn: 'open', person: person(8) });
  expect(_links.waiting).toEqual({ href: `https://api.example/items/${ITEM_NO}/waiting` });
  for (const caller of [{ signIn: 'open' }, { signIn: 'open', person: person(7) }] as const)
    expect((await shownTo(caller))._links).not.toHaveProperty('waiting');
});

it.each<[string, Caller, boolean]>([
  ['its owner', { signIn: 'open', person: person(7) }, false],
  ['somebody else', { signIn: 'required', person: person(8) }, true],
  ['nobody in an open market', { signIn: 'open' }, true],
  ['nobody where all sign in', { signIn: 'required' }, false],
])('an item leads %s to the list whose form reserves it, if they may', async (_, caller, isLed) => {
  const reserve = isLed ? { href: 'https://api.example/reservations' } : undefined;
  expect((await shownTo(caller))._links.reserve).toEqual(reserve);
});
