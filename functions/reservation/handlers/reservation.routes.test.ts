import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { filledIn, templatesOf } from '#shared/http/hal/template-client.fixture.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import {
  cancelled,
  closedCancelled,
  confirmed,
  paid,
  rejected,
  rented,
  returned,
  unpaid,
  wished,
  wishedByOwner,
} from '../domain/reservation.fixture.ts';
import { newsOf, worldFor, worldWith } from '../use-cases/reservation-world.fixture.ts';
import { reservationRoutes } from './reservation.routes.ts';

/** Every state in which clients see a reservation. */
const states: readonly (readonly [string, readonly ReservationEvent[]])[] = [
  ['requested', []],
  ['rejected', [rejected]],
  ['confirmed', [confirmed]],
  ['paid', [confirmed, paid(2)]],
  ['paid back', [confirmed, paid(2), unpaid(3)]],
  ['being cancelled', [confirmed, wished]],
  ['lent', [confirmed, paid(2), rented]],
  ['closed', [confirmed, paid(2), rented, returned]],
  ['turned down', [confirmed, paid(2), wishedByOwner, cancelled]],
  ['turned down and over', [confirmed, wishedByOwner, cancelled, closedCancelled]],
];

const HAL_FORMS = 'application/prs.hal-forms+json';

const ORIGINALS = [
  'customerName',
  'customerId',
  'itemNo',
  'itemName',
  'itemPrice',
  'rentalStatus',
  'paymentStatus',
] as const;

/** The days of a reservation that is looked at on a day. */
const DAYS = { from: '2026-01-02', to: '2026-01-04' };

/**
 * Reservation 1 with this history, as its clients see it, and the requests to payment; `on`: one of {@link DAYS}, seen on
 * that day.
 */
async function clientOf(history: readonly ReservationEvent[], accept = 'application/hal+json', on?: string) {
  const own = on === undefined ? await worldWith(...history) : await worldFor(DAYS, ...history);
  const world = { ...own, ...(on !== undefined && { now: () => `${on}T10:00:00.000Z` }) };
  const routes = reservationRoutes(world);
  const asked: string[] = [];
  const approvePayment = async () => {
    asked.push('approve');
    return { outcome: 'approved' } as const;
  };
  const cancelPayment = async () => {
    asked.push('cancel');
    return { outcome: 'canceled' } as const;
  };
  const closePayment = async () => {
    asked.push('close');
    return { outcome: 'closed' } as const;
  };
  const { findItem } = world;
  const findPlace = async () => ({ outcome: 'unknown' }) as const;
  const send = async (key: keyof typeof routes, body?: object) => {
    const headers = { 'content-type': 'application/json', accept };
    const params = { reservationNo: '1' };
    const request = aRequest({ params, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    return (
      await routes[key](request, { guarded: { approvePayment, cancelPayment, closePayment, findItem, findPlace } })
    ).body as Record<string, unknown>;
  };
  const before = world.reservations.written.length;
  return { send, asked, news: () => newsOf(world, before) };
}

const get = 'GET /reservations/{reservationNo}';
const patch = 'PATCH /reservations/{reservationNo}';

/** The requests of its templates. */
const commands = [
  ['pay', patch, { paymentStatus: 'Paid' }],
  ['takeBack', patch, { paymentStatus: 'NotPaid' }],
  ['cancel', 'DELETE /reservations/{reservationNo}', undefined],
] as const;

it.each([
  ['2026-01-04', false, undefined, undefined],
  ['2026-01-05', true, 1, 20],
  ['2026-01-06', true, 2, 40],
  ['2026-01-07', true, 3, 50],
])('on %s what is lent says what is due meanwhile', async (on, overdue, daysLate, lateFeeDue) => {
  const secured = { ...confirmed, deposit: 50, lateFee: 20 } as ReservationEvent;
  const { send } = await clientOf([secured, paid(2), rented], HAL_FORMS, on);
  expect(await send(get)).toEqual(expect.objectContaining({ dueOn: DAYS.to, overdue }));
  const shown = { daysLate: undefined, lateFeeDue: undefined, ...(await send(get)) };
  expect([shown.daysLate, shown.lateFeeDue]).toEqual([daysLate, lateFeeDue]);
});

it('what came back late says what is due, whenever it is looked at', async () => {
  const secured = { ...confirmed, deposit: 50, lateFee: 20 } as ReservationEvent;
  const late = { ...returned, daysLate: 2, lateFeeDue: 40 } as ReservationEvent;
  const { send } = await clientOf([secured, paid(2), rented, late], HAL_FORMS, '2026-02-01');
  expect(await send(get)).toMatchObject({ overdue: false, daysLate: 2, lateFeeDue: 40 });
});

describe('PATCH', () => {
  it.each(states)('changes nothing when a reservation that is %s is sent back', async (_, history) => {
    const { send, asked, news } = await clientOf(history);
    const whole = await send(get);
    expect(await send(patch, whole)).toEqual(whole);
    const originals = Object.fromEntries(ORIGINALS.map((name) => [name, whole[name]]));
    expect(await send(patch, originals)).toEqual(whole);
    expect(await send(patch, { ...originals, itemName: 'Another', itemPrice: 1 })).toEqual(whole);
    expect([news(), asked]).toEqual([[], []]);
  });

  it('pays and takes back when that is what differs in the whole', async () => {
    const { send, asked } = await clientOf([confirmed]);
    const whole = await send(get);
    expect(await send(patch, { ...whole, paymentStatus: 'Paid' })).toMatchObject({ paymentStatus: 'Paid' });
    expect(await send(patch, whole)).toMatchObject({ paymentStatus: 'NotPaid' });
    expect(asked).toEqual(['approve', 'cancel']);
  });

  it('pays by paymentStatus alone, the number of the address beside it or not', async () => {
    for (const body of [{ paymentStatus: 'Paid' }, { paymentStatus: 'Paid', reservationNo: 1, customerName: null }]) {
      const { send, asked } = await clientOf([confirmed]);
      expect(await send(patch, body)).toMatchObject({ paymentStatus: 'Paid' });
      expect(asked).toEqual(['approve']);
    }
  });

  it.each([{}, { customerName: 'Somebody' }, { rentalStatus: 'Renting' }, { paymentStatus: null, itemPrice: 1 }])(
    'that says %j knows no command',
    async (body) => {
      const { send } = await clientOf([confirmed]);
      await expect(send(patch, body)).rejects.toMatchObject({ status: 400, code: 'unknown-command' });
    },
  );

  it('is of the reservation in the address', async () => {
    const { send } = await clientOf([confirmed]);
    const refusal = { status: 400, code: 'invalid-request' };
    await expect(send(patch, { reservationNo: 2, paymentStatus: 'Paid' })).rejects.toMatchObject(refusal);
  });
});

describe('POST', () => {
  it('takes null for what was left out', async () => {
    const { send } = await clientOf([rejected]);
    const sent = { customerId: 9, customerName: null, itemNo: 5, itemName: null, itemPrice: null, paymentStatus: null };
    expect(await send('POST /reservations', sent)).toMatchObject({
      customerId: 9,
      itemNo: 5,
      paymentStatus: 'NotPaid',
    });
    const refusal = { status: 400, errors: [{ path: 'itemNo', message: 'is required' }] };
    await expect(send('POST /reservations', { ...sent, itemNo: null })).rejects.toMatchObject(refusal);
  });
});

describe('what a reservation shows', () => {
  it.each([
    ['requested', ['cancel'], ['item']],
    ['rejected', [], ['item']],
    ['confirmed', ['pay', 'cancel'], ['item']],
    ['paid', ['takeBack', 'cancel'], ['item', 'payment', 'place', 'pictures']],
    ['paid back', ['pay', 'cancel'], ['item']],
    ['being cancelled', ['cancel'], ['item']],
    ['turned down', [], ['item']],
    ['turned down and over', [], ['item']],
    ['lent', [], ['item', 'payment', 'place', 'pictures']],
    ['closed', [], ['item', 'payment', 'pictures', 'review']],
  ])('when it is %s: what can be asked, and where what belongs to it is', async (name, templates, links) => {
    const { send } = await clientOf(states.find(([state]) => state === name)?.[1] ?? [], HAL_FORMS);
    const reservation = await send(get);
    expect(Object.keys(templatesOf(reservation))).toEqual(templates);
    expect(Object.keys(reservation._links as object)).toEqual(['self', 'reservation', ...links]);
  });

  it.each(states)('when it is %s can be asked as it is shown', async (_, history) => {
    const { send } = await clientOf(history, HAL_FORMS);
    for (const template of Object.values(templatesOf(await send(get)))) {
      const { send: sendOnce } = await clientOf(history, HAL_FORMS);
      expect(template.target).toBe('https://api.example/reservations/1');
      const route = `${template.method} /reservations/{reservationNo}` as typeof get;
      await expect(sendOnce(route, filledIn(template))).resolves.not.toThrow();
    }
  });

  it.each(states)('when it is %s offers exactly the requests that change it', async (_, history) => {
    const offered = Object.keys(templatesOf(await (await clientOf(history, HAL_FORMS)).send(get)));
    for (const [name, route, body] of commands) {
      const { send } = await clientOf(history);
      const look = () => send(get).catch(({ code }) => code);
      const before = await look();
      await send(route, body).catch(() => undefined);
      expect([name, !isDeepStrictEqual(await look(), before)]).toEqual([name, offered.includes(name)]);
    }
  });

  it('of the list: how to reserve', async () => {
    const { send } = await clientOf([], HAL_FORMS);
    const { default: reserve } = templatesOf(await send('GET /reservations'));
    expect(reserve).toMatchObject({ method: 'POST', target: 'https://api.example/reservations' });
    const hints = Object.fromEntries((reserve?.properties ?? []).map(({ name, ...hint }) => [name, hint]));
    const amount = { type: 'number', min: 0, required: false };
    expect(hints).toMatchObject({
      itemNo: { required: true },
      from: { required: false },
      to: { required: false },
      ...{ total: amount, deposit: amount, lateFee: amount },
    });
  });
});
