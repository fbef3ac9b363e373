import type { PlantedFault } from '../planted-fault.ts';

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
    rare: true,
    edits: [{ file: DECISION, find: '(reservation.payBy ?? 0) * 1000', replace: '0' }],
  },
  {
    name: 'place-never-given-back',
    breaks: 'Paying, cancelling and expiring give the place of an unpaid reservation back.',
    rare: true,
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
];
