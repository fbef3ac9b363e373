import { exampleItem } from '#contracts/events/item.events.ts';
import { heldRental } from '../market.ts';
import { takeMessage } from '../queues.ts';
import type { CommandsOfFunction } from './command.ts';
import { bodyOf, consumer, handles, handlesInvented, invented, postpones } from './consumers.ts';
import { lists, shows } from './lists.ts';
import { once } from './once.ts';
import { judgesTokens } from './people.commands.ts';
import { relay } from './relays.ts';
import { payAndTakeBack, payments, unpaid } from './subjects.ts';

const table = 'payments';
const [read, write] = ['dynamodb:GetItem payments', 'dynamodb:PutItem payments'];
const provider = 'ssm:GetParameter payment-provider';

const paymentNo = async () => (await payments()).reservations[0]?.reservationNo ?? 0;
const refunded = once(() => heldRental());

/** The release of an item that does not exist from a reservation that does not: payment remembers it as closed. */
async function released() {
  const [itemNo, reservationNo] = [invented(), invented()];
  return { subject: `item/${itemNo}`, data: { version: 1, state: { ...exampleItem, itemNo }, reservationNo, itemNo } };
}

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
