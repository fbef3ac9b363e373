/** The rules of a thing that has none: it is rented until it is given back. */
export const NO_DAYS = {
  priceUnit: 'Rental',
  minDays: null,
  maxDays: null,
  daysBetween: 0,
  blockedDays: [],
  bookedDays: [],
} as const;

/** The tent is booked for these days, by its reservation. */
export const tentBooked = { reservationNo: 35, from: '2025-05-09', to: '2025-05-11' };

/** What a thing costs a day and when it is booked, by the numbers of things that are rented by the day. */
export const daysOf: Readonly<Record<number, object>> = {
  1: {
    priceUnit: 'Day',
    minDays: 2,
    maxDays: 7,
    daysBetween: 1,
    blockedDays: [{ from: '2025-05-24', to: '2025-05-25' }],
    bookedDays: [{ from: tentBooked.from, to: tentBooked.to }],
  },
  7: { ...NO_DAYS, priceUnit: 'Day', bookedDays: [{ from: '2025-05-03', to: '2025-05-06' }] },
};

/** The kayak is lent for these days: on the thing, and on its rental. */
export const lentUntil = { dueOn: '2025-05-06', overdue: false };
export const lentDays = { from: '2025-05-03', to: '2025-05-06', ...lentUntil };
