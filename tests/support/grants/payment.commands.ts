import { expect } from 'vitest';
import { exampleItem } from '#contracts/events/item.events.ts';
import { examplePayment } from '#contracts/events/payment.events.ts';
import { eventually } from '../eventually.ts';
import { expectStatus, get, patch } from '../http-client.ts';
import { askToPay, heldRental, newCustomer, onceAvailable, registerItem, returnedRental } from '../market.ts';
import { takeMessage } from '../queues.ts';
import { asking, type CommandsOfFunction } from './command.ts';
import { bodyOf, consumer, forgotten, handles, handlesInvented, invented, postpones } from './consumers.ts';
import { lists, shows } from './lists.ts';
import { once } from './once.ts';
import { judgesTokens } from './people.commands.ts';
import { relay } from './relays.ts';
import { payAndTakeBack, payments, unpaid } from './subjects.ts';

const table = 'payments';
const [read, write] = ['dynamodb:GetItem payments', 'dynamodb:PutItem payments'];
const [byPayer, byOwner] = [
  'dynamodb:Query payments/index/by-customerId',
  'dynamodb:Query payments/index/by-ownerId',
] as const;
const provider = 'ssm:GetParameter payment-provider';

const paymentNo = async () => (await payments()).reservations[0]?.reservationNo ?? 0;
const refunded = once(() => heldRental());

/** The release of an item that does not exist from a reservation that does not: payment remembers it as closed. */
async function released() {
  const [itemNo, reservationNo] = [invented(), invented()];
  return { subject: `item/${itemNo}`, data: { version: 1, state: { ...exampleItem, itemNo }, reservationNo, itemNo } };
}

/** Who has paid once, and who has for two reservations with neighbouring numbers. */
const payers = [
  ['alone', async () => (await paidOnce()).customerId, 'dynamodb:BatchGetItem payments'],
  ['neighbours', async () => (await payments()).customerId, 'dynamodb:Query payments'],
] as const;

const paidOnce = once(async () => {
  const { reservation } = await heldRental();
  expectStatus(await onceAvailable(() => askToPay(reservation.reservationNo)), 200);
  return reservation;
});

/** Takes a payment back, and returns how to find the message about it. */
async function takenBack(): Promise<string> {
  const { reservation } = await refunded();
  await payAndTakeBack(reservation);
  return `payment#${reservation.reservationNo}#`;
}

/** The commands of the payment's functions. */
export const paymentCommands: Readonly<Record<string, CommandsOfFunction>> = {
  'payment-http': {
    commands: [
      judgesTokens('payments'),
      shows('payments', table, paymentNo),
      lists({ list: 'payments', table, index: 'listed', rows: 'alone' }, async () => 'size=1'),
      lists({ list: 'payments', table, index: 'by-customerId', rows: 'neighbours' }, async () => {
        const { customerId } = await payments();
        return `customerId=${customerId}&size=2`;
      }),
      // Somebody new owns nothing; the index is asked all the same.
      {
        ...lists(
          { list: 'payments', table, index: 'by-ownerId', rows: 'alone' },
          async () => `ownerId=${newCustomer()}`,
        ),
        needs: [byOwner],
      },
      {
        does: 'keeps of a deposit',
        needs: [read, write],
        isDear: true,
        prepare: async () => {
          const { reservation } = await returnedRental(await registerItem({ deposit: 50 }));
          const path = `/payments/${reservation.reservationNo}`;
          await eventually(async () =>
            expect((await get(path)).body).toMatchObject({ deposit: { status: 'Keepable' } }),
          );
          return asking(() => patch(path, { depositKept: 10, reason: 'The lens is scratched' }), 200);
        },
      },
    ],
  },
  'payment-calls': {
    commands: [
      {
        does: 'authorizes and cancels',
        needs: [read, write],
        misses: [provider],
        prepare: async () => {
          const { reservation } = await unpaid();
          return () => payAndTakeBack(reservation);
        },
      },
    ],
  },
  'payment-events': consumer('payment-events', [
    handlesInvented('payment-events', 'ItemReleased', [read, write], released),
    handlesInvented('payment-events', 'DepositDue', ['sqs:SendMessage payment-events'], async () => {
      const number = await paymentNo();
      const deposit = { amount: 50, keepBy: Math.ceil(Date.now() / 1000) + 3_600 };
      const state = { ...examplePayment, paymentNo: number, reservationNo: number, deposit };
      return { subject: `payment/${number}`, data: { version: 1, state } };
    }),
    ...payers.map(([rows, payer, rowsRead]) =>
      handlesInvented(
        'payment-events',
        'PersonForgotten',
        [byPayer, byOwner, rowsRead],
        async () => forgotten(await payer()),
        [],
        rows,
      ),
    ),
    postpones('payment-events', write, async () => bodyOf('ItemReleased', await released())),
  ]),
  'payment-settlements': consumer('payment-settlements', [
    { ...handles('payment-settlements', 'PaymentCanceled', [read, write], takenBack), misses: [provider] },
    postpones('payment-settlements', write, async () => {
      const { Body = '' } = await takeMessage('payment-settlements', await takenBack());
      return Body;
    }),
  ]),
  'payment-relay': relay('payment', table, paymentNo),
};
