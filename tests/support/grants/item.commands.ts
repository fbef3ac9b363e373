import { exampleItem } from '#contracts/events/item.events.ts';
import { exampleReservation } from '#contracts/events/reservation.events.ts';
import { png } from '#shared/domain/pictures/picture.fixture.ts';
import { expectStatus, get, patch, send } from '../http-client.ts';
import { askToLend, registerItem, reserve, returnedRental } from '../market.ts';
import { askToUpload, sendFile, upload } from '../uploads.ts';
import { circuitCommands } from './circuits.ts';
import { asking, type Command, type CommandsOfFunction } from './command.ts';
import { consumer, forgotten, handles, handlesInvented, invented } from './consumers.ts';
import { lists, shows } from './lists.ts';
import { countsWhatIsMade, judgesTokens } from './people.commands.ts';
import { relay } from './relays.ts';
import {
  askedOfRental,
  items,
  newestTwo,
  ownerOfOne,
  ownerOfTwo,
  reviewing,
  reviewingTooLate,
  unpaid,
} from './subjects.ts';

const [read, write] = ['dynamodb:GetItem items', 'dynamodb:PutItem items'];
const callPayment = 'lambda:InvokeFunction payment-calls';

/** Forms and addresses are used by others: the bucket refuses them, and no function learns of it. */
const BUCKET_REFUSES = 'the bucket answers 403';

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
      lists({ list: 'items', table: 'items', index: 'listed', rows: 'neighbours' }, () =>
        newestTwo('items', 'itemNo', registerItem),
      ),
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
        does: 'signs the form of an upload',
        needs: ['s3:PutObject pictures/incoming/things/*'],
        refusal: BUCKET_REFUSES,
        isDear: true,
        prepare: async () => {
          const { itemNo } = await registerItem();
          return () => uploaded(itemNo);
        },
      },
      {
        does: 'signs the address of a picture',
        needs: ['s3:GetObject pictures/things/*'],
        refusal: BUCKET_REFUSES,
        isDear: true,
        prepare: async () => {
          const { itemNo } = await registerItem();
          const pictureNo = await upload(itemNo, png());
          return () => shownFile(itemNo, pictureNo);
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
  'item-pictures': consumer('item-pictures', [
    handles(
      'item-pictures',
      'a file',
      [
        read,
        write,
        's3:GetObject pictures/incoming/*',
        's3:PutObject pictures/things/*',
        's3:DeleteObject pictures/incoming/*',
      ],
      async () => {
        const form = await askToUpload((await registerItem()).itemNo);
        await sendFile(form, png());
        return `${form.fields.key}"`;
      },
    ),
    {
      ...handles(
        'item-pictures',
        'a file of a rental that is no picture',
        [
          's3:GetObject pictures/incoming/*',
          's3:ListBucket pictures',
          's3:PutObject pictures/rentals/*',
          's3:DeleteObject pictures/rentals/*',
          's3:DeleteObject pictures/incoming/*',
        ],
        async () => {
          const { form } = await askedOfRental();
          await sendFile(form, Buffer.from('<svg/>'));
          return `${form.fields.key}"`;
        },
      ),
      isDear: true,
    },
    handlesInvented('item-pictures', 'ItemDeleted', ['s3:ListBucket pictures'], async () => {
      const itemNo = invented();
      return { subject: `item/${itemNo}`, data: { version: 2, state: { ...exampleItem, itemNo } } };
    }),
    handlesInvented('item-pictures', 'ItemPictureRemoved', ['s3:DeleteObject pictures/things/*'], async () => {
      const itemNo = invented();
      return { subject: `item/${itemNo}`, data: { version: 2, state: { ...exampleItem, itemNo }, pictureNo: 1 } };
    }),
  ]),
  'item-relay': relay('item', 'items', async () => (await items())[0].itemNo),
};

/** Uploads a file with a form of the market. Throws when the bucket refuses it. */
async function uploaded(itemNo: number): Promise<void> {
  const status = await sendFile(await askToUpload(itemNo), png());
  if (status !== 204) throw new Error(`the bucket answers ${status}`);
}

/** Looks at a picture. Throws when it cannot be seen. */
async function shownFile(itemNo: number, pictureNo: number): Promise<void> {
  const location = expectStatus(await get(`/items/${itemNo}/pictures/${pictureNo}`), 302).headers.get('location');
  const { ok, status } = await fetch(String(location));
  if (!ok) throw new Error(`the bucket answers ${status}`);
}
