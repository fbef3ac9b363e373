import { randomUUID } from 'node:crypto';
import type { DayClose, Ledger, PaymentLedger } from '@gdmarket/client';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type People, type Somebody, startSigningIn } from '../support/access/people.ts';
import { rentalThat, sendAs } from '../support/access/rentals.ts';
import { environment } from '../support/environment.ts';
import { type EventRecorder, once, putOnBus, recordEvents } from '../support/event-recorder.ts';
import { eventually } from '../support/eventually.ts';
import { expectStatus } from '../support/http-client.ts';

const { GDMARKET_LEDGER: address } = environment;

describe.skipIf(address === undefined)('the books', () => {
  let people: People;
  let operator: Somebody;
  let recorder: EventRecorder;
  const owner = postgres(address ?? '', { max: 1, fetch_types: false });
  beforeAll(async () => {
    recorder = await recordEvents();
    people = await startSigningIn();
    operator = await people.signIn(['operators']);
  });
  afterAll(async () => {
    await Promise.all([people.restore(), recorder.stop()]);
    await owner.end({ timeout: 1 });
  });

  async function shown<Body>(path: string): Promise<Body> {
    return expectStatus(await sendAs(operator, 'GET', path), 200).body as Body;
  }
  const booksOf = (paymentNo: number) => shown<PaymentLedger>(`/ledger/payments/${paymentNo}`);

  async function rented() {
    const [by, renter] = [await people.signIn(), await people.signIn()];
    return rentalThat('reviewed', { owner: by, renter });
  }

  it('follow a rental to its capture, in transfers that are keyed by their events', async () => {
    const { reservationNo } = await rented();
    const books = await eventually(async () => {
      const found = await booksOf(reservationNo);
      expect(found.transfers).toHaveLength(2);
      return found;
    });
    const [held, captured] = books.transfers;
    expect(held).toMatchObject({ eventType: 'PaymentApproved', debit: 'held', credit: 'renters' });
    expect(captured).toMatchObject({ eventType: 'PaymentCaptured', debit: 'captured', credit: 'held' });
    expect(held?.eventId).toBe(`payment#${reservationNo}#1`);
    const amount = held?.amount;
    expect(books.standings).toEqual([
      {
        ...{ currency: 'KRW', held: 0, captured: amount, toRefund: 0, refunded: 0, trialBalance: 0 },
        ...{ depositsHeld: 0, depositsKept: 0, depositsReleased: 0 },
      },
    ]);
  });

  it('balance, close the day, and export it', async () => {
    const { reservationNo } = await rented();
    await eventually(async () => expect((await booksOf(reservationNo)).transfers).toHaveLength(2));
    const ledger = await shown<Ledger>('/ledger');
    expect(ledger.standings.map(({ trialBalance }) => trialBalance)).toEqual([0]);
    const { pathname } = new URL(ledger._links.today.href);
    const path = pathname.slice(pathname.indexOf('/ledger'));
    const close = await shown<DayClose>(path);
    for (const { opening, debits, credits, closing } of close.accounts)
      expect(closing).toBe(opening + debits - credits);
    const file = await fetch(`${environment.GDMARKET_API}${path}/transfers`, { headers: operator.headers });
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toContain('text/csv');
    const [names, ...lines] = (await file.text()).trim().split('\r\n');
    expect(names).toBe('at,paymentNo,debit,credit,amount,currency,eventType,eventId,line');
    expect(lines.filter((line) => line.split(',')[1] === String(reservationNo))).toHaveLength(2);
  });

  it('get back what they lost when its events are delivered again, and nothing twice', async () => {
    const { reservationNo } = await rented();
    const whole = await eventually(async () => {
      const found = await booksOf(reservationNo);
      expect(found.transfers).toHaveLength(2);
      return found;
    });
    // Only who owns the database can take a row away.
    await owner`DELETE FROM ledger.transfers WHERE event_id = ${`payment#${reservationNo}#2`}`;
    const mine = once(await recorder.heard()).filter(({ subject }) => subject === `payment/${reservationNo}`);
    await putOnBus(mine.map((event) => ({ source: event.source, type: event.type, detail: JSON.stringify(event) })));
    await eventually(async () => expect(await booksOf(reservationNo)).toEqual(whole));
  });

  it.each(['/ledger', '/ledger/payments/1', '/ledger/days/2026-11-29', '/ledger/days/2026-11-29/transfers'])(
    'are for operators alone: %s',
    async (path) => {
      expectStatus(await sendAs(await people.signIn(), 'GET', path), 403);
    },
  );

  it.each(['/ledger/days/2026-02-30', '/ledger/days/today', '/ledger/payments/0'])(
    'know nothing at %s',
    async (path) => {
      expectStatus(await sendAs(operator, 'GET', path), 404);
    },
  );

  it('refuse a cursor that is not theirs', async () => {
    expectStatus(await sendAs(operator, 'GET', `/ledger/days/2026-11-29/transfers?cursor=${randomUUID()}`), 400);
  });
});
