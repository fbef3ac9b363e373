import { holdRefusals } from '../../events/reasons.ts';
import { problemBase } from '../problem-base.ts';

/** What a field means, and an example of its value. */
export interface Words {
  readonly description: string;
  readonly example: unknown;
}

/** A request says who asks, if no token does. */
const CUSTOMER = 'The number of the renter. Whoever has signed in may leave it out: it is their own.';

/** The words for each field, by its name; by `Schema.field` where a field means something else in one schema. */
export const words: Readonly<Record<string, Words>> = {
  itemNo: { description: 'The number of an item.', example: 1 },
  itemName: {
    description: 'What the owner calls the item: 1 to 100 characters as people count them.',
    example: 'Camera',
  },
  itemPrice: { description: 'What one rental costs, in whole units of the currency.', example: 100 },
  itemStatus: { description: 'Whether the item can be reserved.', example: 'Rentable' },
  rentalStatus: { description: 'Where the item is.', example: 'NotRenting' },
  reservationNo: { description: 'The number of a reservation.', example: 1 },
  customerId: { description: 'The number of the person who rents.', example: 1 },
  'Reserve.customerId': { description: CUSTOMER, example: 1 },
  'WriteReview.customerId': { description: CUSTOMER, example: 1 },
  customerName: {
    description: 'The name that this person gave; null when unknown, or for those who may not see it.',
    example: 'Customer1',
  },
  ownerId: { description: 'The number of the person who owns the item; null when nobody does.', example: null },
  reason: { description: 'Why it is cancelled, for its renter: 1 to 100 characters.', example: 'The lens is broken' },
  rejectionDetail: { description: 'The words of the owner or operator who cancelled it; else null.', example: null },
  paymentStatus: { description: 'Whether the money of the renter is in force.', example: 'NotPaid' },
  paymentNo: { description: 'The number of a payment: that of its reservation.', example: 1 },
  reviewNo: { description: 'The number of a review: that of its reservation.', example: 1 },
  score: { description: 'The renter’s rating, 5 is best.', example: 5 },
  comment: { description: 'The renter’s words: 1 to 500 characters, line breaks allowed.', example: 'Sharp' },
  refundStatus: {
    description: 'Whether the money of a cancelled payment is back; null when there is none to give back.',
    example: null,
  },
  payBy: { description: 'Until when the reservation is held unpaid; null when no payment is due.', example: null },
  rejectionReason: {
    description: `Why the reservation was rejected: ${holdRefusals.join(', ')}, price-changed, cancelled-by-owner, cancelled-by-operator, or a reason of a later version; null when it was not.`,
    example: null,
  },
  status: { description: 'How far it has come.', example: 'Confirmed' },
  'Payment.status': { description: 'What has become of the money.', example: 'Approved' },
  'Item.reservationNo': {
    description: 'The reservation that it is held or lent for; null when it is free.',
    example: null,
  },
  'Reserve.itemName': { description: 'Ignored for what is shown: the item’s own name counts.', example: 'Camera' },
  'Reserve.itemPrice': {
    description: 'The price that the renter agrees to. With another price of the item the reservation is rejected.',
    example: 100,
  },
  'Reservation.itemPrice': {
    description: 'What is charged: the item’s own price once it has confirmed.',
    example: 100,
  },
  'Problem.type': { description: 'A stable name of the problem.', example: `${problemBase}item-not-found` },
  'Problem.title': { description: 'The type in words.', example: 'Item not found' },
  'Problem.status': { description: 'The status of the answer.', example: 404 },
  'Problem.detail': { description: 'What happened, in a sentence.', example: 'there is no such item' },
  'Problem.correlationId': { description: 'Finds the request in logs and events.', example: 'c-1' },
  'Problem.errors': {
    description: 'The fields that are wrong.',
    example: [{ path: 'itemPrice', message: 'is required' }],
  },
  'Problem.reservationNo': { description: 'The renter’s own reservation that is in the way.', example: 1 },
};
