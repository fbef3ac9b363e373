import type { PlantedFault } from '../planted-fault.ts';

const STORE = 'functions/projections/adapters/view-store-memory.ts';
const ITEM_INFO = 'functions/projections/item-info/item-info.projection.ts';

/** Faults of the views: they equal what the aggregates say, whatever the order of events. */
export const viewFaults: readonly PlantedFault[] = [
  {
    name: 'view-takes-what-comes-last',
    breaks: 'An update applies only if it is newer than what the slot holds.',
    edits: [{ file: STORE, find: "if (!isNewer(age, row?.[slot], repair)) return 'old';", replace: 'void isNewer;' }],
  },
  {
    name: 'view-slot-without-hold-sequence',
    breaks: 'Of an item’s reservations the newest is shown, not the one with most changes.',
    edits: [{ file: ITEM_INFO, find: 'age: { seq: holdSeq, version }', replace: 'age: { seq: 0 * holdSeq, version }' }],
  },
  {
    name: 'view-keeps-one-slot',
    breaks: 'What one source says replaces its own slot only.',
    edits: [{ file: STORE, find: 'rows.set(number, { ...row, [slot]:', replace: 'rows.set(number, { [slot]:' }],
  },
  {
    name: 'view-shows-the-cancelled',
    breaks: 'A cancelled reservation takes back what it said of its item.',
    edits: [{ file: ITEM_INFO, find: 'const value = inForce ?', replace: 'const value = inForce || status ?' }],
  },
  {
    name: 'rebuild-ends-with-the-first-table',
    breaks: 'Views built anew from the tables are the same.',
    edits: [
      {
        file: 'functions/projections/use-cases/rebuild.use-case.ts',
        find: 'return next === undefined ? undefined : { source: next };',
        replace: 'return next === source ? { source: next } : undefined;',
      },
    ],
  },
];
