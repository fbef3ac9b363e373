import { exampleItem } from '#contracts/events/item.events.ts';
import { examplePayment } from '#contracts/events/payment.events.ts';
import { exampleReservation } from '#contracts/events/reservation.events.ts';
import { png } from '#shared/domain/pictures/picture.fixture.ts';
import { expectStatus, remove } from '../http-client.ts';
import { heldRental, registerItem, reserve } from '../market.ts';
import { whileOff } from '../switches.ts';
import { rentalPicturesOf, sendFile, uploadOfRental } from '../uploads.ts';
import { circuitCommands } from './circuits.ts';
import type { CommandsOfFunction } from './command.ts';
import { bodyOf, consumer, forgotten, handles, handlesInvented } from './consumers.ts';
import { anHour, deliver } from './deliver.ts';
import { lists, shows } from './lists.ts';
import { countsWhatIsMade, judgesTokens } from './people.commands.ts';
import { relay } from './relays.ts';
import {
  askedOfRental,
  newestTwo,
  paidRental,
  payAndTakeBack,
  payments,
  reserveBesideWhoWaits,
  unpaid,
  waitedFor,
} from './subjects.ts';

const table = 'reservations';
const [read, write, lock] = [
  'dynamodb:GetItem reservations',
  'dynamodb:PutItem reservations',
  'dynamodb:UpdateItem reservations',
];
const [callPayment, callItem] = ['lambda:InvokeFunction payment-calls', 'lambda:InvokeFunction item-calls'];
/** Forms and addresses are used by others: the bucket refuses them, and no function learns of it. */
const BUCKET_REFUSES = 'the bucket answers 403';
const holds = 'ssm:GetParameter reservation-holds';

const reservationNo = async () => (await unpaid()).reservation.reservationNo;
const paying = async () => {
  const { reservation } = await unpaid();
  return () => payAndTakeBack(reservation);
};

/** Reserves a new item, and returns how to find the item's answer. */
async function held(): Promise<string> {
  const { itemNo } = await registerItem();
  await reserve(itemNo);
  return `item#${itemNo}#`;
}

/** Something of an item is new, for which somebody waits. */
async function changed() {
  const itemNo = await waitedFor();
  return { subject: `item/${itemNo}`, data: { version: 2, state: { ...exampleItem, itemNo } } };
}

/** {@link held}, but the item has been deleted, and could not be asked. */
async function refused(): Promise<string> {
  const { itemNo } = await registerItem();
  expectStatus(await remove(`/items/${itemNo}`), 204);
  await whileOff(['item-calls'], () => reserve(itemNo));
  // After the registration and the deletion.
  return `item#${itemNo}#3`;
}

/**
 * The renters of one reservation, and of two with neighbouring numbers: once they are forgotten, nothing is left to do.
 * An invented event is too old to come again.
 */
const renters = [
  ['alone', async () => (await unpaid()).reservation.customerId, 'dynamodb:BatchGetItem reservations'],
  ['neighbours', async () => (await payments()).customerId, 'dynamodb:Query reservations'],
] as const;

/** The commands of the reservation's functions. */
export const reservationCommands: Readonly<Record<string, CommandsOfFunction>> = {
  'reservation-http': {
    commands: [
      judgesTokens('reservations'),
      shows('reservations', table, reservationNo),
      lists({ list: 'reservations', table, index: 'listed', rows: 'alone' }, async () => 'size=1'),
      lists({ list: 'reservations', table, index: 'listed', rows: 'neighbours' }, () =>
        newestTwo('reservations', 'reservationNo', heldRental),
      ),
      lists({ list: 'reservations', table, index: 'by-customerId', rows: 'alone' }, async () => {
        const { customerId } = await payments();
        return `customerId=${customerId}&size=1`;
      }),
      {
        does: 'reserves',
        needs: [read, write, lock, callItem],
        misses: [holds, 'ssm:GetParameter guard/item'],
        prepare: async () => async () => reserve((await registerItem()).itemNo),
      },
      {
        does: 'reserves days of an item that somebody waits for',
        needs: [read, write, lock, callItem, 'dynamodb:ConditionCheckItem reservations'],
        prepare: async () => reserveBesideWhoWaits,
      },
      countsWhatIsMade(
        'reservations',
        [
          'dynamodb:GetItem reservations',
          'dynamodb:PutItem reservations',
          'dynamodb:UpdateItem reservations',
          'lambda:InvokeFunction item-calls',
        ],
        async () => ({ itemNo: (await registerItem()).itemNo }),
      ),
      {
        does: 'pays and takes back',
        needs: [read, write, callPayment],
        misses: [holds, 'ssm:GetParameter guard/payment'],
        prepare: paying,
      },
      {
        does: 'lists the pictures of a rental',
        needs: [read, 's3:ListBucket pictures'],
        prepare: async () => {
          const { reservationNo, owner } = await paidRental();
          return () => rentalPicturesOf(reservationNo, owner);
        },
      },
      {
        does: 'signs the form of an upload of a rental',
        needs: ['s3:PutObject pictures/incoming/rentals/*'],
        refusal: BUCKET_REFUSES,
        isDear: true,
        prepare: async () => async () => {
          const { form } = await askedOfRental();
          const status = await sendFile(form, png());
          if (status !== 204) throw new Error(`the bucket answers ${status}`);
        },
      },
      {
        does: 'signs the address of a picture of a rental',
        needs: ['s3:GetObject pictures/rentals/*'],
        refusal: BUCKET_REFUSES,
        isDear: true,
        prepare: async () => {
          const { reservationNo, owner } = await paidRental();
          await uploadOfRental(reservationNo, owner, png());
          return async () => {
            const shown = (await rentalPicturesOf(reservationNo, owner)).find(
              ({ _links }) => _links.file !== undefined,
            );
            const { ok, status } = await fetch(String(shown?._links.file?.href));
            if (!ok) throw new Error(`the bucket answers ${status}`);
          };
        },
      },
      ...circuitCommands('payment', [read, write, callPayment], paying),
    ],
  },
  'reservation-events': consumer('reservation-events', [
    handles('reservation-events', 'ItemHeld', [read, write], held),
    handles('reservation-events', 'ItemHoldRefused', [read, write, lock], refused),
    handlesInvented('reservation-events', 'Reserved', ['sqs:SendMessage reservation-events'], async () => {
      const number = await reservationNo();
      const payBy = Math.ceil(Date.now() / 1000) + 3_600;
      const state = { ...exampleReservation, reservationNo: number, payBy };
      return { subject: `reservation/${number}`, data: { version: 1, state } };
    }),
    handlesInvented('reservation-events', 'ItemChanged', [read, callItem], changed, ['ssm:GetParameter guard/item']),
    ...circuitCommands('item', [read, callItem], async () => {
      const body = bodyOf('ItemChanged', await changed());
      return () => deliver('reservation-events', { body });
    }),
    {
      does: 'looks for what was to be paid by now',
      needs: ['dynamodb:Query reservations/index/due'],
      prepare: async () => () => deliver('reservation-events', { body: JSON.stringify(anHour()) }),
    },
    ...renters.map(([rows, renter, rowsRead]) =>
      handlesInvented(
        'reservation-events',
        'PersonForgotten',
        ['dynamodb:Query reservations/index/by-customerId', rowsRead, read],
        async () => forgotten(await renter()),
        [],
        rows,
      ),
    ),
    handlesInvented(
      'reservation-events',
      'PaymentCanceled',
      [read],
      async () => {
        const number = await reservationNo();
        const state = { ...examplePayment, paymentNo: number, reservationNo: number, status: 'Canceled', attempt: 1 };
        return { subject: `payment/${number}`, data: { version: 1, state, captured: false } };
      },
      [holds],
    ),
  ]),
  'reservation-relay': relay('reservation', table, reservationNo),
};
