import { itemEvents } from '../../events/item.events.ts';
import { holdRefusals } from '../../events/reasons.ts';
import { reservationEvents } from '../../events/reservation.events.ts';
import { holdParameter } from '../../settings/parameters.ts';
import { problemBase } from '../problem-base.ts';

/** What a field means, and an example of its value. */
export interface Words {
  readonly description: string;
  readonly example: unknown;
}

const { ReservationConfirmed } = reservationEvents;

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
  'Me.customerId': { description: 'The number of the person who asks.', example: 1 },
  name: { description: 'Their name; null when their token has none.', example: 'Customer1' },
  roles: { description: 'What they are besides: `operators` may do everything.', example: [] },
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
  'MarketEvent.id': {
    description: 'The event’s id: its aggregate, its number and the version that it made.',
    example: 'reservation#1#2',
  },
  'MarketEvent.type': { description: 'The name of the event.', example: ReservationConfirmed.name },
  time: { description: 'When it happened, in UTC.', example: '2026-11-22T10:00:00.000Z' },
  source: { description: 'What it happened to.', example: ReservationConfirmed.source },
  correlationId: { description: 'The id of the request that set everything in motion.', example: 'c-1' },
  causationId: { description: 'The id of the request or event that caused it.', example: 'item#1#2' },
  by: {
    description: 'Who asked for it: an operator (`user`) or one of the market’s people, by number; absent for nobody.',
    example: { authtype: 'app_user', authid: '7' },
  },
  'MarketEvent.version': { description: 'The version of the aggregate that it made.', example: 2 },
  facts: {
    description: 'What it says: states, numbers and reasons, without names and without words of people.',
    example: { itemNo: 1, status: 'Confirmed' },
  },
  dependency: { description: 'Whose calls it guards.', example: 'payment' },
  'Circuit.state': {
    description: 'Closed lets calls through, open refuses them, half-open lets one probe.',
    example: 'open',
  },
  'Circuit.version': { description: 'How often it has changed.', example: 3 },
  openUntil: { description: 'Until when it refuses calls, in UTC; null unless it is open.', example: null },
  probeUntil: { description: 'Until when nobody else probes, in UTC; null unless it is half-open.', example: null },
  'Setting.name': { description: 'The group of settings, as `npm run config` calls it.', example: 'reservation' },
  parameter: {
    description: 'The SSM parameter that has them.',
    example: holdParameter('local'),
  },
  values: {
    description: 'The settings as they are stored; null when that is no JSON.',
    example: { payWithinSeconds: 900 },
  },
  queue: { description: 'The name of the queue.', example: 'gdmarket-local-item-events-dlq' },
  'DeadLetterQueue.count': { description: 'About how many dead letters it has.', example: 1 },
  letters: { description: 'Some of them, ten at most.', example: [] },
  messageId: { description: 'The id of the message in its queue.', example: '5fea7756-0ea4-451a-a703-a558b933e274' },
  'DeadLetter.reason': {
    description: 'Why it cannot be processed; null when it failed too often: the log of the function says why.',
    example: 'not an event: Unexpected end of JSON input',
  },
  sentAt: {
    description: 'When it came to the queue in which it failed, or was set aside, in UTC.',
    example: '2026-11-22T10:00:00.000Z',
  },
  eventId: { description: 'The id of its event; null when it is none.', example: 'item#1#2' },
  eventType: { description: 'The name of its event; null when it is none.', example: itemEvents.ItemHeld.name },
  'DeadLetter.correlationId': {
    description: 'The id of the request that led to its event; null when it is none.',
    example: 'c-1',
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
