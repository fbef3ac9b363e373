import type { PlantedFault } from '../planted-fault.ts';

const EVOLVE = 'functions/reservation/domain/reservation.evolve.ts';
const NEWS = 'functions/reservation/domain/news.decide.ts';
const RENTER = 'functions/reservation/domain/renter.decide.ts';
const AGGREGATE = 'functions/shared/use-cases/aggregate.ts';
const ASK_PAYMENT_FIRST = 'functions/reservation/use-cases/ask-payment-first.ts';

/** Faults in the reservation: its payment attempts, the news that it believes, and what it shows. */
export const reservationFaults: readonly PlantedFault[] = [
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
  {
    name: 'refusal-under-another-name',
    breaks: 'Problem types are stable: not confirmed yet is reservation-not-confirmed.',
    edits: [{ file: RENTER, find: "'reservation-not-confirmed'", replace: "'reservation-unconfirmed'" }],
  },
  {
    name: 'attempt-renumbered-when-decided-anew',
    breaks: 'An attempt keeps its number however often its write is decided anew.',
    rare: true,
    edits: [
      {
        file: ASK_PAYMENT_FIRST,
        find: 'decideForRenter(reservation, command(attempt, reservation));',
        replace: 'decideForRenter(reservation, command(reservation?.version ?? attempt, reservation));',
      },
    ],
  },
  {
    name: 'payment-asked-though-nothing-to-do',
    breaks: 'Payment is asked only when the reservation would change.',
    edits: [
      {
        file: ASK_PAYMENT_FIRST,
        find: "if (decide(found).outcome === 'event') {",
        replace: "if (decide(found).outcome !== 'rejected') {",
      },
    ],
  },
  {
    name: 'rejection-gives-another-reason',
    breaks: 'ReservationRejected says why, as the item said it.',
    edits: [
      {
        file: NEWS,
        find: "{ type: 'ReservationRejected', reason }",
        replace: "{ type: 'ReservationRejected', reason: 'held' }",
      },
    ],
  },
  {
    name: 'lent-reservation-cancelled',
    breaks: 'What was handed over is not cancelled any more: 409 at once.',
    edits: [
      {
        file: RENTER,
        find: 'return notOpen(reservation) ?? alreadyLent(reservation);',
        replace: 'return notOpen(reservation);',
      },
    ],
  },
  {
    name: 'cancelling-reservation-rejected',
    breaks: 'What its renter cancelled ends as cancelled.',
    rare: true,
    edits: [
      {
        file: NEWS,
        find: "return onlyWhen(reservation.status === 'Requested', { type: 'ReservationRejected'",
        replace:
          "return onlyWhen(reservation.status === 'Requested' || reservation.status === 'Cancelling', { type: 'ReservationRejected'",
      },
    ],
  },
  {
    name: 'payment-cancellation-heard-twice',
    breaks: 'News of an attempt that is known change nothing (>= for >).',
    edits: [
      {
        file: NEWS,
        find: 'return isUnlent(reservation) && isNewerCancellation(reservation, news.attempt)',
        replace: 'return isUnlent(reservation) && news.attempt >= reservation.paymentFence',
      },
    ],
  },
  {
    name: 'lent-but-not-paid',
    breaks: 'A lent item is a paid one, also before the approval was heard.',
    rare: true,
    edits: [
      {
        file: EVOLVE,
        find: "rentalStatus: 'Renting', paymentStatus: 'Paid', ...ended };",
        replace: "rentalStatus: 'Renting', ...ended };",
      },
    ],
  },
  {
    name: 'returned-but-not-paid',
    breaks: 'A closed rental is paid, also when the approval comes after the return.',
    rare: true,
    edits: [
      {
        file: EVOLVE,
        find: "{ status: 'Closed', rentalStatus: 'Returned', paymentStatus: 'Paid', ...ended }",
        replace: "{ status: 'Closed', rentalStatus: 'Returned', ...ended }",
      },
    ],
  },
];
