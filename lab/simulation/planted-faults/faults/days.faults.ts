import type { PlantedFault } from '../planted-fault.ts';

const LOCK = 'functions/reservation/domain/reservation.lock.ts';
const REPOSITORY = 'functions/reservation/adapters/reservation.repository-dynamodb.ts';
const ITEM = 'functions/item/domain/item.ts';
const HOLD = 'functions/item/domain/hold.decide.ts';
const LEND = 'functions/item/domain/lend.decide.ts';
const LENDING = 'functions/item/use-cases/lend-item.use-case.ts';
const RESERVE = 'functions/reservation/domain/reserve.decide.ts';
const WAITING = 'functions/reservation/domain/waiting.decide.ts';
const EXTENSION = 'contracts/days/extension.ts';
const ITEM_LISTENERS = 'functions/item/handlers/item.listeners.ts';
const FIND_EXTENSIONS = 'functions/reservation/use-cases/find-extensions.use-case.ts';
const VIEW = 'functions/projections/item-info/item-info.view.ts';
const DELETE = 'functions/item/domain/delete.decide.ts';
const ITEM_DAYS = 'contracts/days/item-days.ts';
const EVOLVE = 'functions/item/domain/item.evolve.ts';
const PRESENTER = 'functions/reservation/handlers/reservation.presenter.ts';

/** An extension is handed over on the day before its own, whether or not what it extends came back. */
const THE_DAY_BEFORE = {
  file: LEND,
  find: 'today < from ||',
  replace:
    'today < (booking.extensionOf ? new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10) : from) ||',
};

/** Faults in the calendar of an item. */
export const daysFaults: readonly PlantedFault[] = [
  {
    name: 'taken-days-not-looked-at',
    fromModel: 'lock-days',
    breaks: 'Of two reservations whose days touch, one is refused.',
    edits: [{ file: LOCK, find: 'bookings.filter((one) => touch(one, days))', replace: 'bookings.slice(9)' }],
  },
  {
    name: 'booking-never-leaves-the-calendar',
    breaks: 'A booking that has ended leaves the calendar.',
    edits: [{ file: REPOSITORY, find: 'REMOVE ${isBooking ? BOOKING :', replace: "REMOVE ${isBooking ? 'nothing' :" }],
  },
  {
    name: 'older-booking-not-heard',
    fromModel: 'unseen',
    breaks: 'The item hears of an older booking though a newer one came first.',
    rare: true,
    edits: [{ file: ITEM, find: ' && !unseen.includes(seq)', replace: '' }],
  },
  {
    name: 'only-the-newest-booking-released',
    fromModel: 'answered',
    breaks: 'Each cancelled booking is released, whatever was booked after it.',
    rare: true,
    edits: [{ file: HOLD, find: '!isFor(item, reservationNo) && hasHeardOf', replace: 'hasHeardOf' }],
  },
  {
    name: 'handed-over-before-its-days',
    fromModel: 'first-day',
    breaks: 'A booking is handed over on its own days.',
    rare: true,
    edits: [{ file: LEND, find: 'today < from || today > to', replace: 'today > to' }],
  },
  {
    name: 'later-booking-handed-over-first',
    fromModel: 'order',
    breaks: 'A thing is handed over in the order of its bookings.',
    edits: [{ file: LEND, find: '(bookings[0] ?? booking).reservationNo', replace: 'reservationNo' }],
  },
  {
    name: 'handover-begun-at-no-hand-over',
    fromModel: 'handover-fence',
    breaks: 'The item writes that a hand-over begins before payment is asked.',
    edits: [{ file: LENDING, find: 'bookingOf(state, reservationNo) !== undefined', replace: 'state.itemNo < 0' }],
  },
  {
    name: 'anybody-extends',
    fromModel: 'extend-any',
    breaks: 'Only the renter who has a booking needs no days before the next.',
    edits: [
      {
        file: EXTENSION,
        find: 'one.customerId === customerId && one.renterId === renterId',
        replace: 'one.customerId > 0',
      },
    ],
  },
  {
    name: 'anybody-gets-it-a-day-early',
    fromModel: 'extend-early',
    breaks: 'A booking is handed over a day early only when it extends what has come back.',
    edits: [
      {
        file: EXTENSION,
        find: 'one.extensionOf !== undefined && one.extensionOf === returned ?',
        replace: 'returned !== undefined ?',
      },
    ],
  },
  {
    name: 'extension-handed-over-though-the-first-is-not-back',
    fromModel: 'extend-unreturned',
    breaks: 'An extension is handed over early once the first rental is returned.',
    rare: true,
    edits: [THE_DAY_BEFORE],
  },
  {
    name: 'extension-handed-over-beside-the-first',
    fromModel: 'extend-order',
    breaks: 'An extension is handed over once the first rental is over.',
    edits: [
      THE_DAY_BEFORE,
      {
        file: LEND,
        find: 'if (first === reservationNo)',
        replace: 'if ([reservationNo, booking.extensionOf].includes(first))',
      },
    ],
  },
  {
    name: 'last-day-of-what-came-back-is-free',
    fromModel: 'extend-last-day',
    breaks: 'Nobody else reserves the day on which an extension can be handed over.',
    edits: [{ file: LOCK, find: 'onceBack(lock.bookings, lock.returned)', replace: '[...lock.bookings]' }],
  },
  {
    name: 'item-forgets-the-last-day-of-what-came-back',
    breaks: 'On the item, too, an extension begins with the last day of what came back.',
    edits: [{ file: EVOLVE, find: 'onceBack(left, returned)', replace: 'left' }],
  },
  {
    name: 'extends-what-nobody-had',
    breaks: 'A reservation that was to extend what was cancelled extends nothing.',
    edits: [{ file: PRESENTER, find: ' && !extensions?.alone.has(reservationNo)', replace: '' }],
  },
  {
    name: 'come-back-in-a-moment-for-days',
    breaks: 'Who wants to keep an item is told to come back soon only when somebody else could have it now.',
    edits: [{ file: WAITING, find: '> 0 ? {} : undefined', replace: '> 0 ? { until: 0 } : undefined' }],
  },
  {
    name: 'kept-although-somebody-waits',
    breaks: 'Whoever wants to keep an item goes after those who wait for its return.',
    edits: [{ file: WAITING, find: 'if (extensionOf === undefined) return lock;', replace: 'if (lock) return lock;' }],
  },
  {
    name: 'extension-not-linked-on-the-item',
    breaks: 'The item knows what a booking extends.',
    edits: [{ file: ITEM_LISTENERS, find: '...extensionIn(state), ', replace: '' }],
  },
  {
    name: 'extended-rental-overdue',
    breaks: 'A rental is not overdue while its renter has reserved it on.',
    edits: [{ file: FIND_EXTENSIONS, find: 'until === undefined ?', replace: 'until !== undefined ?' }],
  },
  {
    name: 'extended-rental-overdue-in-the-view',
    breaks: 'The view shows no rental as overdue while its renter has reserved it on.',
    edits: [{ file: VIEW, find: ', extendedUntil(bookings, reservationNo))', replace: ')' }],
  },
  {
    name: 'extension-refused-as-taken',
    breaks: 'Nobody is in the way of what extends their own rental.',
    edits: [{ file: RESERVE, find: '{ ...days, ...extensionBy(lock, wish) }', replace: 'days' }],
  },
  {
    name: 'refused-on-its-last-day',
    breaks: 'A booking is handed over on any of its days.',
    edits: [{ file: LEND, find: '|| today > to) {', replace: '|| today >= to) {' }],
  },
  {
    name: 'today-out-of-reach',
    breaks: 'Somebody can reserve for today.',
    edits: [{ file: 'contracts/days/item-days.ts', find: 'return from >= today', replace: 'return from > today' }],
  },
  {
    name: 'booked-item-deleted',
    fromModel: 'review-booked',
    breaks: 'A booked item stays in the market.',
    rare: true,
    edits: [
      {
        file: DELETE,
        find: 'const reservationNo = nextReservationOf(item);',
        replace: 'const { reservationNo } = item;',
      },
    ],
  },
  {
    name: 'return-needs-no-days-after-it',
    breaks: 'The owner has the days between two rentals after the day on which the item came back, too.',
    rare: true,
    edits: [
      {
        file: ITEM_DAYS,
        find: 'wanted.extensionOf === undefined ? returnTooNear(item, wanted.from, today) : undefined',
        replace: 'undefined',
      },
    ],
  },
  {
    name: 'return-forgets-its-day',
    breaks: 'The item keeps the day on which it came back.',
    edits: [{ file: EVOLVE, find: 'returnedOn: event.returnedOn,', replace: 'returnedOn: undefined,' }],
  },
  {
    name: 'item-does-not-answer-when-it-came-back',
    breaks: 'Nobody is told to come for days that are too near to the last return.',
    rare: true,
    edits: [
      {
        file: 'functions/item/use-cases/look-for-item.use-case.ts',
        find: '...(returnedOn !== undefined && { returnedOn }),',
        replace: '',
      },
    ],
  },
];
