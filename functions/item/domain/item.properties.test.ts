import fc from 'fast-check';
import { expect, it } from 'vitest';
import { events } from '#contracts/events/index.ts';
import { describeAggregate } from '#shared/testing/aggregate-properties.ts';
import { itemTable } from '../adapters/item.table.ts';
import type { ItemEvent } from './item.events.ts';
import { evolveItem } from './item.evolve.ts';
import { forgetReviewOf, forgettingRules, itemCommands } from './item.fixture.ts';
import type { Item } from './item.ts';

type Command = Parameters<typeof forgettingRules.decide>[1];

/** How often each command is drawn; the others have 2. */
const weights: Readonly<Partial<Record<Command['type'], number>>> = {
  RegisterItem: 6,
  DeleteItem: 1,
  DeleteItemForReview: 1,
  HoldItem: 8,
  ReleaseItem: 4,
  LendItem: 6,
  ReturnItem: 6,
};

const commands = fc.oneof<fc.WeightedArbitrary<Command>[]>(
  ...Object.values(itemCommands).map((byColumn) => {
    const [first, ...others] = Object.values(byColumn);
    if (first === undefined) throw new Error('a command has no column');
    return { weight: weights[first.type] ?? 2, arbitrary: fc.constantFrom(first, ...others) };
  }),
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 3).map(forgetReviewOf) },
);

describeAggregate<Item, ItemEvent, Command>('an item', {
  ...forgettingRules,
  table: itemTable,
  contracts: events,
  retired: ['ItemReleaseRefused'],
  commands,
  // Of the others, an owner may change a price, change it back and change it again.
  mayRepeat: (command) => 'reservationNo' in command || ['RegisterItem', 'DeleteItem'].includes(command.type),
});

it('has no item before its registration', () => {
  expect(() => evolveItem(undefined, { type: 'ItemDeleted' })).toThrow('ItemDeleted of an item that was never');
});
