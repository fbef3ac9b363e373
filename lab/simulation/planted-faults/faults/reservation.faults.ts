import type { PlantedFault } from '../planted-fault.ts';

const NEWS = 'functions/reservation/domain/news.decide.ts';
const RENTER = 'functions/reservation/domain/renter.decide.ts';
const EVENTS = 'functions/reservation/domain/reservation.events.ts';
const EVOLVE = 'functions/reservation/domain/reservation.evolve.ts';
const LOCK = 'functions/reservation/domain/reservation.lock.ts';
const RESERVE = 'functions/reservation/domain/reserve.decide.ts';
const RESERVE_USE_CASE = 'functions/reservation/use-cases/reserve.use-case.ts';
const AGGREGATE = 'functions/shared/use-cases/aggregate.ts';
const RESERVING = 'functions/reservation/use-cases/reserve.use-case.ts';
const REPOSITORY = 'functions/reservation/adapters/reservation.repository-dynamodb.ts';

/** Faults in the reservation: its lock, its payment attempts, and the news that it believes. */
export const reservationFaults: readonly PlantedFault[] = [
  {
    name: 'absent-item-taken-for-found',
    breaks: 'A number that nobody has is not reserved while the item answers.',
    edits: [
      {
        file: RESERVING,
        find: "if (found.outcome === 'absent')",
        replace: "if (found.outcome === 'absent' && itemNo < 1)",
      },
    ],
  },
  {
    name: 'no-answer-taken-for-absent',
    breaks: 'An item that is there can be reserved also while it gives no answer.',
    edits: [{ file: RESERVING, find: "if (found.outcome === 'absent')", replace: "if (found.outcome !== 'found')" }],
  },
  {
    name: 'item-asked-though-it-was-reserved-before',
    breaks: 'The item is asked before its first reservation only: later its lock knows it.',
    rare: true,
    edits: [{ file: RESERVING, find: 'lock.holdSeq === 0 ||', replace: 'lock.holdSeq >= 0 ||' }],
  },
  {
    name: 'lock-taken-whoever-has-it',
    breaks: 'Two renters, one item: the lock is taken only as it was read.',
    edits: [
      {
        file: REPOSITORY,
        find: "unchanged = 'holdSeq = :expected AND attribute_not_exists(openReservationNo)'",
        replace: "unchanged = 'holdSeq = :expected OR attribute_exists(holdSeq)'",
      },
    ],
  },
  {
    name: 'lock-and-reservation-written-one-after-the-other',
    breaks: 'Lock and reservation are written both or none.',
    edits: [
      {
        file: REPOSITORY,
        find: 'await client.send(new TransactWriteCommand({ TransactItems: [{ Put }, { Update }, ...those] }));',
        replace:
          'for (const part of [{ Update }, { Put }, ...those]) await client.send(new TransactWriteCommand({ TransactItems: [part] }));',
      },
    ],
  },
  {
    name: 'lock-let-go-too-early',
    breaks: 'The lock is kept until item and payment have let go.',
    edits: [
      {
        file: EVENTS,
        find: "return event.type === 'ReservationRejected' || event.type === 'ReservationClosed';",
        replace: "return event.type === 'ReservationRejected' || event.type === 'ReservationCancelled';",
      },
    ],
  },
  {
    name: 'lock-never-let-go',
    breaks: 'With the end of a reservation its item can be reserved again.',
    edits: [
      {
        file: EVENTS,
        find: "return event.type === 'ReservationRejected' || event.type === 'ReservationClosed';",
        replace: 'return event.type === undefined;',
      },
    ],
  },
  {
    name: 'lock-kept-by-a-rejected-reservation',
    breaks: 'A rejected reservation keeps nothing.',
    edits: [
      {
        file: EVENTS,
        find: "event.type === 'ReservationRejected' || event.type === 'ReservationClosed'",
        replace: "event.type === 'ReservationClosed'",
      },
    ],
  },
  {
    name: 'price-of-the-client-charged',
    breaks: "Only the item's own price is ever charged.",
    edits: [
      {
        file: EVOLVE,
        find: 'itemName: event.itemName,\n        itemPrice: event.itemPrice,',
        replace: 'itemName: event.itemName,',
      },
    ],
  },
  {
    name: 'late-hold-revives-the-cancelled',
    breaks: 'What is being cancelled is not confirmed any more.',
    edits: [
      {
        file: NEWS,
        find: "return reservation.status === 'Requested' ? confirmed",
        replace: "return reservation.status === 'Requested' || reservation.status === 'Cancelling' ? confirmed",
      },
    ],
  },
  {
    name: 'rental-started-again-by-redelivery',
    breaks: 'Delivering every event again changes nothing.',
    edits: [
      {
        file: NEWS,
        find: "return onlyWhen(isUnlent(reservation), { type: 'RentalStarted' });",
        replace: "return onlyWhen(reservation.status === 'Confirmed', { type: 'RentalStarted' });",
      },
    ],
  },
  {
    name: 'late-approval-ignored',
    breaks: 'Paid exactly when money is in force, also when nobody waited for the approval any more.',
    rare: true,
    edits: [
      {
        file: NEWS,
        find: 'isUnlent(reservation) && news.attempt > reservation.paymentFence,',
        replace: 'false,',
      },
    ],
  },
  {
    name: 'old-approval-believed',
    breaks: 'An approval older than the newest cancellation is not believed.',
    edits: [
      {
        file: NEWS,
        find: 'isUnlent(reservation) && news.attempt > reservation.paymentFence,',
        replace: "isUnlent(reservation) && reservation.paymentStatus === 'NotPaid',",
      },
    ],
  },
  {
    name: 'late-payment-cancellation-ignored',
    breaks: 'Not paid when no money is in force, also when nobody waited for the cancellation any more.',
    rare: true,
    edits: [
      {
        file: NEWS,
        find: 'return isUnlent(reservation) && isNewerCancellation(reservation, news.attempt)',
        replace: 'return reservation.status === undefined',
      },
    ],
  },
  {
    name: 'old-payment-cancellation-believed',
    breaks: 'A payment cancellation older than the newest approval is not believed.',
    edits: [
      {
        file: NEWS,
        find: 'return isUnlent(reservation) && isNewerCancellation(reservation, news.attempt)',
        replace: "return isUnlent(reservation) && reservation.paymentStatus === 'Paid'",
      },
    ],
  },
  {
    name: 'overtaken-payment-recorded',
    breaks: 'A payment that a cancellation overtook on its way back is not recorded.',
    rare: true,
    edits: [
      {
        file: RENTER,
        find: 'if (attempt > reservation.paymentFence) return happened(paidUnder(attempt, reservation));',
        replace: "if (reservation.paymentStatus === 'NotPaid') return happened(paidUnder(attempt, reservation));",
      },
    ],
  },
  {
    name: 'overtaken-payment-cancellation-recorded',
    breaks: 'A payment cancellation that a new payment overtook on its way back is not recorded.',
    rare: true,
    edits: [
      {
        file: RENTER,
        find: 'if (isNewerCancellation(reservation, command.attempt)) return',
        replace: "if (reservation.paymentStatus === 'Paid') return",
      },
    ],
  },
  {
    name: 'unconfirmed-reservation-paid',
    breaks: 'Nothing is paid before the item has confirmed the reservation and said its price.',
    edits: [
      {
        file: RENTER,
        find: "if (reservation.status === 'Requested') {",
        replace: "if (reservation.status === 'Rejected') {",
      },
    ],
  },
  {
    name: 'paid-while-it-is-to-be-cancelled',
    breaks: 'While it is not decided whether it can be cancelled, nobody pays.',
    edits: [
      {
        file: RENTER,
        find: 'notOpen(reservation) ?? cancellationAsked(reservation) ?? tooEarly(',
        replace: 'notOpen(reservation) ?? tooEarly(',
      },
    ],
  },
  {
    name: 'closing-not-completed',
    breaks: 'Who closed a payment and died has cancelled: a closing is completed by its event.',
    fromModel: 'complete-cancel',
    edits: [
      {
        file: NEWS,
        find: 'return onlyWhen(isBeforeHandover(reservation), {',
        replace: 'return onlyWhen(false, {',
      },
    ],
  },
  {
    name: 'other-price-confirmed',
    breaks: 'The price that was agreed is the price that is charged.',
    rare: true,
    edits: [
      {
        file: NEWS,
        find: '(agreed ?? itemPrice) === itemPrice &&',
        replace: 'itemPrice >= 0 &&',
      },
    ],
  },
  {
    name: 'paid-again-without-asking',
    breaks: 'A 200 NotPaid is not undone by an approval that comes late: payment is asked, too.',
    rare: true,
    edits: [
      {
        file: RENTER,
        find: 'if (reservation === undefined || !isUnlent(reservation) || isCancellationAsked(reservation)) return nothing();\n  return reservation',
        replace: 'if (reservation === undefined || reservation.version > 0) return nothing();\n  return reservation',
      },
    ],
  },
  {
    name: 'taken-lock-not-looked-at',
    breaks: 'The second renter is refused at once: a conflict, not an outage.',
    edits: [
      {
        file: RESERVE,
        find: 'if (first === undefined) return',
        replace: 'if (lock.holdSeq >= 0) return',
      },
    ],
  },
  {
    name: 'lock-of-a-cancelled-reservation-told-as-taken',
    breaks: 'Whose reservation was cancelled is told so: nobody is told that the item is reserved by it.',
    edits: [{ file: RESERVE, find: 'awaitsRelease(open)', replace: 'open.version < 0' }],
  },
  {
    name: 'open-reservation-told-as-cancelled',
    breaks: 'An item that somebody has is not told to be free soon.',
    edits: [{ file: RESERVE, find: 'awaitsRelease(open)', replace: 'open.version > 0' }],
  },
  {
    name: 'nobody-let-go-first',
    breaks: 'Whose reservation was cancelled does not get the item again before others can ask.',
    rare: true,
    edits: [{ file: RESERVE, find: 'sinceMs >= COOL_DOWN_MS', replace: 'sinceMs >= 0' }],
  },
  {
    name: 'everybody-kept-waiting-after-a-cancellation',
    breaks: 'Others get what somebody cancelled at once.',
    edits: [
      { file: RESERVE, find: 'if (lastCustomerId !== customerId || freedAt', replace: 'if (customerId < 0 || freedAt' },
    ],
  },
  {
    name: 'others-let-go-first-for-a-minute',
    breaks: 'Nobody waits longer for others than they are told.',
    edits: [{ file: RESERVE, find: 'COOL_DOWN_MS = 10_000', replace: 'COOL_DOWN_MS = 60_000' }],
  },
  {
    name: 'others-let-go-first-after-a-rental',
    breaks: 'Who had the thing to its end may have it again at once.',
    edits: [
      {
        file: LOCK,
        find: "if (event.because === 'returned') return",
        replace: "if (event.because === 'cancelled' && itemNo < 0) return",
      },
    ],
  },
  {
    name: 'lock-forgets-who-cancelled',
    breaks: 'The lock knows whose reservation was cancelled.',
    rare: true,
    edits: [
      {
        file: 'functions/reservation/adapters/lock.row.ts',
        find: '  lastCustomerId: z.optional(z.number()),\n',
        replace: '',
      },
    ],
  },
  {
    name: 'ended-while-it-was-looked-at',
    breaks: 'A lock that was let go while it was looked at is looked at again.',
    rare: true,
    edits: [{ file: RESERVE_USE_CASE, find: 'if (open !== undefined && isOver(open)) return undefined;', replace: '' }],
  },
  {
    name: 'reservation-closed-again-by-redelivery',
    breaks: 'Delivering every event again changes nothing.',
    edits: [
      {
        file: NEWS,
        find: 'return onlyWhen(awaitsRelease(reservation), {',
        replace: "return onlyWhen(awaitsRelease(reservation) || reservation.status === 'Cancelled', {",
      },
    ],
  },
  {
    name: 'cancelled-reservation-still-shown',
    breaks: 'What was cancelled is not found any more.',
    edits: [
      {
        file: AGGREGATE,
        find: 'table.listed(state)',
        replace: "(name === 'reservation' || table.listed(state))",
      },
    ],
  },
  {
    name: 'confirmed-without-the-name-of-the-item',
    breaks: 'A confirmed reservation has the name and the price that the item had when it was held.',
    edits: [
      {
        file: 'functions/reservation/domain/reservation.evolve.ts',
        find: 'itemName: event.itemName,\n        itemPrice: event.itemPrice,',
        replace: 'itemPrice: event.itemPrice,',
      },
    ],
  },
  {
    name: 'reserved-without-the-name-of-the-renter',
    breaks: 'What was asked is what is written.',
    edits: [
      {
        file: 'functions/reservation/handlers/reservation.routes.ts',
        find: 'const wish = { ...customer, itemNo,',
        replace: 'const wish = { ...customer, customerName: null, itemNo,',
      },
    ],
  },
  {
    name: 'reservation-shows-its-fence',
    breaks: 'An answer shows the fields of the contract and no others.',
    edits: [
      {
        file: 'functions/reservation/handlers/reservation.presenter.ts',
        find: 'return {\n    reservationNo,',
        replace: 'return {\n    ...reservation,\n    reservationNo,',
      },
    ],
  },
];
