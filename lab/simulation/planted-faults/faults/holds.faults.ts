import type { PlantedFault } from '../planted-fault.ts';

const HOLD = 'functions/item/domain/hold.decide.ts';
const EVOLVE = 'functions/item/domain/item.evolve.ts';
const ABSENT = 'functions/item/domain/absent-item.ts';
const ANSWER = 'functions/item/use-cases/answer-reservation.use-case.ts';

/** Faults in how the item answers reservations and cancellations, also before it is there and after it has left. */
export const holdFaults: readonly PlantedFault[] = [
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
