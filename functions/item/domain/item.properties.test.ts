import fc from 'fast-check';
import { expect, it } from 'vitest';
import { events } from '#contracts/events/index.ts';
import { describeAggregate } from '#shared/testing/aggregate-properties.ts';
import { itemTable } from '../adapters/item.table.ts';
import type { ItemEvent } from './item.events.ts';
import { evolveItem } from './item.evolve.ts';
import {
  completeLending,
  deleteForReviewOf,
  forgetReviewOf,
  forgettingRules,
  giveBack,
  hold,
  lend,
  register,
  release,
  remove,
} from './item.fixture.ts';
import type { Item } from './item.ts';

const reservation = fc.integer({ min: 1, max: 4 });
type Command = Parameters<typeof forgettingRules.decide>[1];

const commands = fc.oneof<fc.WeightedArbitrary<Command>[]>(
  { weight: 6, arbitrary: fc.constant(register) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('ChangeItem' as const),
      itemName: fc.option(fc.constantFrom('Camera', 'Tripod'), { nil: undefined }),
      itemPrice: fc.option(fc.nat({ max: 2 }), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.constant(remove) },
  { weight: 1, arbitrary: reservation.map(deleteForReviewOf) },
  { weight: 1, arbitrary: reservation.map(forgetReviewOf) },
  { weight: 8, arbitrary: reservation.map(hold) },
  { weight: 4, arbitrary: reservation.map(release) },
  { weight: 6, arbitrary: reservation.map(lend) },
  { weight: 2, arbitrary: reservation.map(completeLending) },
  { weight: 6, arbitrary: reservation.map(giveBack) },
);

describeAggregate<Item, ItemEvent, Command>('an item', {
  ...forgettingRules,
  table: itemTable,
  contracts: events,
  retired: ['ItemReleaseRefused'],
  commands,
  // An owner may change a price, change it back and change it again.
  mayRepeat: ({ type }) => type !== 'ChangeItem',
});

it('has no item before its registration', () => {
  expect(() => evolveItem(undefined, { type: 'ItemDeleted' })).toThrow('ItemDeleted of an item that was never');
});
