import type { PlantedFault } from '../planted-fault.ts';

const TIME = 'functions/reservation/domain/time-to-pay.ts';
const RENTER = 'functions/reservation/domain/renter.decide.ts';

/** Faults in when something that is far ahead is paid. */
export const timeToPayFaults: readonly PlantedFault[] = [
  {
    name: 'paid-too-early',
    breaks: 'What is far ahead is not paid before it is near: an authorization would lapse.',
    edits: [{ file: RENTER, find: 'payFrom === undefined || now >= payFrom ||', replace: 'now > 0 ||' }],
  },
  {
    name: 'too-early-for-some-hours-more',
    breaks: 'What is near can be paid at once.',
    edits: [{ file: RENTER, find: 'now >= payFrom ||', replace: 'now >= payFrom + 7_200 ||' }],
  },
  {
    name: 'time-to-pay-from-now',
    breaks: 'The time to pay begins when it can be paid, and not when it is reserved.',
    edits: [
      {
        file: TIME,
        find: 'seconds(endOf(payFromMs, from, times))',
        replace: 'seconds(endOf(times.nowMs, from, times))',
      },
    ],
  },
  {
    name: 'paid-on-the-first-day',
    breaks: 'It is paid before its first day begins.',
    edits: [{ file: TIME, find: 'return Math.min(beginsMs', replace: 'return Math.max(beginsMs' }],
  },
  {
    name: 'days-of-another-zone',
    breaks: 'Days begin where the market is.',
    edits: [{ file: TIME, find: 'hourOf(day, 0, timeZone)', replace: "hourOf(day, 0, timeZone && 'UTC')" }],
  },
  {
    name: 'one-day-too-near',
    breaks: 'What begins in exactly so many days is paid at once.',
    edits: [{ file: TIME, find: 'from > dayAfter(', replace: 'from >= dayAfter(' }],
  },
  {
    name: 'not-in-the-index-of-what-is-due',
    breaks: 'A hold that waits for weeks ends, though no message waits for it.',
    edits: [
      {
        file: 'functions/reservation/adapters/reservation.table.ts',
        find: 'payBy === undefined || cancellation',
        replace: 'payBy !== undefined || cancellation',
      },
    ],
  },
  {
    name: 'what-is-due-not-looked-at',
    breaks: 'What is due is looked at when it is time.',
    edits: [
      {
        file: 'functions/reservation/use-cases/expire-due.use-case.ts',
        find: "{ type: 'Expire', now: seconds }",
        replace: "{ type: 'Expire', now: seconds / 2 }",
      },
    ],
  },
  {
    name: 'told-no-day-to-pay',
    breaks: 'Who pays too early is told from when it can be paid.',
    edits: [
      {
        file: 'functions/reservation/handlers/reservation.presenter.ts',
        find: '{ payFrom: timeOf(facts.payFrom) }',
        replace: '{ payFrom: null }',
      },
    ],
  },
];
