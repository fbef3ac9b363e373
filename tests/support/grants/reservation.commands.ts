import { examplePayment } from '#contracts/events/payment.events.ts';
import { exampleReservation } from '#contracts/events/reservation.events.ts';
import { expectStatus, remove } from '../http-client.ts';
import { registerItem, reserve } from '../market.ts';
import { circuitCommands } from './circuits.ts';
import type { CommandsOfFunction } from './command.ts';
import { consumer, forgotten, handles, handlesInvented } from './consumers.ts';
import { lists, shows } from './lists.ts';
import { countsWhatIsMade, judgesTokens } from './people.commands.ts';
import { relay } from './relays.ts';
import { payAndTakeBack, payments, unpaid } from './subjects.ts';

const table = 'reservations';
const [read, write, lock] = [
  'dynamodb:GetItem reservations',
  'dynamodb:PutItem reservations',
  'dynamodb:UpdateItem reservations',
];
const [callPayment, callItem] = ['lambda:InvokeFunction payment-calls', 'lambda:InvokeFunction item-calls'];
const holds = 'ssm:GetParameter reservation-holds';

const reservationNo = async () => (await unpaid()).reservation.reservationNo;
const paying = async () => {
  const { reservation } = await unpaid();
  return () => payAndTakeBack(reservation);
};

/** Reserves a new item, and returns how to find the item's answer. */
async function held(): Promise<string> {
  const { itemNo } = await registerItem();
  await reserve(itemNo);
  return `item#${itemNo}#`;
}

/** {@link held}, but the item has been deleted. */
async function refused(): Promise<string> {
  const { itemNo } = await registerItem();
  expectStatus(await remove(`/items/${itemNo}`), 204);
  await reserve(itemNo);
  return `item#${itemNo}#`;
}

/**
 * The renters of one reservation, and of two with neighbouring numbers: once they are forgotten, nothing is left to do.
 * An invented event is too old to come again.
 */
const renters = [
  ['alone', async () => (await unpaid()).reservation.customerId, 'dynamodb:BatchGetItem reservations'],
  ['neighbours', async () => (await payments()).customerId, 'dynamodb:Query reservations'],
] as const;

/** The commands of the reservation's functions. */
export const reservationCommands: Readonly<Record<string, CommandsOfFunction>> = {
  'reservation-http': {
    commands: [
      judgesTokens('reservations'),
      shows('reservations', table, reservationNo),
      lists({ list: 'reservations', table, index: 'listed', rows: 'alone' }, async () => 'size=1'),
      lists({ list: 'reservations', table, index: 'listed', rows: 'neighbours' }, async () => {
        await payments();
        return 'size=2&sort=reservationNo,desc';
      }),
      lists({ list: 'reservations', table, index: 'by-customerId', rows: 'alone' }, async () => {
        const { customerId } = await payments();
        return `customerId=${customerId}&size=1`;
      }),
      {
        does: 'reserves',
        needs: [read, write, lock, callItem],
        misses: [holds, 'ssm:GetParameter guard/item'],
        prepare: async () => async () => reserve((await registerItem()).itemNo),
      },
      countsWhatIsMade(
        'reservations',
        [
          'dynamodb:GetItem reservations',
          'dynamodb:PutItem reservations',
          'dynamodb:UpdateItem reservations',
          'lambda:InvokeFunction item-calls',
        ],
        async () => ({ itemNo: (await registerItem()).itemNo }),
      ),
      {
        does: 'pays and takes back',
        needs: [read, write, callPayment],
        misses: [holds, 'ssm:GetParameter guard/payment'],
        prepare: paying,
      },
      ...circuitCommands('payment', [read, write, callPayment], paying),
    ],
  },
  'reservation-events': consumer('reservation-events', [
    handles('reservation-events', 'ItemHeld', [read, write], held),
    handles('reservation-events', 'ItemHoldRefused', [read, write, lock], refused),
    handlesInvented('reservation-events', 'Reserved', ['sqs:SendMessage reservation-events'], async () => {
      const number = await reservationNo();
      const payBy = Math.ceil(Date.now() / 1000) + 3_600;
      const state = { ...exampleReservation, reservationNo: number, payBy };
      return { subject: `reservation/${number}`, data: { version: 1, state } };
    }),
    ...renters.map(([rows, renter, rowsRead]) =>
      handlesInvented(
        'reservation-events',
        'PersonForgotten',
        ['dynamodb:Query reservations/index/by-customerId', rowsRead],
        async () => forgotten(await renter()),
        [],
        rows,
      ),
    ),
    handlesInvented(
      'reservation-events',
      'PaymentCanceled',
      [read],
      async () => {
        const number = await reservationNo();
        const state = { ...examplePayment, paymentNo: number, reservationNo: number, status: 'Canceled', attempt: 1 };
        return { subject: `payment/${number}`, data: { version: 1, state, captured: false } };
      },
      [holds],
    ),
  ]),
  'reservation-relay': relay('reservation', table, reservationNo),
};
