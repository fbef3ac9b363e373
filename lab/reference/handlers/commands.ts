import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { commit, list, load } from './aggregate.ts';
import { answering, called, functions, refused } from './usual.ts';

const text = z.string().min(1).max(120);

/** `POST /items` */
export const registerItem = answering(z.object({ itemName: text, itemPrice: z.int().min(0) }), 201, async (wish) => {
  const id = randomUUID();
  const fields = { itemNo: id, ...wish, itemStatus: 'Rentable', rentalStatus: 'NotRenting' };
  return commit({ aggregate: 'item', id, fields, event: 'ItemRegistered' });
});

/** `GET /items/{id}` */
export const readItem = answering(z.object({}), 200, (_, id) => load('item', id));

/** `GET /items` */
export const listItems = answering(z.object({}), 200, async () => ({ items: await list('item') }));

/** `POST /reservations` */
export const reserve = answering(
  z.object({ itemNo: text, customerId: z.int(), customerName: text }),
  201,
  async (wish) => {
    const id = randomUUID();
    const fields = { reservationNo: id, ...wish, status: 'Requested', paymentStatus: 'NotPaid' };
    return commit({ aggregate: 'reservation', id, fields, event: 'Reserved' });
  },
);

/** `PATCH /reservations/{id}`: pays. The payment is asked, and waited for. */
export const pay = answering(z.object({ paymentStatus: z.literal('Paid') }), 200, async (_, id) => {
  const before = await load('reservation', id);
  if (before.status !== 'Confirmed') throw refused('not confirmed yet');
  await call('APPROVE_PAYMENT', { reservationNo: id, itemNo: before.itemNo, itemPrice: before.itemPrice });
  const fields = { paymentStatus: 'Paid' };
  return commit({ aggregate: 'reservation', id, before, fields, event: 'PaymentRequested' });
});

/** `PATCH /items/{id}`: hands over, or takes back. */
export const handOver = answering(
  z.object({ rentalStatus: z.enum(['Renting', 'Returned']) }),
  200,
  async (wish, id) => {
    const before = await load('item', id);
    if (wish.rentalStatus === 'Returned') {
      const fields = { ...wish, itemStatus: 'Rentable' };
      return commit({ aggregate: 'item', id, before, fields, event: 'ReturnedItem' });
    }
    await call('CAPTURE_PAYMENT', { reservationNo: before.reservationNo });
    return commit({ aggregate: 'item', id, before, fields: wish, event: 'RentedItem' });
  },
);

/** `POST /reviews` */
export const writeReview = answering(
  z.object({ reservationNo: text, score: z.int().min(1).max(5), comment: z.optional(text) }),
  201,
  async ({ reservationNo: id, ...draft }) => {
    const before = await load('review', id);
    await call('DELETE_ITEM', { itemNo: before.itemNo });
    return commit({ aggregate: 'review', id, before, fields: draft, event: 'Reviewed' });
  },
);

/** Called when somebody pays. */
export const approvePayment = called(async (charge: { reservationNo: string; itemNo: string; itemPrice: number }) => {
  const fields = { ...charge, paymentStatus: 'Paid' };
  await commit({ aggregate: 'payment', id: charge.reservationNo, fields, event: 'PaymentApproved' });
  return { outcome: 'approved' };
});

/** Called when a thing is handed over. */
export const capturePayment = called(async ({ reservationNo: id }: { reservationNo: string }) => {
  const before = await load('payment', id);
  await commit({ aggregate: 'payment', id, before, fields: { captured: true }, event: 'PaymentCaptured' });
  return { outcome: 'captured' };
});

/** Called when a review is written. */
export const deleteItem = called(async ({ itemNo: id }: { itemNo: string }) => {
  const before = await load('item', id);
  await commit({ aggregate: 'item', id, before, fields: { itemStatus: 'Deleted' }, event: 'ItemDeleted' });
  return { outcome: 'deleted' };
});

async function call(variable: string, payload: object): Promise<void> {
  const FunctionName = process.env[variable];
  const { FunctionError } = await functions.invoke({ FunctionName, Payload: JSON.stringify(payload) });
  if (FunctionError !== undefined) throw refused(`${variable}: ${FunctionError}`);
}
