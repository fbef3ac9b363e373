import { exampleReservation } from '#contracts/events/reservation.events.ts';
import { get, patch, send } from '../http-client.ts';
import { askToLend, registerItem, reserve, returnedRental } from '../market.ts';
import { circuitCommands } from './circuits.ts';
import { asking, type Command, type CommandsOfFunction } from './command.ts';
import { consumer, forgotten, handles, handlesInvented, invented } from './consumers.ts';
import { lists, shows } from './lists.ts';
import { countsWhatIsMade, judgesTokens } from './people.commands.ts';
import { relay } from './relays.ts';
import { items, ownerOfOne, ownerOfTwo, reviewing, reviewingTooLate, unpaid } from './subjects.ts';

const [read, write] = ['dynamodb:GetItem items', 'dynamodb:PutItem items'];
const callPayment = 'lambda:InvokeFunction payment-calls';

/** A hand-over that payment refuses, because nobody has paid: it can be asked for again and again. */
async function lending() {
  const { item, reservation } = await unpaid();
  return asking(() => askToLend(item.itemNo, reservation.reservationNo), 409);
}

const ofOwner = 'dynamodb:Query items/index/by-ownerId';
const [batch, query] = ['dynamodb:BatchGetItem items', 'dynamodb:Query items'];

/** An owner who has something held cannot be forgotten: it can be asked for again and again. */
const looksForHeld: readonly Command[] = [
  {
    does: 'looks for a held item of an owner (alone)',
    needs: [ofOwner, batch],
    prepare: async () => notForgotten((await ownerOfOne()).headers),
  },
  {
    does: 'looks for a held item of an owner (neighbours)',
    needs: [ofOwner, query],
    prepare: async () => notForgotten((await ownerOfTwo()).headers),
  },
];

function notForgotten(headers: Readonly<Record<string, string>>) {
  return asking(() => send('DELETE', '/me', { headers }), 409);
}

/** Items that are held stay when their owner is forgotten, and the event comes again. */
const withdraws = [
  ['alone', ownerOfOne, batch],
  ['neighbours', ownerOfTwo, query],
] as const;

/** The commands of the item's functions. */
export const itemCommands: Readonly<Record<string, CommandsOfFunction>> = {
  'item-http': {
    commands: [
      judgesTokens('items'),
      shows('items', 'items', async () => (await items())[0].itemNo),
      lists({ list: 'items', table: 'items', index: 'listed', rows: 'alone' }, async () => 'size=1'),
      lists({ list: 'items', table: 'items', index: 'listed', rows: 'neighbours' }, async () => {
        await items();
        return 'size=2&sort=itemNo,desc';
      }),
      {
        does: 'lists what somebody owns who owns nothing',
        needs: ['dynamodb:Query items/index/by-ownerId'],
        prepare: async () => asking(() => get('/items?ownerId=999999999'), 200),
      },
      { does: 'registers', needs: ['dynamodb:UpdateItem items', write], prepare: async () => () => registerItem() },
      countsWhatIsMade('items', [write, 'dynamodb:UpdateItem items'], async () => ({
        itemName: 'Camera',
        itemPrice: 100,
      })),
      {
        does: 'changes',
        needs: [read, write],
        prepare: async () => {
          const [{ itemNo }] = await items();
          return asking(() => patch(`/items/${itemNo}`, { itemName: `Camera ${Date.now()}` }), 200);
        },
      },
      {
        does: 'asks payment before it lends',
        needs: [read, callPayment],
        misses: ['ssm:GetParameter guard/payment'],
        prepare: lending,
      },
      ...circuitCommands('payment', [read, callPayment], lending),
    ],
  },
  'item-calls': {
    commands: [
      { does: 'refuses a review', needs: [read], prepare: reviewingTooLate },
      ...looksForHeld,
      {
        does: 'leaves with a review',
        needs: [read, write],
        isDear: true,
        prepare: async () => reviewing(await returnedRental()),
      },
    ],
  },
  'item-events': consumer('item-events', [
    ...withdraws.map(([rows, owner, rowsRead]) =>
      handlesInvented(
        'item-events',
        'PersonForgotten',
        [ofOwner, rowsRead, 'sqs:SendMessage item-events'],
        async () => forgotten((await owner()).customerId),
        [],
        rows,
      ),
    ),
    handles('item-events', 'Reserved', [read, write], async () => {
      const { reservationNo } = await reserve((await registerItem()).itemNo);
      return `reservation#${reservationNo}#1"`;
    }),
    handlesInvented('item-events', 'Reserved', [read, write, 'dynamodb:ConditionCheckItem items'], async () => {
      const number = invented();
      const state = { ...exampleReservation, reservationNo: number, itemNo: number };
      return { subject: `reservation/${number}`, data: { version: 1, state } };
    }),
  ]),
  'item-relay': relay('item', 'items', async () => (await items())[0].itemNo),
};
