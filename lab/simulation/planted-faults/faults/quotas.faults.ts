import type { PlantedFault } from '../planted-fault.ts';

const OF_RENTER = 'functions/reservation/use-cases/renter-quota.ts';
const DECISION = 'functions/reservation/domain/quota.decide.ts';
const ROWS = 'functions/shared/persistence/quotas/quotas-dynamodb.ts';

/** Faults in how much one person may do. */
export const quotaFaults: readonly PlantedFault[] = [
  {
    name: 'renter-not-counted',
    breaks: 'Who signed in reserves only so much.',
    edits: [
      {
        file: 'functions/reservation/use-cases/reserve.use-case.ts',
        find: 'if (renterId === undefined) return',
        replace: 'if (renterId !== 0) return',
      },
    ],
  },
  {
    name: 'owner-not-counted',
    breaks: 'Who signed in registers only so much.',
    edits: [
      {
        file: 'functions/item/use-cases/register-item.use-case.ts',
        find: 'if (input.ownerId !== undefined) {',
        replace: 'if (input.ownerId === 0) {',
      },
    ],
  },
  {
    name: 'unpaid-not-counted',
    breaks: 'Only so many reservations of one renter are unpaid at once.',
    edits: [{ file: DECISION, find: '(reservation.payBy ?? 0) * 1000', replace: '0' }],
  },
  {
    name: 'request-under-way-not-counted',
    breaks: 'Requests of one renter at once do not pass the limit together.',
    rare: true,
    edits: [{ file: OF_RENTER, find: 'use.at + LEASE_MS', replace: 'LEASE_MS' }],
  },
  {
    name: 'place-never-given-back',
    breaks: 'Paying, cancelling and expiring give the place of an unpaid reservation back.',
    edits: [
      {
        file: DECISION,
        find: 'isBeforeHandover(reservation) ? (reservation.payBy ?? 0) * 1000 : 0',
        replace: 'isBeforeHandover(reservation) ? 9e12 : 9e12',
      },
    ],
  },
  {
    name: 'one-more-than-allowed',
    breaks: 'A limit is the most, not the most but one.',
    edits: [{ file: ROWS, find: '#count < :most', replace: '#count <= :most' }],
  },
  {
    name: 'cancelled-forgotten-within-the-hour',
    breaks: 'Who reserves and cancels in a loop is counted all the same.',
    edits: [{ file: DECISION, find: 'endOfHour(use) > nowMs || ', replace: '' }],
  },
  {
    name: 'quota-replaced-whoever-wrote-it',
    breaks: 'Requests of one renter at once do not pass the limit together.',
    rare: true,
    edits: [{ file: ROWS, find: "'#version = :version'", replace: "'#version >= :version'" }],
  },
];
