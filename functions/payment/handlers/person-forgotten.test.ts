import { expect, it } from 'vitest';
import { personEvents } from '#contracts/events/person.events.ts';
import { anEnvelope } from '#shared/events/envelope.fixture.ts';
import { context, TIME } from '#shared/testing/context.fixture.ts';
import { seed } from '#shared/testing/seed.ts';
import { existing } from '#shared/use-cases/existing.ts';
import { evolvePayment } from '../domain/payment.evolve.ts';
import {
  approvedWithDeposit,
  captured,
  charge,
  depositDue,
  depositKept,
  depositReleased,
  SCRATCH,
} from '../domain/payment.fixture.ts';
import { emptyWorld } from '../use-cases/payment-world.fixture.ts';
import { paymentListeners } from './payment.listeners.ts';

const envelope = anEnvelope(1, { type: 'PersonForgotten', time: TIME, data: personEvents.PersonForgotten.example });
const person = personEvents.PersonForgotten.example.state.customerId;
const [other, third] = [person + 1, person + 2];

/** Payments between these renters and owners: of the deposit of each but the last something was kept. */
const sides = [
  { customerId: person, ownerId: other },
  { customerId: other, ownerId: person },
  { customerId: other, ownerId: third },
  { customerId: person, ownerId: other },
] as const;

async function world() {
  const made = emptyWorld();
  const waits: number[] = [];
  const comeAgain = { in: async (seconds: number) => void waits.push(seconds) };
  for (const [index, side] of sides.entries()) {
    const reservationNo = index + 1;
    const decided = reservationNo === sides.length ? depositReleased(2) : depositKept(2, 50);
    const approved = { ...approvedWithDeposit(2), ...side, reservationNo, itemNo: charge.itemNo };
    await seed(made.payments, evolvePayment, [approved, captured, depositDue, decided]);
  }
  const listener = existing(
    paymentListeners({ ...made, comeAgain }).find(({ contract }) => contract.name === 'PersonForgotten'),
  );
  const deposits = () => Promise.all(sides.map(async (_, index) => (await made.payments.find(index + 1))?.deposit));
  return { made, waits, deposits, forget: () => listener.handle(envelope, context) };
}

it('takes the reason out of all payments of that person, as renter and as owner, once, and leaves the sums', async () => {
  const { made, deposits, forget } = await world();
  const before = made.payments.written.length;
  for (const _ of [1, 2]) await forget();
  expect((await deposits()).map((deposit) => [deposit?.kept, deposit?.reason])).toEqual([
    [50, undefined],
    [50, undefined],
    [50, SCRATCH],
    [0, undefined],
  ]);
  expect(made.payments.written.slice(before).map(({ event }) => event.type)).toEqual([
    'DepositReasonForgotten',
    'DepositReasonForgotten',
  ]);
});

it('comes again, because a list may lag', async () => {
  const { waits, forget } = await world();
  await forget();
  expect(waits).toEqual([900]);
});
