import { describe, expect, it } from 'vitest';
import { callerNo, nobody, operator, personNo } from '#shared/domain/caller.fixture.ts';
import { anonymous, type Caller } from '#shared/domain/caller.ts';
import { templatesOf } from '#shared/http/hal/template-client.fixture.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { wish } from '../domain/reservation.fixture.ts';
import type { FindHeldItem } from '../use-cases/forget-person.use-case.ts';
import { receiveNews } from '../use-cases/receive-news.use-case.ts';
import { emptyWorld } from '../use-cases/reservation-world.fixture.ts';
import { reserve } from '../use-cases/reserve.use-case.ts';
import { meRoutes } from './me.routes.ts';

/** Customer 3's reservations of three items: open, rejected, and one that nobody who signed in has made. */
async function market(held: Awaited<ReturnType<FindHeldItem>> = { outcome: 'none' }) {
  const world = emptyWorld();
  for (const itemNo of [5, 6]) orFail(await reserve(world, { ...wish, itemNo, renterId: 3 }, context));
  await receiveNews(world, 2, { type: 'Reject', reason: 'held' }, context);
  orFail(await reserve(world, { ...wish, itemNo: 7 }, context));
  const routes = meRoutes(world);
  const send = async (key: keyof typeof routes, caller: Caller, accept = 'application/hal+json') =>
    routes[key](aRequest({ caller, headers: { accept } }), { guarded: { findHeldItem: async () => held } });
  return { ...world, send };
}

async function me(caller: Caller, accept?: string) {
  return (await (await market()).send('GET /me', caller, accept)).body;
}

it.each([anonymous, nobody])('is nobody without a token, in every market', async (caller) => {
  const { send, people } = await market();
  const refusal = { status: 401, code: 'sign-in-required' };
  await expect(send('GET /me', caller)).rejects.toMatchObject(refusal);
  await expect(send('DELETE /me', caller)).rejects.toMatchObject(refusal);
  expect(people.written).toEqual([]);
});

it('shows number, name and open reservations of one’s own, with links to all, to one’s items, and to how one is told', async () => {
  expect(await me(callerNo(3, 'open'))).toMatchObject({
    customerId: 3,
    name: 'Customer3',
    roles: [],
    _embedded: { reservations: [{ reservationNo: 1, customerName: 'Customer3', status: 'Requested' }] },
    _links: {
      self: { href: 'https://api.example/me' },
      reservations: { href: 'https://api.example/reservations?customerId=3' },
      items: { href: 'https://api.example/items?ownerId=3' },
      notices: { href: 'https://api.example/me/notices' },
      settings: { href: 'https://api.example/me/settings' },
    },
  });
});

it('shows no extension of what ended without that they had it', async () => {
  const { send, ...world } = await market();
  const days = (day: number) => ({ itemNo: 8, from: `2026-01-0${day}`, to: `2026-01-0${day}` });
  for (const day of [5, 6]) orFail(await reserve(world, { ...wish, ...days(day), renterId: 3 }, context));
  const newest = async () => {
    const { body } = await send('GET /me', callerNo(3, 'open'));
    return (body as { _embedded: { reservations: { extensionOf?: number }[] } })._embedded.reservations[0];
  };
  expect(await newest()).toMatchObject({ reservationNo: 5, extensionOf: 4 });
  await receiveNews(world, 4, { type: 'Reject', reason: 'held' }, context);
  expect(await newest()).not.toHaveProperty('extensionOf');
});

it('counts what was reserved in a person’s number before everybody had to sign in', async () => {
  const open = [{ reservationNo: 3 }, { reservationNo: 1 }];
  expect(await me(callerNo(3))).toMatchObject({ _embedded: { reservations: open } });
});

it('says who is an operator, and shows nobody else’s reservations', async () => {
  const nothing = { _embedded: { reservations: [] } };
  expect(await me(operator())).toMatchObject({ customerId: 99, roles: ['operators'], ...nothing });
  expect(await me({ signIn: 'open', person: personNo(4, { name: null }) })).toMatchObject({ name: null, ...nothing });
});

describe('being forgotten', () => {
  it('is decided at once, and again each time', async () => {
    const { send, people } = await market();
    for (const version of [1, 2]) {
      expect(await send('DELETE /me', callerNo(4))).toEqual({ status: 204 });
      const row = { bucket: 'PERSON#4', number: 0, state: { customerId: 4, version } };
      expect(people.written.at(-1)).toMatchObject({ ...row, event: { type: 'PersonForgotten', authid: '4' } });
    }
  });

  it('is refused while a rental of one’s own is open, and offered when none is', async () => {
    const { send, people } = await market();
    const refusal = { status: 409, code: 'rentals-open', members: { reservationNo: 1 } };
    await expect(send('DELETE /me', callerNo(3, 'open'))).rejects.toMatchObject(refusal);
    expect(people.written).toEqual([]);
    const offers = async (no: number) =>
      Object.keys(templatesOf((await me(callerNo(no), 'application/prs.hal-forms+json')) as Record<string, unknown>));
    expect(await offers(3)).toEqual([]);
    expect(await offers(4)).toEqual(['forget']);
  });

  it('is refused while somebody has an item of one’s own', async () => {
    const { send, people } = await market({ outcome: 'held', itemNo: 9 });
    const refusal = { status: 409, code: 'rentals-open', message: expect.stringContaining('item 9') };
    await expect(send('DELETE /me', callerNo(4))).rejects.toMatchObject(refusal);
    expect(people.written).toEqual([]);
  });
});
