import type { PlantedFault } from '../planted-fault.ts';

const HOLD = 'functions/item/domain/hold.decide.ts';
const EVOLVE = 'functions/item/domain/item.evolve.ts';
const LEND = 'functions/item/domain/lend.decide.ts';
const DELETE = 'functions/item/domain/delete.decide.ts';
const ABSENT = 'functions/item/domain/absent-item.ts';
const AGGREGATE = 'functions/shared/use-cases/aggregate.ts';
const LEND_USE_CASE = 'functions/item/use-cases/lend-item.use-case.ts';
const ANSWER = 'functions/item/use-cases/answer-reservation.use-case.ts';

/** Faults in the item: who holds it, who has it, and when it leaves the market. */
export const itemFaults: readonly PlantedFault[] = [
  {
    name: 'hold-fence-left-out',
    breaks: 'A hold that is not newer than the newest seen changes nothing.',
    fromModel: 'fence',
    edits: [{ file: HOLD, find: 'if (hasHeardOf(item, holdSeq)) return nothing();', replace: '' }],
  },
  {
    name: 'hold-fence-knows-only-duplicates',
    breaks: 'A hold older than the newest seen is over: a new reservation or a cancellation overtook it.',
    edits: [{ file: HOLD, find: 'if (hasHeardOf(item, holdSeq))', replace: 'if (holdSeq === item.holdSeq)' }],
  },
  {
    name: 'release-raises-no-fence',
    breaks: 'A cancellation that comes before its own hold keeps that hold out.',
    edits: [
      {
        file: EVOLVE,
        find: '...heardOf(item, event),\n        ...unbooked',
        replace: '...unbooked',
      },
    ],
  },
  {
    name: 'release-of-what-is-not-held-yet-not-answered',
    breaks: 'A cancellation is answered even when it comes before its own hold.',
    edits: [
      {
        file: HOLD,
        find: 'if (!isFor(item, reservationNo) && hasHeardOf(item, holdSeq) && !isNewest) return',
        replace: 'if (!isFor(item, reservationNo)) return',
      },
    ],
  },
  {
    name: 'deleted-item-held',
    breaks: 'What has left the market is held for nobody.',
    edits: [
      {
        file: HOLD,
        find: "if (deletion !== undefined) return 'deleted';",
        replace: '',
      },
    ],
  },
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
    name: 'unknown-item-answers-nobody',
    breaks: 'A reservation of an item that does not exist is refused, not forgotten.',
    edits: [
      {
        file: ANSWER,
        find: 'if (await answerAbsent(dependencies, itemNo, wish, context)) return;',
        replace: 'if (itemNo > 0) return;',
      },
    ],
  },
  {
    name: 'refusal-forgotten-at-registration',
    breaks: 'A hold refused before the item was registered stays refused.',
    rare: true,
    edits: [
      {
        file: ANSWER,
        find: 'if (await answeredBeforeRegistration(dependencies.absentItems, state, wish)) return;',
        replace: '',
      },
    ],
  },
  {
    name: 'cancelled-after-early-refusal-not-answered',
    breaks: 'A reservation refused before the item was registered, cancelled after, is let go.',
    rare: true,
    edits: [{ file: ANSWER, find: "&& (wish.type === 'HoldItem' || answer.released)", replace: '' }],
  },
  {
    name: 'cancellation-answered-again',
    breaks: 'Each cancellation is answered once, however often it is delivered.',
    edits: [{ file: HOLD, find: ' && holdSeq > item.answeredSeq', replace: '' }],
  },
  {
    name: 'unknown-item-answers-again',
    breaks: 'An item that does not exist answers each reservation once, too.',
    rare: true,
    edits: [{ file: ABSENT, find: 'if (answer?.released) return nothing();', replace: '' }],
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
        file: 'functions/item/handlers/item.presenter.ts',
        find: 'reservationNo: item.reservationNo ?? null',
        replace: 'reservationNo: null',
      },
    ],
  },
  {
    name: 'unknown-item-lets-go-of-another',
    breaks: 'The release of an item that does not exist names that item.',
    rare: true,
    edits: [
      {
        file: ABSENT,
        find: "{ type: 'ItemReleased', itemNo, reservationNo,",
        replace: "{ type: 'ItemReleased', itemNo: 1, reservationNo,",
      },
    ],
  },
  {
    name: 'deleted-item-says-it-is-unknown',
    breaks: 'A refusal says why: held, deleted, or unknown.',
    edits: [
      {
        file: HOLD,
        find: "if (deletion !== undefined) return 'deleted';",
        replace: "if (deletion !== undefined) return 'unknown';",
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
    name: 'registered-meanwhile-unseen',
    breaks: 'An item that is registered while its absence is being answered answers itself, at once.',
    rare: true,
    edits: [
      {
        file: 'functions/item/use-cases/answer-reservation.use-case.ts',
        find: "isRegistered = result === 'conflict' && (await items.find(itemNo)) !== undefined;",
        replace: 'isRegistered = false;',
      },
    ],
  },
];
