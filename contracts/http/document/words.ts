import { itemEvents } from '../../events/item.events.ts';
import { paymentEvents } from '../../events/payment.events.ts';
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

/** Where an owner says that an item is. */
function placeIn(schema: string): Readonly<Record<string, Words>> {
  return {
    [`${schema}.latitude`]: {
      description:
        'Exactly where the item is, in degrees. Others see only the middle of a square of 150 m, until they have paid. With `longitude`.',
      example: 37.55631,
    },
    [`${schema}.longitude`]: { description: 'See `latitude`.', example: 126.92364 },
    [`${schema}.neighbourhood`]: {
      description:
        'Its neighbourhood, in Korean or Latin letters: without degrees, nobody learns more. `none` takes the place away.',
      example: '연남동',
    },
  };
}

/** The words for each field, by its name; by `Schema.field` where a field means something else in one schema. */
export const words: Readonly<Record<string, Words>> = {
  itemNo: { description: 'The number of an item.', example: 1 },
  itemName: {
    description: 'What the owner calls the item: 1 to 100 characters as people count them.',
    example: 'Camera',
  },
  itemPrice: { description: 'What one rental, or one day of it, costs, in whole units of the currency.', example: 100 },
  priceUnit: { description: 'What the price is for: a whole rental, or each day of it.', example: 'Rental' },
  minDays: { description: 'The shortest rental, in days; null when the owner does not say.', example: null },
  maxDays: { description: 'The longest rental, in days; null when the owner does not say: 90 then.', example: null },
  daysBetween: { description: 'How many days the owner needs between two rentals.', example: 0 },
  blockedDays: {
    description: 'Days on which nobody can have the item, both ends included; 20 spans at most.',
    example: [],
  },
  bookedDays: { description: 'Days for which the item is reserved, both ends included.', example: [] },
  from: {
    description: 'The first day of the rental, in the market’s time zone; null when it has no days.',
    example: '2026-12-24',
  },
  to: { description: 'The last day of the rental, included; null when it has no days.', example: '2026-12-26' },
  extensionOf: {
    description:
      'The reservation of the same renter that it extends: it begins on the day after that. Absent when there is none.',
    example: 1,
  },
  deposit: {
    description: 'What the owner has reserved beside the payment until the item is back; absent for nothing.',
    example: 200,
  },
  'RegisterItem.deposit': {
    description: 'What is reserved beside the payment until the item is back, in whole units of the currency.',
    example: 200,
  },
  lateFee: {
    description:
      'What each day costs by which the item comes back late, out of the deposit and at most that; absent for nothing.',
    example: 20,
  },
  'RegisterItem.lateFee': {
    description:
      'What each late day costs, in whole units of the currency. Not more than the deposit, out of which the owner may keep it.',
    example: 20,
  },
  'ReplaceItem.lateFee': { description: 'See `RegisterItem.lateFee`; 0 takes it back.', example: 20 },
  'ChangeItem.lateFee': { description: 'See `RegisterItem.lateFee`; 0 takes it back.', example: 20 },
  'Reserve.lateFee': {
    description: 'The late fee that the renter agrees to. With another one of the item the reservation is rejected.',
    example: 20,
  },
  daysLate: {
    description: 'How many days late it came back, or is by today; absent when no late fee is due.',
    example: 2,
  },
  lateFeeDue: {
    description:
      'The late fee for these days, at most the deposit. Nothing is taken unless the owner keeps it of the deposit.',
    example: 40,
  },
  'ReplaceItem.deposit': { description: 'See `RegisterItem.deposit`; 0 takes it back.', example: 200 },
  'ChangeItem.deposit': { description: 'See `RegisterItem.deposit`; 0 takes it back.', example: 200 },
  'Reserve.deposit': {
    description: 'The deposit that the renter agrees to. With another deposit of the item the reservation is rejected.',
    example: 200,
  },
  'Payment.deposit': {
    description:
      'The deposit beside it: `amount`, `status`, and what its owner has `kept` and for what `reason`, which they may until `keepBy`. `daysLate` and `lateFeeDue` when it came back late. Absent without one, and once the payment is cancelled.',
    example: { amount: 200, status: 'Keepable', keepBy: '2026-12-28T10:00:00.000Z', kept: null, reason: null },
  },
  'KeepDeposit.depositKept': { description: 'How much of the deposit the owner keeps.', example: 50 },
  'KeepDeposit.reason': { description: 'Why, for the renter: 1 to 100 characters.', example: 'The lens is scratched' },
  total: {
    description: 'What the rental costs in all: the price, or price × days; null until it is known.',
    example: 100,
  },
  dueOn: { description: 'When the item has to be back, while it is lent for days; else null.', example: null },
  overdue: {
    description:
      'Whether it should have been back before today, in the market’s time zone. Not while its renter has it reserved for the days that follow.',
    example: false,
  },
  'RegisterItem.minDays': { description: 'The shortest rental, in days.', example: 1 },
  'ReplaceItem.minDays': { description: 'The shortest rental, in days; 1 takes the rule back.', example: 1 },
  'ChangeItem.minDays': { description: 'The shortest rental, in days; 1 takes the rule back.', example: 1 },
  'RegisterItem.maxDays': { description: 'The longest rental, in days.', example: 14 },
  'ReplaceItem.maxDays': { description: 'The longest rental, in days; 90 takes the rule back.', example: 14 },
  'ChangeItem.maxDays': { description: 'The longest rental, in days; 90 takes the rule back.', example: 14 },
  'Reserve.total': {
    description: 'What the renter agrees to pay in all. With another total of the item the reservation is rejected.',
    example: 300,
  },
  'Problem.taken': {
    description: 'The days that stand in the way.',
    example: [{ from: '2026-12-24', to: '2026-12-26' }],
  },
  'Problem.minDays': { description: 'The shortest rental, in days.', example: 1 },
  'Problem.maxDays': { description: 'The longest rental, in days.', example: 14 },
  'Problem.from': { description: 'The first day of the reservation.', example: '2026-12-24' },
  'Problem.to': { description: 'The last day of the reservation.', example: '2026-12-26' },
  itemStatus: { description: 'Whether the item can be reserved.', example: 'Rentable' },
  rentalStatus: { description: 'Where the item is.', example: 'NotRenting' },
  latitude: {
    description:
      'About where the item is, in degrees: the middle of a square of 150 m; null when its owner did not say.',
    example: 37.5566,
  },
  longitude: { description: 'See `latitude`.', example: 126.9236 },
  neighbourhood: {
    description:
      'The neighbourhood that the owner named, in Latin letters; null for none. `/neighbourhoods` lists them.',
    example: null,
  },
  'ReservationPlace.latitude': { description: 'Where the item is, in degrees.', example: 37.55631 },
  'ReservationPlace.longitude': { description: 'See `latitude`.', example: 126.92364 },
  exact: { description: 'Whether it is the door, or only about where the item is.', example: true },
  'Neighbourhood.name': { description: 'Its name in Latin letters.', example: 'Yeonnam-dong' },
  koreanName: { description: 'Its name in Korean.', example: '연남동' },
  'Neighbourhood.latitude': { description: 'About its middle, in degrees.', example: 37.5626 },
  ...placeIn('RegisterItem'),
  ...placeIn('ChangeItem'),
  ...placeIn('ReplaceItem'),
  distanceMetres: {
    description:
      'Only with `near`: about how far it is, to the nearest 100 m. Items are shown up to 115 m from where they are.',
    example: 300,
  },
  reservationNo: { description: 'The number of a reservation.', example: 1 },
  pictureNo: { description: 'The number of a picture, unlike every other one of its item.', example: 7 },
  pictures: {
    description: 'Its pictures in the owner’s order. Each is at its address, `/pictures/` and its number.',
    example: [],
  },
  picture: { description: 'Its first picture; null when it has none.', example: null },
  width: { description: 'How wide the picture is, in pixels; null when it is refused.', example: 1600 },
  height: { description: 'How high the picture is, in pixels; null when it is refused.', example: 1200 },
  alt: {
    description: 'What the picture shows, in its owner’s words: 1 to 120 characters; null when they say nothing.',
    example: 'The camera with its lens',
  },
  'ChangePicture.alt': {
    description: 'What the picture shows: up to 120 characters; empty for nothing.',
    example: 'The lens',
  },
  place: { description: 'Its place among the item’s pictures, from 1; behind the last one is the last.', example: 1 },
  'UploadPicture.contentType': { description: 'What kind of file comes.', example: 'image/jpeg' },
  'UploadRentalPicture.contentType': { description: 'What kind of file comes.', example: 'image/jpeg' },
  moment: { description: 'When the picture is taken: at the hand-over, or at the return.', example: 'HandOver' },
  'RentalPicture.side': { description: 'Who has taken it.', example: 'Owner' },
  storedAt: { description: 'When the market took it, in UTC.', example: '2026-12-24T10:00:00.000Z' },
  'RentalPicture.status': {
    description: 'Whether both sides see it, or its file was refused, which the side that sent it sees.',
    example: 'Shown',
  },
  'RentalPicture.reason': { description: 'Why its file was refused; null when it is shown.', example: null },
  'Picture.status': {
    description: 'Whether everybody sees it, or its file was refused, which its owner sees.',
    example: 'Shown',
  },
  'Picture.reason': { description: 'Why its file was refused; null when it is shown.', example: null },
  'Upload.url': {
    description: 'Where to send the form of the upload.',
    example: 'https://bucket.s3.eu-west-1.amazonaws.com/',
  },
  'Upload.fields': {
    description: 'The fields of the form; behind them comes `file`, the file.',
    example: { key: 'incoming/things/1/7' },
  },
  maxSize: { description: 'The largest file, in bytes.', example: 2_000_000 },
  expiresAt: { description: 'Until when the form is good, in UTC.', example: '2026-11-30T10:10:00.000Z' },
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
  payFrom: {
    description: 'From when the reservation can be paid; absent when that was at once, or no payment is due.',
    example: '2026-12-18T00:00:00.000Z',
  },
  paymentLapsed: {
    description:
      'True while it has to be paid again because its payment lapsed before the hand-over: nothing was taken. Absent otherwise.',
    example: true,
  },
  lapsed: {
    description:
      'True when the provider let the payment lapse before the hand-over: nothing was taken. Absent otherwise.',
    example: true,
  },
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
    example: { payWithinSeconds: 900, keepForSeconds: 1800 },
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
  noticeId: { description: 'The name of a notice; its person alone has it.', example: 'MjAyNi0xMS0yOVQ' },
  kind: { description: 'What it is about. A later version may have more kinds.', example: 'reserved' },
  side: { description: 'On which side of the rental the person is.', example: 'owner' },
  'Notice.time': { description: 'When it happened, in UTC.', example: '2026-11-22T10:00:00.000Z' },
  isRead: { description: 'Whether the person has read it.', example: false },
  'ReadNotice.isRead': { description: 'It was read.', example: true },
  'Notice.reason': {
    description: 'Why it was refused or cancelled, as a word; null when it was not. A later version may have more.',
    example: null,
  },
  words: { description: 'What the owner or an operator wrote about it; null when nothing.', example: null },
  text: {
    description: 'The whole notice in a sentence, in each language.',
    example: { ko: '“Camera”가 예약되었어요.', en: 'Somebody reserved “Camera”.' },
  },
  unread: { description: 'How many of the newest 100 are unread.', example: 1 },
  readUpTo: { description: 'The newest notice that was shown: newer ones stay unread.', example: 'MjAyNi0xMS0yOVQ' },
  language: { description: 'The language of e-mail and of the calendar.', example: 'ko' },
  email: { description: 'Whether notices are mailed, too. Nobody gets e-mail without asking for it.', example: true },
  emailAddress: {
    description: 'Where e-mail goes: the verified address that the account had when it was turned on; null when off.',
    example: 'anna@example.com',
  },
  accountAddress: {
    description: 'The verified address of the account as the token says; null when it has none.',
    example: 'anna@example.com',
  },
  emailStopped: {
    description: 'Why e-mail is off although it was on: `unsubscribed`, `bounce` or `complaint`; null otherwise.',
    example: null,
  },
  emailAvailable: { description: 'Whether this market sends e-mail.', example: true },
  muted: { description: 'The kinds of notices that are not mailed.', example: ['returned'] },
  calendarSince: { description: 'Since when the calendar has its address; null when it has none.', example: null },
  address: {
    description: 'The address of the calendar. It is a secret, and never shown again.',
    example: 'https://api.example/calendar/7.kX3bQ9.ics',
  },
  since: { description: 'Since when it is so, in UTC.', example: '2026-11-22T10:00:00.000Z' },
  held: { description: 'Authorized at the provider, and neither captured nor to be given back.', example: 100 },
  captured: { description: 'Taken at the hand-over.', example: 0 },
  toRefund: { description: 'Has to be given back, and is not yet back.', example: 0 },
  refunded: { description: 'Everything that was ever given back.', example: 0 },
  depositsHeld: { description: 'Deposits that are reserved at the provider.', example: 200 },
  depositsKept: { description: 'What was taken of deposits for owners.', example: 0 },
  depositsReleased: { description: 'Everything of deposits that was ever freed.', example: 0 },
  trialBalance: { description: 'The sum of all balances: anything but 0 is an error of the books.', example: 0 },
  currency: { description: 'The currency, by ISO 4217.', example: 'KRW' },
  account: { description: '`renters`, `held`, `captured` or `to-refund`.', example: 'held' },
  debits: { description: 'What was debited to the account.', example: 100 },
  credits: { description: 'What was credited to the account.', example: 0 },
  balance: { description: 'Debits minus credits.', example: 100 },
  opening: { description: 'The balance when the day began.', example: 0 },
  closing: { description: 'The balance when the day ended, or now.', example: 100 },
  debit: { description: 'The account that the money moved to.', example: 'held' },
  credit: { description: 'The account that the money came from.', example: 'renters' },
  amount: { description: 'Whole units of the currency.', example: 100 },
  line: { description: 'Its number among the transfers of its event.', example: 1 },
  'Transfer.eventId': { description: 'The event that moved the money.', example: 'payment#1#1' },
  'Transfer.eventType': { description: 'The name of that event.', example: paymentEvents.PaymentApproved.name },
  at: { description: 'When it happened, in UTC.', example: '2026-11-29T10:00:00.000Z' },
  day: { description: 'The day, where the market is.', example: '2026-11-29' },
  timeZone: { description: 'The market’s time zone.', example: 'Asia/Seoul' },
  isOver: { description: 'Whether the day has ended.', example: true },
  standings: {
    description: 'Where the money is, by currency.',
    example: [
      {
        ...{ currency: 'KRW', held: 100, captured: 0, toRefund: 0, refunded: 0 },
        ...{ depositsHeld: 200, depositsKept: 0, depositsReleased: 0, trialBalance: 0 },
      },
    ],
  },
  'Ledger.accounts': {
    description: 'The accounts that have transfers.',
    example: [{ account: 'held', currency: 'KRW', debits: 100, credits: 0, balance: 100 }],
  },
  'DayClose.accounts': {
    description: 'The accounts that have transfers until the end of the day.',
    example: [{ account: 'held', currency: 'KRW', opening: 0, debits: 100, credits: 0, closing: 100 }],
  },
  transfers: { description: 'Money that moved, in order of time.', example: [] },
  'Waiting.place': { description: 'The place of the person who asks, from 1.', example: 1 },
  keptUntil: {
    description: 'Until when nobody else can reserve it, in UTC; null until it is the person’s turn.',
    example: null,
  },
  'Problem.until': {
    description: 'Until when it is kept for somebody else, in UTC.',
    example: '2026-11-22T10:30:00.000Z',
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
