import type { PlantedFault } from '../planted-fault.ts';

const RESERVATION_REPOSITORY = 'functions/reservation/adapters/reservation.repository-dynamodb.ts';
const AGGREGATE_TABLE = 'functions/shared/persistence/aggregate/aggregate-table.ts';
const ITEM_TABLE = 'functions/item/adapters/item.table.ts';
const ROW = 'functions/shared/persistence/rows/row.ts';
const VIEW_STORE = 'functions/projections/adapters/view-store-dynamodb.ts';
const RESERVATION_TABLE = 'functions/reservation/adapters/reservation.table.ts';
const NUMBER_SEQUENCE = 'functions/shared/persistence/counter/number-sequence.ts';

/** Faults in rows, their conditions and their expiry. */
export const rowsFaults: readonly PlantedFault[] = [
  {
    name: 'lock-forgets-its-sequence',
    breaks: 'Hold sequences grow for ever.',
    edits: [
      {
        file: RESERVATION_REPOSITORY,
        find: "'openReservationNo, openCustomerId'}`",
        replace: "'openReservationNo, openCustomerId, holdSeq'}`",
      },
    ],
  },
  {
    name: 'lock-looked-at-without-its-sequence',
    breaks: 'The lock is taken only as it was read (taken and let go in between is not as it was).',
    rare: true,
    edits: [
      {
        file: RESERVATION_REPOSITORY,
        find: "unchanged = 'holdSeq = :expected AND attribute_not_exists(openReservationNo)'",
        replace:
          "unchanged = '(holdSeq = :expected OR attribute_exists(holdSeq)) AND attribute_not_exists(openReservationNo)'",
      },
    ],
  },
  {
    name: 'tombstone-of-half-a-minute',
    breaks: 'A deleted item outlives every redelivery.',
    edits: [{ file: AGGREGATE_TABLE, find: 'TOMBSTONE_SECONDS = 30 * 24 * 3600;', replace: 'TOMBSTONE_SECONDS = 30;' }],
  },
  {
    name: 'every-item-expires',
    breaks: 'Only what left the market expires.',
    edits: [
      {
        file: ITEM_TABLE,
        find: '(item.deletion === undefined ? undefined : TOMBSTONE_SECONDS)',
        replace: '(item.deletion === null ? undefined : TOMBSTONE_SECONDS)',
      },
    ],
  },
  {
    name: 'same-state-is-the-same-write',
    breaks: 'A repetition is the same change with the same event; two equal wishes are two.',
    rare: true,
    edits: [
      {
        file: ROW,
        find: 'JSON.parse(JSON.stringify({ state: row.state, event: row.event }));',
        replace: 'JSON.parse(JSON.stringify({ state: row.state }));',
      },
      {
        file: ROW,
        find: 'JSON.parse(JSON.stringify({ state: there.state, event: there.event }))',
        replace: 'JSON.parse(JSON.stringify({ state: there.state }))',
      },
    ],
  },
  {
    name: 'rebuild-repairs-nothing',
    breaks: 'A rebuild writes what is there again (repair).',
    edits: [
      {
        file: VIEW_STORE,
        find: "repair ? '<=' : '<'",
        replace: "repair ? '<' : '<'",
      },
    ],
  },
  {
    name: 'rebuild-overwrites-what-is-newer',
    breaks: 'A rebuild may run beside live events: what is newer stays.',
    edits: [
      {
        file: VIEW_STORE,
        find: "repair ? '<=' : '<'",
        replace: "repair ? '< :version OR :version <=' : '<'",
      },
    ],
  },
  {
    name: 'reservations-expire',
    breaks: 'Only what left the market expires.',
    edits: [
      {
        file: RESERVATION_TABLE,
        find: "reservation.status === 'Cancelled' && isGone(reservation) ? TOMBSTONE_SECONDS : undefined",
        replace: 'TOMBSTONE_SECONDS',
      },
    ],
  },
  {
    name: 'failed-lease-leases-again-for-ever',
    breaks: 'A failed lease fails its own caller only.',
    edits: [{ file: NUMBER_SEQUENCE, find: 'queue = turn.catch(() => undefined);', replace: 'queue = turn;' }],
  },
];
