import fc from 'fast-check';
import { expect, it } from 'vitest';
import { events } from '#contracts/events/index.ts';
import { describeAggregate } from '#shared/testing/aggregate-properties.ts';
import { itemTable } from '../adapters/item.table.ts';
import type { ItemEvent } from './item.events.ts';
import { evolveItem } from './item.evolve.ts';
import { beginOnItsDay, book, forgetReviewOf, forgettingRules, itemCommands, lendOnItsDay } from './item.fixture.ts';
import type { Item } from './item.ts';
import { decidePicture, type PictureCommand } from './picture.decide.ts';
import { adding, change, refusing, remove } from './picture.fixture.ts';

type Command = Parameters<typeof forgettingRules.decide>[1] | PictureCommand;

const pictureNo = fc.constantFrom(1, 2, 3);
const pictures = fc.oneof<fc.Arbitrary<PictureCommand>[]>(
  pictureNo.map(adding),
  pictureNo.map((n) => refusing(n, 'place')),
  fc.tuple(pictureNo, pictureNo).map(([n, place]) => change(n, { alt: `from place ${place}`, place })),
  pictureNo.map(remove),
);

/** How often each command is drawn; the others have 2. */
const weights: Readonly<Partial<Record<Command['type'], number>>> = {
  RegisterItem: 6,
  DeleteItem: 1,
  DeleteItemForReview: 2,
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
  { weight: 3, arbitrary: fc.constantFrom(1, 2, 3).map(forgetReviewOf) },
  { weight: 6, arbitrary: pictures },
  ...[book, beginOnItsDay, lendOnItsDay].map((command) => {
    return { weight: 4, arbitrary: fc.constantFrom(1, 2, 3).map<Command>(command) };
  }),
);

describeAggregate<Item, ItemEvent, Command>('an item', {
  ...forgettingRules,
  decide: (item, command) =>
    isOfPictures(command) ? decidePicture(item, command) : forgettingRules.decide(item, command),
  table: itemTable,
  contracts: events,
  retired: ['ItemReleaseRefused'],
  commands,
  // Of the others, an owner may change a price, or a place, change it back and change it again.
  mayRepeat: (command) =>
    'reservationNo' in command || ['RegisterItem', 'DeleteItem', 'AddPicture', 'RemovePicture'].includes(command.type),
});

it('has no item before its registration', () => {
  expect(() => evolveItem(undefined, { type: 'ItemDeleted' })).toThrow('ItemDeleted of an item that was never');
});

function isOfPictures(command: Command): command is PictureCommand {
  return ['AddPicture', 'ChangePicture', 'RemovePicture'].includes(command.type);
}
