import { describe, expect, it } from 'vitest';
import { callerNo, nobody, operator } from '#shared/domain/caller.fixture.ts';
import { anonymous, type Caller } from '#shared/domain/caller.ts';
import { templatesOf } from '#shared/http/hal/template-client.fixture.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { wish } from '../domain/reservation.fixture.ts';
import { receiveNews } from '../use-cases/receive-news.use-case.ts';
import { emptyWorld } from '../use-cases/reservation-world.fixture.ts';
import { reserve } from '../use-cases/reserve.use-case.ts';
import { reservationRoutes } from './reservation.routes.ts';

const RENTER = 3;
const OWNER = 7;
const get = 'GET /reservations/{reservationNo}';
const patch = 'PATCH /reservations/{reservationNo}';
const remove = 'DELETE /reservations/{reservationNo}';

/** Customer 3's confirmed reservation 1 of an item of person 7, and a way to send requests as anybody. */
async function market({ closes = 'closed' }: { readonly closes?: 'closed' | 'captured' } = {}) {
  const world = emptyWorld();
  orFail(await reserve(world, { ...wish, renterId: RENTER }, context));
  await receiveNews(world, 1, { type: 'Confirm', itemName: 'Camera', itemPrice: 100, ownerId: OWNER }, context);
  const routes = reservationRoutes(world);
  const guarded = {
    approvePayment: async () => ({ outcome: 'approved' }) as const,
    cancelPayment: async () => ({ outcome: 'canceled' }) as const,
    closePayment: async () => ({ outcome: closes }) as const,
    findItem: world.findItem,
    findPlace: async () => ({ outcome: 'exact', place: door, neighbourhood: 'Yeonnam-dong' }) as const,
  };
  return (key: keyof typeof routes, caller: Caller, body?: object, query: Record<string, string> = {}) => {
    const headers = { 'content-type': 'application/json', accept: 'application/prs.hal-forms+json' };
    const text = body === undefined ? undefined : JSON.stringify(body);
    const request = aRequest({ params: { reservationNo: '1' }, headers, caller, query, body: text });
    return routes[key](request, { guarded });
  };
}

const door = { latitude: 37.55631, longitude: 126.92364 };
const unknown = { status: 404, code: 'reservation-not-found' };
const turningDown = { status: 'Cancelled', reason: 'The lens is broken' };

describe('a reservation shows', () => {
  it('the renter’s name to its two sides and operators', async () => {
    const send = await market();
    for (const caller of [callerNo(RENTER), callerNo(OWNER), operator()]) {
      expect(await send(get, caller)).toMatchObject({ status: 200, body: { customerName: 'Customer3' } });
    }
    for (const caller of [anonymous, callerNo(8, 'open')]) {
      expect(await send(get, caller)).toMatchObject({ status: 200, body: { customerId: RENTER, customerName: null } });
    }
  });

  it('nothing of itself to others where people sign in', async () => {
    const send = await market();
    for (const caller of [callerNo(8), nobody]) await expect(send(get, caller)).rejects.toMatchObject(unknown);
    await expect(send(patch, callerNo(8), { paymentStatus: 'Paid' })).rejects.toMatchObject(unknown);
    await expect(send(remove, callerNo(8))).rejects.toMatchObject(unknown);
  });

  it('each caller what they can ask for', async () => {
    const send = await market();
    const names = async (caller: Caller) =>
      Object.keys(templatesOf((await send(get, caller)).body as Record<string, unknown>));
    expect(await names(callerNo(RENTER))).toEqual(['pay', 'cancel']);
    expect(await names(callerNo(OWNER))).toEqual(['cancel']);
    expect(await names(operator())).toEqual(['pay', 'cancel']);
    expect(await names(anonymous)).toEqual([]);
  });

  it('itself in the list of its renter alone, where people sign in', async () => {
    const send = await market();
    const numbers = async (caller: Caller) => {
      const { body } = await send('GET /reservations', caller);
      return (body as { _embedded: { reservations: unknown[] } })._embedded.reservations.length;
    };
    expect(await numbers(callerNo(RENTER))).toBe(1);
    expect(await numbers(callerNo(8))).toBe(0);
    expect(await numbers(operator())).toBe(1);
    expect(await numbers(anonymous)).toBe(1);
  });
});

describe('where the item is', () => {
  const where = 'GET /reservations/{reservationNo}/place';
  const paid = { paymentStatus: 'Paid' };
  const nowhere = { status: 404, code: 'place-not-found' };

  it('is told to both sides and operators, as long as it is paid', async () => {
    const send = await market();
    for (const caller of [callerNo(RENTER), callerNo(OWNER)])
      await expect(send(where, caller)).rejects.toMatchObject(nowhere);
    await send(patch, callerNo(RENTER), paid);
    for (const caller of [callerNo(RENTER), callerNo(OWNER), operator()])
      expect(await send(where, caller)).toMatchObject({
        status: 200,
        body: { reservationNo: 1, ...door, exact: true, neighbourhood: 'Yeonnam-dong' },
      });
    expect(await send(get, callerNo(RENTER))).toMatchObject({
      body: { _links: { place: { href: expect.stringMatching(/reservations\/1\/place$/) } } },
    });
    await send(patch, callerNo(RENTER), { paymentStatus: 'NotPaid' });
    for (const caller of [callerNo(RENTER), operator()])
      await expect(send(where, caller)).rejects.toMatchObject(nowhere);
  });

  it('is told to nobody else, also in an open market', async () => {
    const send = await market();
    await send(patch, callerNo(RENTER), paid);
    await expect(send(where, callerNo(8))).rejects.toMatchObject(unknown);
    await expect(send(where, callerNo(8, 'open'))).rejects.toMatchObject({ status: 403, code: 'not-a-side' });
    await expect(send(where, anonymous)).rejects.toMatchObject({ status: 401, code: 'sign-in-required' });
  });

  it('is in no answer about the reservation itself', async () => {
    const send = await market();
    await send(patch, callerNo(RENTER), paid);
    for (const key of [get, 'GET /reservations'] as const)
      expect(JSON.stringify(await send(key, callerNo(RENTER)))).not.toContain(String(door.latitude));
  });
});

describe('cancelling as the owner', () => {
  it('rejects the reservation, with the reason for its renter', async () => {
    const send = await market();
    await send(patch, callerNo(RENTER), { paymentStatus: 'Paid' });
    const rejected = { status: 'Rejected', paymentStatus: 'NotPaid', rejectionReason: 'cancelled-by-owner' };
    const shown = { status: 200, body: { ...rejected, rejectionDetail: 'The lens is broken' } };
    expect(await send(patch, callerNo(OWNER), turningDown)).toMatchObject(shown);
    expect(await send(get, callerNo(RENTER))).toMatchObject(shown);
    expect(await send(patch, callerNo(OWNER), turningDown)).toMatchObject(shown);
    expect(await send(remove, callerNo(RENTER))).toMatchObject(shown);
    const refusal = { status: 409, code: 'reservation-rejected' };
    await expect(send(patch, callerNo(RENTER), { paymentStatus: 'Paid' })).rejects.toMatchObject(refusal);
  });

  it('tells nobody else the reason, in an open market either', async () => {
    const send = await market();
    expect(await send(patch, callerNo(OWNER, 'open'), turningDown)).toMatchObject({
      body: { rejectionDetail: 'The lens is broken' },
    });
    for (const caller of [callerNo(RENTER, 'open'), callerNo(OWNER, 'open'), operator()])
      expect(await send(get, caller)).toMatchObject({ body: { rejectionDetail: 'The lens is broken' } });
    for (const caller of [anonymous, callerNo(8, 'open')])
      expect(await send(get, caller)).toMatchObject({
        body: { rejectionReason: 'cancelled-by-owner', rejectionDetail: null },
      });
    expect(JSON.stringify(await send('GET /reservations', anonymous))).not.toContain('The lens is broken');
  });

  it('says which operator did it', async () => {
    const send = await market();
    expect(await send(patch, operator(), turningDown)).toMatchObject({
      body: { rejectionReason: 'cancelled-by-operator' },
    });
  });

  it('needs a reason, and asks for nothing else', async () => {
    const send = await market();
    for (const caller of [callerNo(OWNER), operator()]) {
      const { body } = Object(await send(get, caller));
      expect(templatesOf(body).cancel?.properties).toContainEqual({ name: 'reason', type: 'text', required: true });
    }
    const missing = { status: 422, code: 'reason-required' };
    await expect(send(patch, callerNo(OWNER), { status: 'Cancelled' })).rejects.toMatchObject(missing);
    await expect(send(remove, callerNo(OWNER))).rejects.toMatchObject(missing);
    await expect(send(patch, callerNo(OWNER), { ...turningDown, paymentStatus: 'Paid' })).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'status' }],
    });
  });

  it('is refused once the item is handed over', async () => {
    const send = await market({ closes: 'captured' });
    const lent = { status: 409, code: 'item-lent' };
    await expect(send(patch, callerNo(OWNER), turningDown)).rejects.toMatchObject(lent);
  });
});

describe('cancelling as the renter', () => {
  it('leaves nothing to see', async () => {
    for (const [key, body] of [[remove], [patch, { status: 'Cancelled' }]] as const) {
      const send = await market();
      expect(await send(key, callerNo(RENTER), body)).toEqual({ status: 204 });
      await expect(send(get, callerNo(RENTER))).rejects.toMatchObject(unknown);
    }
  });
});

describe('what is not one’s own', () => {
  it('is refused in an open market: sign in, or be the renter', async () => {
    const send = await market();
    for (const [key, body] of [[patch, { paymentStatus: 'Paid' }], [remove]] as const) {
      await expect(send(key, anonymous, body)).rejects.toMatchObject({ status: 401, code: 'sign-in-required' });
      await expect(send(key, callerNo(8, 'open'), body)).rejects.toMatchObject({ status: 403, code: 'not-the-renter' });
    }
  });

  it('is not paid by the owner', async () => {
    const send = await market();
    const refusal = { status: 403, code: 'not-the-renter' };
    await expect(send(patch, callerNo(OWNER), { paymentStatus: 'Paid' })).rejects.toMatchObject(refusal);
  });
});
