import { expect, it } from 'vitest';
import { personEvents } from '#contracts/events/person.events.ts';
import { anEnvelope } from '#shared/events/envelope.fixture.ts';
import { context, TIME } from '#shared/testing/context.fixture.ts';
import { existing } from '#shared/use-cases/existing.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { wish } from '../domain/reservation.fixture.ts';
import { emptyWorld } from '../use-cases/reservation-world.fixture.ts';
import { reserve } from '../use-cases/reserve.use-case.ts';
import { waitForItem } from '../use-cases/wait-for-item.use-case.ts';
import { reservationListeners } from './reservation.listeners.ts';

const envelope = anEnvelope(1, { type: 'PersonForgotten', time: TIME, data: personEvents.PersonForgotten.example });
const { customerId } = personEvents.PersonForgotten.example.state;

/** Reservations of the forgotten person and of customer 3, and the consumer of their events. */
async function world() {
  const made = emptyWorld();
  const waits: number[] = [];
  const comeAgain = { in: async (seconds: number) => void waits.push(seconds) };
  const listeners = reservationListeners({ ...made, comeAgain });
  const reserves = async (number: number, itemNo: number) =>
    orFail(await reserve(made, { ...wish, customerId: number, customerName: 'Anna', itemNo }, context));
  for (const [number, itemNo] of [
    [customerId, 5],
    [3, 6],
    [customerId, 7],
  ] as const)
    await reserves(number, itemNo);
  const listener = existing(listeners.find(({ contract }) => contract.name === 'PersonForgotten'));
  const names = async () => {
    const all = await Promise.all([1, 2, 3, 4].map((number) => made.reservations.find(number)));
    return all.flatMap((one) => (one === undefined ? [] : [one.customerName]));
  };
  return { made, waits, reserves, names, forget: () => listener.handle(envelope, context) };
}

it('takes the name out of all reservations of that person and no other, once', async () => {
  const { made, names, forget } = await world();
  for (const _ of [1, 2]) await forget();
  expect(await names()).toEqual([null, 'Anna', null]);
  expect(made.reservations.written.map(({ event }) => event.type).slice(3)).toEqual([
    'RenterForgotten',
    'RenterForgotten',
  ]);
});

it('comes again, and finds what a token from before has made meanwhile', async () => {
  const { waits, reserves, names, forget } = await world();
  await forget();
  expect(waits).toEqual([900]);
  await reserves(customerId, 8);
  expect(await names()).toEqual([null, 'Anna', null, 'Anna']);
  await forget();
  expect(await names()).toEqual([null, 'Anna', null, null]);
});

it('takes the person off the lists of those who wait, and off no other place, once', async () => {
  const { made, forget } = await world();
  for (const number of [customerId, 4]) orFail(await waitForItem(made, { itemNo: 6, customerId: number }, context));
  for (const _ of [1, 2]) await forget();
  expect((await made.waitingLists.find(6))?.waiting).toEqual([{ customerId: 4 }]);
  expect(made.waitingLists.written.map(({ event }) => event.type)).toEqual([
    'WaitingJoined',
    'WaitingJoined',
    'WaitingLeft',
  ]);
});
