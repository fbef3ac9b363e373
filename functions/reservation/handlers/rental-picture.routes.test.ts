import { describe, expect, it } from 'vitest';
import { type PictureMoment, type PictureSide, refusedFile, rentalFile } from '#contracts/pictures/rental-files.ts';
import { callerNo, operator } from '#shared/domain/caller.fixture.ts';
import type { Caller } from '#shared/domain/caller.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import { TIME } from '#shared/testing/context.fixture.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import { confirmed, paid, rented, returned } from '../domain/reservation.fixture.ts';
import { worldWith } from '../use-cases/reservation-world.fixture.ts';
import { rentalPictureRoutes } from './rental-picture.routes.ts';

const [renter, owner, stranger] = [callerNo(3), callerNo(7), callerNo(8)];
const held = { ...confirmed, ownerId: 7 } as ReservationEvent;
const isPaid = [held, paid(2)];
const isLent = [...isPaid, rented];

const key = (moment: PictureMoment, side: PictureSide, pictureNo: number) =>
  rentalFile({ itemNo: 5, reservationNo: 1, moment, side, pictureNo });

async function clientOf(history: readonly ReservationEvent[], laterMs = 0) {
  const world = await worldWith(...history);
  const now = () => new Date(Date.parse(TIME) + laterMs).toISOString();
  const routes = rentalPictureRoutes({ ...world, now });
  const ask = (route: keyof typeof routes, caller: Caller, body?: object) => {
    const headers = { 'content-type': 'application/json', accept: 'application/prs.hal-forms+json' };
    const params = { reservationNo: '1' };
    return routes[route](aRequest({ params, headers, caller, body: body && JSON.stringify(body) }), undefined);
  };
  return {
    world,
    list: async (caller: Caller) => (await ask('GET /reservations/{reservationNo}/pictures', caller)).body,
    add: (caller: Caller, moment: string, contentType = 'image/jpeg') =>
      ask('POST /reservations/{reservationNo}/pictures', caller, { moment, contentType }),
    store: (key: string, storedAt = TIME) => world.stored.set(key, { bytes: new Uint8Array(), storedAt }),
  };
}

const formsIn = (body: unknown) => Object.keys(Object(body)._templates ?? {});
const picturesIn = (body: unknown) => Object(body)._embedded.pictures as readonly object[];

describe('the pictures of a rental', () => {
  it('are listed for both sides and operators, the hand-over first, each with an address of its file', async () => {
    const { store, list } = await clientOf(isLent);
    store(key('Return', 'Owner', 2));
    store(key('HandOver', 'Renter', 4), '2026-01-02T03:04:06.000Z');
    store(key('HandOver', 'Owner', 9));
    const expected = [
      { pictureNo: 9, moment: 'HandOver', side: 'Owner', storedAt: TIME },
      { pictureNo: 4, moment: 'HandOver', side: 'Renter', storedAt: '2026-01-02T03:04:06.000Z' },
      { pictureNo: 2, moment: 'Return', side: 'Owner', storedAt: TIME },
    ].map(({ pictureNo, moment, side, storedAt }) => {
      const file = { href: `https://files.example/${key(moment as 'Return', side as 'Owner', pictureNo)}?for=1800` };
      const reservation = { href: 'https://api.example/reservations/1' };
      const links = { reservation, file };
      return { pictureNo, moment, side, storedAt, status: 'Shown', reason: null, _links: links };
    });
    for (const caller of [renter, owner, operator()]) expect(picturesIn(await list(caller))).toEqual(expected);
    await expect(list(stranger)).rejects.toMatchObject({ status: 404, code: 'reservation-not-found' });
  });

  it('tell why one was refused, to the side that sent it', async () => {
    const { store, list } = await clientOf(isPaid);
    const picture = { itemNo: 5, reservationNo: 1, moment: 'HandOver', side: 'Owner', pictureNo: 9 } as const;
    store(refusedFile(picture, 'place'));
    // A message that failed half-way leaves both for a while.
    store(rentalFile(picture));
    expect(picturesIn(await list(owner))).toMatchObject([{ pictureNo: 9, status: 'Refused', reason: 'place' }]);
    expect(picturesIn(await list(renter))).toEqual([]);
    expect(picturesIn(await list(operator()))).toEqual([]);
  });

  it.each([
    ['confirmed', [held], []],
    ['paid', isPaid, ['handOver']],
    ['lent', isLent, ['handOver', 'return']],
    ['returned', [...isLent, returned], ['return']],
  ] as const)('can be added to when it is %s', async (_, history, forms) => {
    const { list, add } = await clientOf(history);
    for (const side of [renter, owner]) expect(formsIn(await list(side))).toEqual(forms);
    expect(formsIn(await list(operator()))).toEqual([]);
    for (const [moment, form] of [
      ['HandOver', 'handOver'],
      ['Return', 'return'],
    ] as const) {
      const asked = add(renter, moment);
      if ((forms as readonly string[]).includes(form)) expect(await asked).toMatchObject({ status: 202 });
      else await expect(asked).rejects.toMatchObject({ status: 409, code: 'not-the-moment' });
    }
  });

  it('of the hand-over are taken until a day after it, of the return until a week after it', async () => {
    const DAY_MS = 86_400_000;
    expect(formsIn(await (await clientOf(isLent, DAY_MS)).list(owner))).toEqual(['return']);
    const { list, add } = await clientOf([...isLent, returned], 7 * DAY_MS);
    expect(formsIn(await list(owner))).toEqual([]);
    await expect(add(owner, 'Return')).rejects.toMatchObject({ status: 409, code: 'not-the-moment' });
  });

  it('are sent with a form for one file of one side and moment', async () => {
    const { world, add } = await clientOf(isPaid);
    const { body, headers } = await add(owner, 'HandOver', 'image/webp');
    expect(headers).toMatchObject({ location: 'https://api.example/reservations/1/pictures' });
    expect(body).toMatchObject({ pictureNo: 7, maxSize: 2_000_000, expiresAt: '2026-01-02T03:14:05.000Z' });
    expect(world.addresses.invited).toMatchObject([
      { key: `incoming/${key('HandOver', 'Owner', 7)}`, type: 'image/webp', mostBytes: 2_000_000, notes: {} },
    ]);
  });

  it('are eight of each side and moment', async () => {
    const { store, list, add } = await clientOf(isLent);
    for (const n of [1, 2, 3, 4, 5, 6, 8, 9]) store(key('Return', 'Owner', n));
    expect(formsIn(await list(owner))).toEqual(['handOver']);
    expect(formsIn(await list(renter))).toEqual(['handOver', 'return']);
    await expect(add(owner, 'Return')).rejects.toMatchObject({ status: 409, code: 'too-many-pictures' });
    expect(await add(renter, 'Return')).toMatchObject({ status: 202 });
  });

  it('are added by nobody else', async () => {
    const { world, add } = await clientOf(isPaid);
    await expect(add(operator(), 'HandOver')).rejects.toMatchObject({ status: 403, code: 'not-a-side' });
    await expect(add(stranger, 'HandOver')).rejects.toMatchObject({ status: 404 });
    await expect(add(owner, 'Later')).rejects.toMatchObject({ status: 400, code: 'invalid-body' });
    expect(world.addresses.invited).toEqual([]);
  });
});
