import { hearing, tables } from './usual.ts';

type Data = Readonly<Record<string, unknown>>;

/** One consumer for a field of a view: it updates the row of its item. */
const itemInfo = (fieldsOf: (data: Data, subject: string) => Data) =>
  hearing(async ({ subject, data }) => {
    await update('ITEM_INFO_TABLE', String(data.itemNo), { kind: 'itemInfo', ...fieldsOf(data, subject) });
  });

export const showItem = itemInfo(({ itemNo, itemName, itemPrice }) => ({ itemNo, itemName, itemPrice }));
export const showItemStatus = itemInfo(({ itemStatus }) => ({ itemStatus }));
export const showRentalStatus = itemInfo(({ rentalStatus }) => ({ rentalStatus }));
export const showReservationNo = itemInfo(({ reservationNo }) => ({ reservationNo }));
export const showCustomer = itemInfo(({ customerId, customerName }) => ({ customerId, customerName }));
export const showPaymentStatus = itemInfo(({ paymentStatus }) => ({ paymentStatus }));
export const showScore = itemInfo(({ score }) => ({ score }));

/** The other view has one event, and so one consumer. */
export const showReview = hearing(async ({ subject, data }) => {
  const { itemNo, itemName, customerId, customerName, score, comment } = data;
  await update('REVIEW_INFO_TABLE', subject, {
    kind: 'reviewInfo',
    itemNo,
    itemName,
    customerId,
    customerName,
    score,
    comment,
  });
});

async function update(variable: string, id: string, fields: Data): Promise<void> {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined);
  await tables.update({
    TableName: process.env[variable],
    Key: { id, what: 'view' },
    UpdateExpression: `SET ${set.map((_, index) => `#${index} = :${index}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(set.map(([name], index) => [`#${index}`, name])),
    ExpressionAttributeValues: Object.fromEntries(set.map(([, value], index) => [`:${index}`, value])),
  });
}
