import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { examplePayment } from '#contracts/events/payment.events.ts';
import { exampleReservation, reservationEvents } from '#contracts/events/reservation.events.ts';
import { waitingEvents } from '#contracts/events/waiting.events.ts';
import { captureLogger } from '#shared/events/capture-logger.fixture.ts';
import { anEnvelope } from '#shared/events/envelope.fixture.ts';
import type { Envelope } from '#shared/events/envelope.ts';
import { events } from '../notices.functions.ts';
import { sentence } from '../telling/sentence.ts';
import { MailNotSent } from '../use-cases/mail-not-sent.error.ts';
import { quietMarket } from '../use-cases/notices-world.fixture.ts';
import { AT_ONCE } from '../use-cases/remind.use-case.ts';
import { noticesListeners } from './notices.listeners.ts';

/** A consumer on a clock, with what waits in its queue. */
function consumer(now: string) {
  const world = quietMarket({ now });
  const waiting: { readonly seconds: number; readonly envelope: Envelope }[] = [];
  const comeAgain = { in: async (seconds: number, envelope: Envelope) => void waiting.push({ seconds, envelope }) };
  const { logger } = captureLogger();
  const handler = events({ ...world, comeAgain }, { logger, deadLetters: { keep: async () => undefined } });
  const receive = async (message: object) => {
    const answer = await handler({ Records: [{ messageId: 'm', body: JSON.stringify(message) }] } as SQSEvent);
    expect(answer.batchItemFailures).toEqual([]);
  };
  const hear = (detail: Envelope) => receive({ detail });
  const kindsOf = async (customerId: number) =>
    (await world.notices.page(customerId, { size: 9 })).entries.map(({ kind }) => kind);
  return { ...world, waiting, receive, hear, kindsOf };
}

const state = { ...exampleReservation, customerId: 7, renterId: 7, ownerId: 8, status: 'Confirmed' } as const;
const event = (type: string, version: number, changes: object) =>
  anEnvelope(version, {
    ...{ id: `reservation#1#${version}`, type, source: 'gdmarket.reservation', subject: 'reservation/1' },
    ...{ time: '2026-12-01T00:00:00.000Z', data: { version, attempt: version, state: { ...state, ...changes } } },
  });

/** What has become of a deposit. */
const settledOf = (deposit: object, who: object = { customerId: 7, renterId: 7, ownerId: 8 }) => ({
  ...{ id: 'payment#1#6', type: 'DepositSettled', source: 'gdmarket.payment', subject: 'payment/1' },
  ...{ time: '2026-12-01T00:00:00.000Z' },
  data: { version: 6, state: { ...examplePayment, status: 'Captured', ...who, deposit } },
});

/** What a rule with a schedule puts into the queue. */
const scheduled = (time: string) => ({
  ...{ version: '0', id: '89d1a02d', 'detail-type': 'Scheduled Event', source: 'aws.events', account: '1', time },
  ...{ region: 'ap-northeast-2', resources: ['arn:aws:events:ap-northeast-2:1:rule/notices'], detail: {} },
});

it('tells both sides from when it is paid, and its renter once it can be', async () => {
  const { clock, hear, receive, kindsOf, notices } = consumer('2026-12-01T00:00:01.000Z');
  const payFrom = Date.parse('2026-12-17T15:00:00.000Z') / 1_000;
  await hear(
    event('ReservationConfirmed', 2, { payFrom, payBy: payFrom + 172_800, from: '2026-12-24', to: '2026-12-25' }),
  );
  const look = async (now: string) => {
    clock.now = now;
    for (const _ of [1, 2]) await receive(scheduled(now));
    return [await kindsOf(7), await kindsOf(8)];
  };
  expect(await look('2026-12-17T14:00:00.000Z')).toEqual([['confirmed'], ['reserved']]);
  expect(await look('2026-12-17T15:00:00.000Z')).toEqual([['pay-now', 'confirmed'], ['reserved']]);
  const told = (await notices.page(7, { size: 9 })).entries.map(({ moment }) => moment);
  expect(told).toEqual(['2026-12-20T00:00', '2026-12-18T00:00']);
});

it('tells nobody to pay who has paid, or whose time is over', async () => {
  const { clock, hear, receive, kindsOf } = consumer('2026-12-01T00:00:01.000Z');
  const payFrom = Date.parse('2026-12-17T15:00:00.000Z') / 1_000;
  const ahead = { payFrom, payBy: payFrom + 172_800, from: '2026-12-24', to: '2026-12-25' };
  await hear(event('ReservationConfirmed', 2, ahead));
  // Nobody looked for two days.
  clock.now = '2026-12-19T15:00:00.000Z';
  await receive(scheduled(clock.now));
  expect(await kindsOf(7)).toEqual(['confirmed']);
  await hear(event('PaymentRequested', 3, { ...ahead, payBy: undefined, paymentStatus: 'Paid' }));
  clock.now = '2026-12-19T16:00:00.000Z';
  await receive(scheduled(clock.now));
  expect(await kindsOf(7)).toEqual(['paid', 'confirmed']);
});

it('tells nobody that a payment is cancelled where there was none', async () => {
  const { hear, kindsOf } = consumer('2026-12-01T00:00:01.000Z');
  const data = { version: 2, attempt: 2, wasNotPaid: true, state };
  await hear({ ...event('PaymentCancellationRequested', 2, {}), data });
  expect([await kindsOf(7), await kindsOf(8)]).toEqual([[], []]);
});

it('tells a payment once, and what lapsed once, however often either is asked for', async () => {
  const { hear, kindsOf } = consumer('2026-12-01T00:00:01.000Z');
  const was = (envelope: Envelope, before: object) => ({
    ...envelope,
    data: { ...(envelope.data as object), ...before },
  });
  const paid = { paymentStatus: 'Paid' };
  await hear(event('PaymentRequested', 2, paid));
  for (const version of [4, 6]) await hear(was(event('PaymentRequested', version, paid), { wasPaid: true }));
  const lapsed = { payBy: 1_796_083_200, paymentLapsed: true };
  await hear(event('PaymentCancellationRequested', 7, lapsed));
  const still = { wasNotPaid: true, wasLapsed: true };
  for (const version of [9, 11]) await hear(was(event('PaymentCancellationRequested', version, lapsed), still));
  await hear(event('PaymentRequested', 12, paid));
  for (const person of [7, 8]) expect((await kindsOf(person)).toSorted()).toEqual(['paid', 'paid', 'pay-again']);
});

it('tells of a payment that lapsed before anybody had heard of it', async () => {
  const { hear, kindsOf } = consumer('2026-12-01T00:00:01.000Z');
  const lapsed = { ...state, payBy: 1_796_083_200, paymentLapsed: true };
  const data = { version: 3, attempt: 2, wasNotPaid: true, state: lapsed };
  await hear({ ...event('PaymentCancellationRequested', 3, {}), data });
  expect([await kindsOf(7), await kindsOf(8)]).toEqual([['pay-again'], ['pay-again']]);
});

it('tells nobody that they can pay who is told to pay again', async () => {
  const { clock, hear, receive, kindsOf } = consumer('2026-12-01T00:00:01.000Z');
  const payFrom = Date.parse('2026-12-17T15:00:00.000Z') / 1_000;
  const ahead = { payFrom, from: '2026-12-24', to: '2026-12-25' };
  clock.now = '2026-12-19T15:00:00.000Z';
  await hear(event('PaymentRequested', 2, { ...ahead, paymentFence: 2, paymentStatus: 'Paid' }));
  const again = { payBy: payFrom + 400_000, paymentFence: 3, paymentLapsed: true };
  await hear(event('PaymentCancellationRequested', 3, { ...ahead, ...again }));
  await receive(scheduled(clock.now));
  expect(await kindsOf(7)).toEqual(['pay-again', 'paid']);
});

it('reminds both sides of the days of a rental, once, when it is time to look', async () => {
  const { clock, hear, receive, waiting, kindsOf } = consumer('2026-12-01T00:00:01.000Z');
  const days = { from: '2026-12-03', to: '2026-12-05' };
  const look = async (now: string) => {
    clock.now = now;
    for (const _ of [1, 2]) await receive(scheduled(now));
    return [await kindsOf(7), await kindsOf(8)];
  };
  await hear(event('PaymentRequested', 3, { ...days, paymentStatus: 'Paid' }));
  expect(await look('2026-12-02T23:00:00.000Z')).toEqual([['paid'], ['paid']]);
  const both = ['hand-over-today', 'paid'];
  expect(await look('2026-12-03T00:00:00.000Z')).toEqual([both, both]);
  await hear(event('RentalStarted', 4, { ...days, paymentStatus: 'Paid', rentalStatus: 'Renting' }));
  const due = ['due-tomorrow', ...both];
  expect(await look('2026-12-04T00:00:00.000Z')).toEqual([due, due]);
  const returned = { ...days, paymentStatus: 'Paid', rentalStatus: 'Returned', status: 'Closed' };
  await hear(event('ReservationClosed', 5, returned));
  expect((await look('2026-12-06T00:00:00.000Z'))[0]).not.toContain('overdue');
  // No message waits for a day.
  expect(waiting).toEqual([]);
});

it('tells both sides of a payment that lapsed, with why and until when it is paid again', async () => {
  const { hear, notices } = consumer('2026-12-01T00:00:01.000Z');
  const payBy = Date.parse('2026-12-01T00:15:00.000Z') / 1_000;
  for (const _ of [1, 2]) await hear(event('PaymentCancellationRequested', 4, { payBy, paymentLapsed: true }));
  await hear(event('PaymentCancellationRequested', 7, { payBy }));
  const again = { kind: 'pay-again', reason: 'payment-lapsed', moment: '2026-12-01T09:15' };
  for (const person of [7, 8]) {
    const { entries } = await notices.page(person, { size: 9 });
    expect(entries).toMatchObject([{ kind: 'pay-again' }, again]);
    expect(entries[0]).not.toHaveProperty('reason');
  }
});

describe('of a rental that its renter wants to keep', () => {
  const [first, next] = [
    { reservationNo: 1, from: '2026-12-01', to: '2026-12-03', paymentStatus: 'Paid' },
    { reservationNo: 2, from: '2026-12-04', to: '2026-12-06', extensionOf: 1 },
  ];
  const paid = { ...next, paymentStatus: 'Paid' };
  const out = { rentalStatus: 'Renting' };
  const back = { rentalStatus: 'Returned', status: 'Closed' };
  const review = (reservationNo: number) =>
    anEnvelope(1, {
      ...{ id: `review#${reservationNo}#1`, type: 'ReviewRequested', source: 'gdmarket.review', subject: 'review/1' },
      ...{ time: '2026-12-01T00:00:00.000Z' },
      data: {
        version: 1,
        state: {
          ...{
            reviewNo: reservationNo,
            reservationNo,
            renterId: 7,
            customerId: 7,
            customerName: 'Customer1',
            itemNo: 1,
            itemName: 'Camera',
          },
          status: 'Requested',
        },
      },
    });
  const of = (type: string, version: number, changes: { readonly reservationNo: number }) => ({
    ...event(type, version, changes),
    id: `reservation#${changes.reservationNo}#${version}`,
  });
  const market = async (...events: readonly Envelope[]) => {
    const { hear, notices } = consumer('2026-12-01T00:00:01.000Z');
    for (const one of events) await hear(one);
    return async (customerId: number) =>
      (await notices.page(customerId, { size: 9 })).entries.map((notice) => sentence(notice, 'en')).toSorted();
  };

  it('nobody is told that it is back, or handed over, and its renter is asked for a review at the end', async () => {
    const kept = [
      of('RentalStarted', 3, { ...first, ...out }),
      of('PaymentRequested', 3, paid),
      of('ReservationClosed', 4, { ...first, ...back }),
      review(1),
    ];
    const said = await market(...kept);
    expect(await said(7)).toEqual([
      'You paid for “Camera” (Dec 4 – 6).',
      '“Camera” (Dec 1 – 3) goes on: you booked it until Dec 6.',
    ]);
    expect(await said(8)).toEqual([
      '“Camera” (Dec 1 – 3) goes on: it is booked until Dec 6.',
      '“Camera” (Dec 4 – 6) is paid: its renter keeps it. Extend it from Dec 3 on.',
    ]);
    const ended = [of('RentalStarted', 4, { ...paid, ...out }), of('ReservationClosed', 5, { ...paid, ...back })];
    expect(await (await market(...kept, ...ended, review(2)))(7)).toEqual(
      expect.arrayContaining(['How was “Camera”? Please write a review.', 'You brought back “Camera” (Dec 4 – 6).']),
    );
  });

  it.each(['NotPaid', 'Cancelled'])('it is back after all while the days that follow are %s', async (how) => {
    const wish = of('ReservationConfirmed', 2, next);
    const ended = how === 'Cancelled' ? [of('ReservationCancelled', 3, { ...next, status: 'Cancelled' } as never)] : [];
    const said = await market(wish, ...ended, of('ReservationClosed', 4, { ...first, ...back }), review(1));
    expect(await said(7)).toContain('You brought back “Camera” (Dec 1 – 3).');
    expect(await said(7)).toContain('How was “Camera”? Please write a review.');
    expect(await said(8)).toContain('“Camera” (Dec 1 – 3) is back.');
  });
});

it('looks again at once while more is due', async () => {
  const { clock, rentals, receive, hear, waiting, kindsOf } = consumer('2026-12-01T00:00:00.000Z');
  const time = clock.now;
  const rental = { version: 1, time, side: 'renter', itemNo: 1, itemName: null, stage: 'out' } as const;
  const people = Array.from({ length: AT_ONCE + 1 }, (_, index) => index + 1);
  const howMany = async () => (await Promise.all(people.map(kindsOf))).flat().length;
  for (const customerId of people)
    await rentals.keep({ ...rental, customerId, reservationNo: 3, from: '2026-11-20', to: '2026-11-29', dueAt: time });
  await receive(scheduled(time));
  expect(await howMany()).toBe(AT_ONCE);
  const [again] = waiting;
  if (again === undefined) throw new Error('nothing comes again');
  expect(again.seconds).toBe(1);
  await hear(again.envelope);
  expect(await howMany()).toBe(AT_ONCE + 1);
  expect(waiting).toHaveLength(1);
});

it('reads each side once for an event that is kept and told', async () => {
  const world = quietMarket();
  let reads = 0;
  const find = (customerId: number) => {
    reads += 1;
    return world.recipients.find(customerId);
  };
  const recipients = { ...world.recipients, find };
  const listeners = noticesListeners({ ...world, recipients, comeAgain: { in: async () => undefined } });
  const { type, data, ...envelope } = event('ReservationConfirmed', 2, {});
  const context = { correlationId: 'c', causationId: 'c' };
  await listeners.find(({ contract }) => contract.name === type)?.handle({ ...envelope, type, data }, context);
  expect(reads).toBe(2);
  expect((await world.notices.page(8, { size: 9 })).entries).toHaveLength(1);
});

it('a rental without days waits for nothing', async () => {
  const { hear, waiting, rentals } = consumer('2026-12-01T00:00:01.000Z');
  await hear(event('Reserved', 1, { status: 'Requested', payBy: 1_796_083_200 }));
  expect(waiting).toEqual([]);
  expect(await rentals.list(7)).toMatchObject([{ stage: 'reserved', payBy: 1_796_083_200 }]);
});

it('says which days, and what of the terms is new, to who is told of a rental', async () => {
  const { hear, notices, clock, receive } = consumer('2026-12-01T00:00:01.000Z');
  const days = { from: '2026-12-02', to: '2026-12-03' };
  await hear(event('ReservationConfirmed', 2, days));
  await hear(event('PaymentRequested', 3, { ...days, paymentStatus: 'Paid' }));
  await hear(anEnvelope(4, settledOf({ amount: 200, kept: 0, settled: true })));
  clock.now = '2026-12-02T00:00:00.000Z';
  await receive(scheduled(clock.now));
  const refused = { ...days, status: 'Cancelling', cancellation: 'price-changed' };
  const { data, ...cancelled } = event('ReservationCancelled', 5, refused);
  await hear({ ...cancelled, data: { ...(data as object), changed: ['deposit'] } });
  await hear(
    anEnvelope(2, {
      ...{ id: 'waiting#1#2', type: 'WaitingCalled', source: 'gdmarket.waiting', subject: 'waiting/1' },
      ...{ time: '2026-12-02T00:00:00.000Z' },
      data: {
        ...{ version: 2, customerId: 7, until: Date.parse('2026-12-02T00:30:00.000Z') / 1_000 },
        state: { itemNo: 1, itemName: 'Camera', waiting: [{ customerId: 7, ...days, until: 1_796_083_200 }] },
      },
    }),
  );
  const said = (await notices.page(7, { size: 9 })).entries.map((notice) => sentence(notice, 'en'));
  expect(said.toSorted()).toEqual([
    'The deposit for “Camera” (Dec 2 – 3) is free again.',
    'You get “Camera” (Dec 2 – 3) today.',
    'You paid for “Camera” (Dec 2 – 3).',
    '“Camera” (Dec 2 – 3) is free: reserve it within 30 min.',
    '“Camera” (Dec 2 – 3) is reserved for you. Please pay.',
    '“Camera” (Dec 2 – 3): another deposit. Reserve again.',
  ]);
});

it('the calendar has a rental, and both sides read of it, while its e-mail has to wait', async () => {
  const world = quietMarket({ outcomes: ['not-now'] });
  await world.wants(7, { email: 'anna@example.com' });
  const { name: type, example } = reservationEvents.ReservationConfirmed;
  const data = { ...example, state: { ...example.state, renterId: 7, ownerId: 8 } };
  const envelope = anEnvelope(1, { type, data, time: '2026-11-29T09:59:00.000Z' });
  const listeners = noticesListeners({ ...world, comeAgain: { in: async () => undefined } });
  const confirmed = listeners.find(({ contract }) => contract.name === type);
  const context = { correlationId: 'c', causationId: 'c' };
  await expect(confirmed?.handle(envelope, context)).rejects.toThrow(MailNotSent);
  for (const customerId of [7, 8]) {
    expect((await world.notices.page(customerId, { size: 9 })).entries).toHaveLength(1);
    expect(await world.rentals.list(customerId)).toHaveLength(1);
  }
});

it.each([
  ['it is their turn', waitingEvents.WaitingCalled, {}, [['your-turn', undefined]]],
  ['their turn has passed', waitingEvents.WaitingLeft, { because: 'passed' }, [['waiting-over', 'passed']]],
  ['it has left the market', waitingEvents.WaitingEnded, {}, [['waiting-over', 'deleted']]],
  ['they said so themselves', waitingEvents.WaitingLeft, { because: 'left' }, []],
  ['they reserved it', waitingEvents.WaitingLeft, { because: 'reserved' }, []],
])('of those who wait is told, once, when %s', async (_, { name, example, source }, changes, told) => {
  const { hear, notices } = consumer('2026-12-01T00:00:01.000Z');
  const about = { id: 'waiting#1#2', type: name, source, subject: 'waiting/1', time: '2026-12-01T00:00:00.000Z' };
  for (const _ of [1, 2]) await hear(anEnvelope(2, { ...about, data: { ...example, ...changes } }));
  const { entries } = await notices.page(2, { size: 9 });
  expect(entries.map(({ kind, reason }) => [kind, reason])).toEqual(told);
  for (const entry of entries) expect(entry).toMatchObject({ side: 'renter', itemNo: 1, itemName: 'Camera' });
});

describe('what has become of a deposit', () => {
  const settled = (deposit: object, who?: object) => anEnvelope(6, settledOf(deposit, who));
  const decided = { amount: 200, keepBy: 1_796_083_200, settled: true };

  it.each([
    ['kept', { kept: 60, reason: 'A scratch' }, ['deposit-kept'], []],
    ['released', { kept: 0 }, ['deposit-released'], []],
    ['lapsed', { kept: 60, reason: 'A scratch', lapsed: true }, ['deposit-released'], ['deposit-lapsed']],
  ] as const)('%s is told once, by the name of the thing and without words', async (_, change, renter, owner) => {
    const { hear, notices } = consumer('2026-12-01T00:00:01.000Z');
    const told = async (customerId: number) => (await notices.page(customerId, { size: 9 })).entries;
    await hear(event('Reserved', 1, { status: 'Requested', payBy: 1_796_083_200, itemName: 'Lens' }));
    for (const _ of [1, 2]) await hear(settled({ ...decided, ...change }));
    expect((await told(7)).map(({ reason }) => reason)).toEqual(renter);
    expect((await told(8)).map(({ reason }) => reason)).toEqual(owner);
    for (const one of await told(7)) expect(one).toMatchObject({ kind: 'deposit', itemName: 'Lens', reservationNo: 1 });
    expect(JSON.stringify(await told(7))).not.toContain('A scratch');
  });

  it('is told without a name while its rental is not known, and to nobody who has not signed in', async () => {
    const { hear, notices, kindsOf } = consumer('2026-12-01T00:00:01.000Z');
    await hear(settled({ ...decided, kept: 0 }));
    expect((await notices.page(7, { size: 9 })).entries).toMatchObject([{ kind: 'deposit', itemName: null }]);
    await hear(settled({ ...decided, kept: 0 }, { customerId: 9 }));
    expect(await kindsOf(9)).toEqual([]);
  });
});
