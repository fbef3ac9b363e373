import { type PatchCommand, patchCommands } from '../items.requests.ts';
import type { ItemRoute } from '../routes.ts';
import { finding, type Operation, reading } from './operation.ts';

const tag = 'items';

const asks = Object.entries<PatchCommand>(patchCommands);

const examples = Object.fromEntries(
  asks.map(([name, { title, field, value, ofReservation }]) => [
    name,
    { summary: title, value: { ...(ofReservation && { reservationNo: 1 }), [field]: value } },
  ]),
);

const changed = {
  tag,
  conditional: true,
  answers: { 200: { meaning: 'The item as it is now.', schema: 'Item' } },
  problems: [
    'not-the-owner',
    'invalid-request',
    'unknown-command',
    'item-not-found',
    'rules-contradict',
    ...[...new Set(asks.flatMap(([, { problems }]) => problems))].sort(),
  ],
} satisfies Partial<Operation>;

/** What the item's routes take and answer. */
export const itemOperations: Readonly<Record<ItemRoute, Operation>> = {
  'GET /items': reading('items', 'listItems', 'items', tag),
  'POST /items': {
    id: 'registerItem',
    tag,
    summary: 'Register an item',
    body: {
      schema: 'RegisterItem',
      examples: { register: { summary: 'A camera', value: { itemName: 'Camera', itemPrice: 100 } } },
    },
    repeatable: true,
    answers: { 201: { meaning: 'The item is registered and can be reserved.', schema: 'Item', located: true } },
    problems: ['invalid-request', 'item-exists', 'rules-contradict', 'too-many-registrations'],
  },
  'GET /items/{itemNo}': finding('items', 'getItem', 'an item', tag, 'item-not-found'),
  'PUT /items/{itemNo}': {
    ...changed,
    id: 'replaceItem',
    summary: 'Change an item, with all its fields',
    description: 'As `PATCH`, but name and price are required.',
    body: {
      schema: 'ReplaceItem',
      examples: { change: { summary: 'Another price', value: { itemName: 'Camera', itemPrice: 120 } } },
    },
  },
  'PATCH /items/{itemNo}': {
    ...changed,
    id: 'changeItem',
    summary: 'Change an item, hand it over or take it back',
    description:
      'The body says how the item shall be; fields that are so already ask for nothing. Handing over captures the payment.',
    body: {
      schema: 'ChangeItem',
      examples: { change: { summary: 'Another price', value: { itemPrice: 120 } }, ...examples },
    },
  },
  'DELETE /items/{itemNo}': {
    id: 'deleteItem',
    tag,
    summary: 'Delete an item',
    description: 'Possible while no reservation holds it.',
    conditional: true,
    answers: { 204: { meaning: 'The item has left the market.' } },
    problems: ['not-the-owner', 'item-not-found', 'item-held', 'item-lent'],
  },
};
