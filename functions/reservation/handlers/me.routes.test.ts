import { expect, it } from 'vitest';
import { callerNo, nobody, operator, personNo } from '#shared/domain/caller.fixture.ts';
import { anonymous, type Caller } from '#shared/domain/caller.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { wish } from '../domain/reservation.fixture.ts';
import { receiveNews } from '../use-cases/receive-news.use-case.ts';
import { emptyWorld } from '../use-cases/reservation-world.fixture.ts';
import { reserve } from '../use-cases/reserve.use-case.ts';
import { meRoutes } from './me.routes.ts';

/** Customer 3's reservations of three items: open, rejected, and one that nobody who signed in has made. */
async function market() {
  const world = emptyWorld();
  for (const itemNo of [5, 6]) orFail(await reserve(world, { ...wish, itemNo, renterId: 3 }, context));
  await receiveNews(world, 2, { type: 'Reject', reason: 'held' }, context);
  orFail(await reserve(world, { ...wish, itemNo: 7 }, context));
  return meRoutes(world);
}

async function me(caller: Caller) {
  return (await (await market())['GET /me'](aRequest({ caller }), {})).body;
}

it.each([anonymous, nobody])('is nobody without a token, in every market', async (caller) => {
  await expect(me(caller)).rejects.toMatchObject({ status: 401, code: 'sign-in-required' });
});

it('shows number, name and open reservations of one’s own, with links to all and to one’s items', async () => {
  expect(await me(callerNo(3, 'open'))).toMatchObject({
    customerId: 3,
    name: 'Customer3',
    roles: [],
    _embedded: { reservations: [{ reservationNo: 1, customerName: 'Customer3', status: 'Requested' }] },
    _links: {
      self: { href: 'https://api.example/me' },
      reservations: { href: 'https://api.example/reservations?customerId=3' },
      items: { href: 'https://api.example/items?ownerId=3' },
    },
  });
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
