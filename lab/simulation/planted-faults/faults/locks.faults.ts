import type { PlantedFault } from '../planted-fault.ts';

const RESERVE_USE_CASE = 'functions/reservation/use-cases/reserve.use-case.ts';
const REPOSITORY = 'functions/reservation/adapters/reservation.repository-dynamodb.ts';
const EVENTS = 'functions/reservation/domain/reservation.events.ts';
const RESERVE = 'functions/reservation/domain/reserve.decide.ts';
const LOCK = 'functions/reservation/domain/reservation.lock.ts';

/** Faults in reserving: who gets the lock of an item, and when it is let go. */
export const lockFaults: readonly PlantedFault[] = [
  {
    name: 'absent-item-taken-for-found',
    breaks: 'A number that nobody has is not reserved while the item answers.',
    edits: [
      {
        file: RESERVE_USE_CASE,
        find: "if (found.outcome === 'absent')",
        replace: "if (found.outcome === 'absent' && itemNo < 1)",
      },
    ],
  },
  {
    name: 'no-answer-taken-for-absent',
    breaks: 'An item that is there can be reserved also while it gives no answer.',
    edits: [
      { file: RESERVE_USE_CASE, find: "if (found.outcome === 'absent')", replace: "if (found.outcome !== 'found')" },
    ],
  },
  {
    name: 'item-asked-though-it-was-reserved-before',
    breaks: 'The item is asked before its first reservation only: later its lock knows it.',
    rare: true,
    edits: [{ file: RESERVE_USE_CASE, find: 'lock.holdSeq === 0 ||', replace: 'lock.holdSeq >= 0 ||' }],
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
    name: 'lost-lock-counts-as-reserved',
    breaks: 'A reservation answered 201 is there.',
    edits: [
      {
        file: RESERVE_USE_CASE,
        find: "return result === 'saved' ? { state } : undefined;",
        replace: 'return result ? { state } : undefined;',
      },
    ],
  },
  {
    name: 'reserve-gives-up-at-the-first-lost-lock',
    breaks: 'Who lost the lock reads it anew: 409 if it is taken, not 503.',
    edits: [{ file: RESERVE_USE_CASE, find: 'attempt <= MAX_ATTEMPTS', replace: 'attempt <= MAX_ATTEMPTS - 7' }],
  },
];
