import { exampleItem } from '#contracts/events/item.events.ts';
import { returnedRental } from '../market.ts';
import { circuitCommands } from './circuits.ts';
import type { CommandsOfFunction } from './command.ts';
import { consumer, handles, handlesInvented, invented } from './consumers.ts';
import { lists, shows } from './lists.ts';
import { once } from './once.ts';
import { judgesTokens } from './people.commands.ts';
import { relay } from './relays.ts';
import { newestTwo, reviewing, reviewingTooLate, reviewTwo } from './subjects.ts';

const table = 'reviews';
const [read, write] = ['dynamodb:GetItem reviews', 'dynamodb:PutItem reviews'];
const callItem = 'lambda:InvokeFunction item-calls';

const spare = once(() => returnedRental());
const reviewed = once(async () => {
  // The review of this rental, once it is written, has a lower number: it comes between no neighbours.
  await spare();
  return reviewTwo();
});
const reviewOf = async () => (await reviewed())[0] ?? (await spare());
const reviewNo = async () => (await reviewOf()).reservation.reservationNo;

/** The commands of the review's functions. */
export const reviewCommands: Readonly<Record<string, CommandsOfFunction>> = {
  'review-http': {
    commands: [
      judgesTokens('reviews'),
      shows('reviews', table, reviewNo),
      lists({ list: 'reviews', table, index: 'listed', rows: 'alone' }, async () => 'size=1'),
      lists({ list: 'reviews', table, index: 'listed', rows: 'neighbours' }, () =>
        newestTwo('reviews', 'reviewNo', reviewTwo),
      ),
      lists({ list: 'reviews', table, index: 'by-itemNo', rows: 'alone' }, async () => {
        const { item } = await reviewOf();
        return `itemNo=${item.itemNo}`;
      }),
      {
        does: 'asks the item about a review',
        needs: [read, callItem],
        misses: ['ssm:GetParameter guard/item'],
        prepare: reviewingTooLate,
      },
      {
        does: 'writes a review',
        needs: [read, write, callItem],
        isDear: true,
        prepare: async () => reviewing(await spare()),
      },
      ...circuitCommands('item', [read, callItem], reviewingTooLate),
    ],
  },
  'review-events': consumer('review-events', [
    handlesInvented('review-events', 'ItemDeleted', [read], async () => {
      const [itemNo, reservationNo] = [invented(), invented()];
      const deletion = { reservationNo, review: { customerId: 1, customerName: 'Customer1', score: 5 } };
      const state = { ...exampleItem, itemNo, itemStatus: 'NotRentable', deletion };
      return { subject: `item/${itemNo}`, data: { version: 1, state } };
    }),
    {
      ...handles('review-events', 'ReservationClosed', [write], async () => {
        const { reservation } = await returnedRental();
        return `reservation#${reservation.reservationNo}#`;
      }),
      isDear: true,
    },
  ]),
  'review-relay': relay('review', table, reviewNo),
};
