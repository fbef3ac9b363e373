import { exampleItem } from '#contracts/events/item.events.ts';
import { exampleReview } from '#contracts/events/review.events.ts';
import type { Command, CommandsOfFunction } from './command.ts';
import { consumer, handlesInvented } from './consumers.ts';
import { invoke } from './deliver.ts';
import { lists, shows } from './lists.ts';
import { once } from './once.ts';
import { judgesTokens } from './people.commands.ts';
import { items, reviewTwo } from './subjects.ts';

const [itemInfoes, reviewInfoes] = ['item-infoes', 'review-infoes'];
const [showItem, showReview] = [`dynamodb:UpdateItem ${itemInfoes}`, `dynamodb:UpdateItem ${reviewInfoes}`];

const reviewed = once(reviewTwo);
const reviewNo = async () => (await reviewed())[0]?.reservation.reservationNo ?? 0;

/** Rebuilds the views from a source on; then come others. */
function rebuilds(source: string, others: readonly string[]): Command {
  return {
    does: `rebuilds the views from ${source} on`,
    needs: [...[source, ...others].map((table) => `dynamodb:Scan ${table}`), showItem, showReview],
    prepare: async () => () => invoke('projections-rebuild', { source }),
  };
}

/** The commands of the functions of the views. Old versions change nothing, but have to be written to find that out. */
export const projectionsCommands: Readonly<Record<string, CommandsOfFunction>> = {
  'projections-http': {
    commands: [
      judgesTokens('itemInfoes'),
      shows('itemInfoes', itemInfoes, async () => (await items())[0].itemNo),
      shows('reviewInfoes', reviewInfoes, reviewNo),
      lists({ list: 'itemInfoes', table: itemInfoes, index: 'listed', rows: 'alone' }, async () => 'size=1'),
      lists(
        { list: 'itemInfoes', table: itemInfoes, index: 'listed', rows: 'neighbours' },
        async () => 'size=2&sort=itemNo,desc',
      ),
      lists(
        { list: 'itemInfoes', table: itemInfoes, index: 'by-status', rows: 'alone' },
        async () => 'status=Rentable&size=1',
      ),
      lists({ list: 'reviewInfoes', table: reviewInfoes, index: 'listed', rows: 'alone' }, async () => 'size=1'),
      lists({ list: 'reviewInfoes', table: reviewInfoes, index: 'listed', rows: 'neighbours' }, async () => {
        await reviewed();
        return 'size=2&sort=reviewNo,desc';
      }),
    ],
  },
  'projections-events': consumer('projections-events', [
    handlesInvented('projections-events', 'ItemRegistered', [showItem], async () => {
      const [{ itemNo }] = await items();
      return { subject: `item/${itemNo}`, data: { version: 1, state: { ...exampleItem, itemNo } } };
    }),
    handlesInvented('projections-events', 'Reviewed', [showItem, showReview], async () => {
      const number = await reviewNo();
      const [{ itemNo }] = await items();
      const state = { ...exampleReview, reviewNo: number, reservationNo: number, itemNo, status: 'Written', score: 5 };
      return { subject: `review/${number}`, data: { version: 1, state } };
    }),
  ]),
  'projections-rebuild': {
    commands: [
      rebuilds('reviews', []),
      { ...rebuilds('reservations', ['reviews']), isDear: true },
      { ...rebuilds('items', ['reservations', 'reviews']), isDear: true },
    ],
  },
};
