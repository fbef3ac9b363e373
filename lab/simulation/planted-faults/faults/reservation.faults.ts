import type { PlantedFault } from '../planted-fault.ts';

const EVOLVE = 'functions/reservation/domain/reservation.evolve.ts';
const NEWS = 'functions/reservation/domain/news.decide.ts';
const RENTER = 'functions/reservation/domain/renter.decide.ts';
const AGGREGATE = 'functions/shared/use-cases/aggregate.ts';

/** Faults in the reservation: the news of its item that it believes, how it ends, and what it shows. */
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
        file: 'contracts/days/terms.ts',
        find: '(agreed.itemPrice ?? itemPrice) === itemPrice &&',
        replace: 'itemPrice >= 0 &&',
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
];
