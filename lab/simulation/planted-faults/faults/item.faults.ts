import type { PlantedFault } from '../planted-fault.ts';

const LEND = 'functions/item/domain/lend.decide.ts';
const DELETE = 'functions/item/domain/delete.decide.ts';
const AGGREGATE = 'functions/shared/use-cases/aggregate.ts';
const LEND_USE_CASE = 'functions/item/use-cases/lend-item.use-case.ts';
const PRESENTER = 'functions/item/handlers/item.presenter.ts';

/** Faults in the item: who has it, when it leaves the market, and what it shows. */
export const itemFaults: readonly PlantedFault[] = [
  {
    name: 'capture-not-completed',
    breaks: 'Who captured and died has handed over: a capture is completed by its event.',
    fromModel: 'complete-lend',
    rare: true,
    edits: [
      {
        file: LEND,
        find: 'if (!isFor(item, reservationNo) || isLent(item)) return',
        replace: 'if (item) return',
      },
    ],
  },
  {
    name: 'capture-completed-again',
    breaks: 'A hand-over is told once, though its answer and its event both tell of it.',
    edits: [
      {
        file: LEND,
        find: 'if (!isFor(item, reservationNo) || isLent(item)) return',
        replace: 'if (!isFor(item, reservationNo)) return',
      },
    ],
  },
  {
    name: 'lent-without-asking-payment',
    breaks: 'Nothing is lent before its payment is captured.',
    edits: [
      {
        file: LEND_USE_CASE,
        find: "if (decision.outcome === 'event') {",
        replace: 'if (itemNo < 1) {',
      },
    ],
  },
  {
    name: 'lent-though-payment-refuses',
    breaks: 'Lent means captured: what payment does not capture is not lent.',
    fromModel: 'no-capture',
    edits: [{ file: LEND_USE_CASE, find: "if (outcome !== 'captured') return", replace: 'if (!outcome) return' }],
  },
  {
    name: 'lent-to-who-does-not-hold-it',
    breaks: 'Only the reservation that holds the item borrows it: cancel and lend are decided on one row.',
    edits: [{ file: LEND, find: 'if (!isFor(item, reservationNo)) {', replace: 'if (item.deletion) {' }],
  },
  {
    name: 'returned-by-who-does-not-have-it',
    breaks: 'The thing comes back only from the reservation it is lent to.',
    rare: true,
    edits: [
      {
        file: LEND,
        find: 'if (item.reservationNo === reservationNo && isLent(item)) return happened',
        replace: 'if (isLent(item)) return happened',
      },
    ],
  },
  {
    name: 'returned-before-it-was-lent',
    breaks: 'Only what is lent comes back.',
    edits: [
      {
        file: LEND,
        find: 'if (item.reservationNo === reservationNo && isLent(item)) return happened',
        replace: 'if (item.reservationNo === reservationNo) return happened',
      },
    ],
  },
  {
    name: 'held-item-deleted',
    breaks: 'An item that is held or lent is not deleted by its owner.',
    rare: true,
    edits: [
      {
        file: DELETE,
        find: "return heldConflict(item) ?? happened({ type: 'ItemDeleted' });",
        replace: "return happened({ type: 'ItemDeleted' });",
      },
    ],
  },
  {
    name: 'held-item-reviewed-away',
    breaks: 'A review and a new reservation of the returned item are decided on the item: held first, and it stays.',
    rare: true,
    edits: [
      {
        file: DELETE,
        find: "return heldConflict(item) ?? happened({ type: 'ItemDeleted', reservationNo, review });",
        replace: "return happened({ type: 'ItemDeleted', reservationNo, review });",
      },
    ],
  },
  {
    name: 'deleted-item-reviewed-away',
    breaks: 'A review exists exactly when its item was deleted by it: not by its owner, not by another review.',
    rare: true,
    edits: [
      {
        file: DELETE,
        find: "if (item.deletion) return rejected('conflict', 'item-gone',",
        replace: "if (item.deletion?.review === null) return rejected('conflict', 'item-gone',",
      },
    ],
  },
  {
    name: 'deleted-item-still-shown',
    breaks: 'What was deleted is not found any more.',
    edits: [
      {
        file: AGGREGATE,
        find: 'table.listed(state)',
        replace: "(name === 'item' || table.listed(state))",
      },
    ],
  },
  {
    name: 'lent-again',
    breaks: 'A hand-over asked again is found done: no second event.',
    edits: [
      { file: LEND, find: 'if (item.reservationNo === reservationNo && isLent(item)) return nothing();', replace: '' },
    ],
  },
  {
    name: 'unchanged-item-told-as-changed',
    breaks: 'Every event tells of a change.',
    edits: [
      {
        file: 'functions/item/domain/item.decide.ts',
        find: 'if (isSame && isSameWhereabouts(moved, isAt)) return nothing();',
        replace: '',
      },
    ],
  },
  {
    name: 'item-shown-without-its-reservation',
    breaks: 'Who asks for an item is shown all of it.',
    edits: [
      {
        file: PRESENTER,
        find: 'reservationNo: item.reservationNo ?? null',
        replace: 'reservationNo: null',
      },
    ],
  },
  {
    name: 'captured-for-who-does-not-hold-it',
    breaks: 'A refused hand-over takes no money: payment is asked only when the item allows it.',
    rare: true,
    edits: [
      {
        file: LEND_USE_CASE,
        find: "if (decision.outcome === 'rejected') return { rejection: decision.rejection };\n  if (decision.outcome === 'event') {",
        replace: 'if (state !== undefined) {',
      },
    ],
  },
  {
    name: 'reserving-linked-elsewhere',
    breaks: 'The link by which an item is reserved leads to the list whose form does it.',
    edits: [
      {
        file: PRESENTER,
        find: "reserve: ['reservations'] as const",
        replace: "reserve: ['items', itemNo] as const",
      },
    ],
  },
  {
    name: 'nobody-told-where-to-reserve',
    breaks: 'An item says where it is reserved to everybody who may.',
    edits: [
      {
        file: PRESENTER,
        find: '...(mayBeRenter(caller, ownerId) && { reserve',
        replace: '...(!mayBeRenter(caller, ownerId) && { reserve',
      },
    ],
  },
];
