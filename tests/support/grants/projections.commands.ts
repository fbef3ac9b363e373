import { exampleItem } from '#contracts/events/item.events.ts';
import { exampleReview } from '#contracts/events/review.events.ts';
import { registerItem, until } from '../market.ts';
import type { Command, CommandsOfFunction } from './command.ts';
import { consumer, handlesInvented } from './consumers.ts';
import { invoke } from './deliver.ts';
import { lists, shows } from './lists.ts';
import { once } from './once.ts';
import { judgesTokens } from './people.commands.ts';
import { items, newestTwo, reviewTwo } from './subjects.ts';

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
        { list: 'itemInfoes', table: itemInfoes, index: 'by-status', rows: 'alone' },
        async () => 'status=Rentable&size=1',
      ),
      lists({ list: 'itemInfoes', table: itemInfoes, index: 'by-place', rows: 'alone' }, async () => {
        const { itemNo } = await registerItem({ latitude: -45.5, longitude: 170.25 });
        await until('itemInfoes', itemNo, {});
        return 'near=-45.5,170.25&size=1';
      }),
      // After the item above, which is newer than others.
      lists({ list: 'itemInfoes', table: itemInfoes, index: 'listed', rows: 'neighbours' }, () =>
        newestTwo('itemInfoes', 'itemNo', registerItem),
      ),
      lists({ list: 'reviewInfoes', table: reviewInfoes, index: 'listed', rows: 'alone' }, async () => 'size=1'),
      lists({ list: 'reviewInfoes', table: reviewInfoes, index: 'listed', rows: 'neighbours' }, () =>
        newestTwo('reviewInfoes', 'reviewNo', reviewTwo),
      ),
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
