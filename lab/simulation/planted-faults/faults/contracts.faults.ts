import type { PlantedFault } from '../planted-fault.ts';

const DELETE_ITEM = 'contracts/calls/delete-item.ts';
const FIELDS = 'contracts/events/fields.ts';
const PROJECTIONS = 'contracts/subscriptions/projections.ts';

/** Faults in what functions agree on. */
export const contractsFaults: readonly PlantedFault[] = [
  {
    name: 'call-forgets-the-comment',
    breaks: 'The review’s words reach the item whole.',
    edits: [
      {
        file: DELETE_ITEM,
        find: 'input: () => z.object({ itemNo: number, reservationNo: number, review: reviewDraft })',
        replace:
          'input: () => z.object({ itemNo: number, reservationNo: number, review: z.omit(reviewDraft, { comment: true }) })',
      },
    ],
  },
  {
    name: 'price-of-nothing-refused',
    breaks: 'Prices are whole numbers from 0.',
    edits: [
      {
        file: FIELDS,
        find: 'export const price = z.int().check(z.nonnegative());',
        replace: 'export const price = z.int().check(z.positive());',
      },
    ],
  },
  {
    name: 'views-do-not-hear-of-releases',
    breaks: 'A released item is shown as free.',
    edits: [{ file: PROJECTIONS, find: '...ofItem }', replace: 'ItemReleased, ...ofItem }' }],
  },
];
