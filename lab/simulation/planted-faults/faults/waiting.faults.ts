import type { PlantedFault } from '../planted-fault.ts';

const LIST = 'functions/reservation/domain/waiting.ts';
const DECISIONS = 'functions/reservation/domain/waiting.decide.ts';
const CALL = 'functions/reservation/use-cases/call-next.use-case.ts';
const STOP = 'functions/reservation/use-cases/stop-waiting.use-case.ts';
const JOIN = 'functions/reservation/use-cases/wait-for-item.use-case.ts';
const LISTENERS = 'functions/reservation/handlers/waiting.listeners.ts';
const LISTS = 'functions/reservation/adapters/waiting-list.repository-dynamodb.ts';
const REPOSITORY = 'functions/reservation/adapters/reservation.repository-dynamodb.ts';

/** Faults of those who wait for an item. */
export const waitingFaults: readonly PlantedFault[] = [
  {
    name: 'first-called-in-the-turn-of-the-second',
    breaks: 'One is told at a time, and whoever was told can reserve it.',
    rare: true,
    edits: [
      { file: LIST, find: '(other) => other.until !== undefined &&', replace: '(other) => other.until === 0 &&' },
    ],
  },
  {
    name: 'last-told-first',
    breaks: 'Those who wait are told in order.',
    rare: true,
    edits: [
      {
        file: DECISIONS,
        find: 'thoseInTime(standing).find((one) => one.until',
        replace: 'thoseInTime(standing).findLast((one) => one.until',
      },
    ],
  },
  {
    name: 'kept-for-nobody',
    breaks: 'What is kept for somebody is refused to others.',
    edits: [
      { file: DECISIONS, find: 'if (first.length > 0) return', replace: 'if (first.length < 0) return' },
      { file: DECISIONS, find: '> 0 ? {} : undefined', replace: '< 0 ? {} : undefined' },
    ],
  },
  {
    name: 'kept-only-once-they-are-told',
    breaks: 'Nobody goes before who waits, also while the message is on its way.',
    rare: true,
    edits: [
      { file: LIST, find: 'one.until !== undefined || own === -1 || index < own', replace: 'one.until !== undefined' },
    ],
  },
  {
    name: 'told-who-could-not-have-it',
    breaks: 'Whoever is told can have it: nobody else has it.',
    edits: [
      {
        file: LIST,
        find: '    firstInTheWayOf(standing, one) === undefined &&\n',
        replace: '    standing.lock.holdSeq >= 0 &&\n',
      },
    ],
  },
  {
    name: 'whoever-takes-it-waits-on',
    breaks: 'Whoever reserves what they waited for waits no more.',
    edits: [
      { file: DECISIONS, find: 'if (own === undefined || !wantSame(own, wish))', replace: 'if (renterId !== 0)' },
    ],
  },
  {
    name: 'turn-never-passes',
    breaks: 'A turn ends with its time.',
    edits: [
      {
        file: DECISIONS,
        find: 'return placeIn(list, customerId)?.until === until ?',
        replace: 'return placeIn(list, customerId) === undefined ?',
      },
    ],
  },
  {
    name: 'turn-passes-at-once',
    breaks: 'A turn has its time.',
    edits: [{ file: STOP, find: 'if (left > 0) return left;', replace: 'if (left > 1e9) return left;' }],
  },
  {
    name: 'turn-of-half-the-time',
    breaks: 'A turn has its time.',
    edits: [{ file: CALL, find: '+ keptMs) / 1000', replace: '+ keptMs / 2) / 1000' }],
  },
  {
    name: 'nobody-called-when-it-ends',
    breaks: 'Whoever waits is told when it is free.',
    edits: [
      {
        file: 'functions/reservation/use-cases/receive-news.use-case.ts',
        find: 'if (state === undefined || !isOver(state)) return;',
        replace: 'if (state !== undefined || !isOver(state)) return;',
      },
    ],
  },
  {
    name: 'nobody-called-when-somebody-leaves',
    breaks: 'Whoever declines makes room for the next.',
    edits: [{ file: LISTENERS, find: '    WaitingLeft: next,', replace: '    WaitingLeft: async () => undefined,' }],
  },
  {
    name: 'waiting-for-what-is-gone',
    breaks: 'Nobody waits for what has left the market.',
    rare: true,
    edits: [
      {
        file: CALL,
        find: "if (outcome === 'absent') return",
        replace: "if (outcome !== 'found' && itemNo === 0) return",
      },
    ],
  },
  {
    name: 'who-left-stays-on-the-list',
    breaks: 'Whoever waits no more is not on the list.',
    edits: [
      {
        file: LIST,
        find: 'waiting.filter((one) => one.customerId !== customerId)',
        replace: "waiting.filter((one) => one.customerId !== customerId || event.because === 'left')",
      },
    ],
  },
  {
    name: 'who-is-forgotten-waits-on',
    breaks: 'Whoever is forgotten leaves the lists.',
    rare: true,
    edits: [
      {
        file: 'functions/reservation/use-cases/forget-renter.use-case.ts',
        find: 'await dependencies.waitingLists.waitedFor(customerId))',
        replace: 'await dependencies.waitingLists.waitedFor(0 * customerId))',
      },
    ],
  },
  {
    name: 'waiting-for-what-has-ended',
    breaks: 'What somebody waits for cannot end unseen while they join.',
    rare: true,
    edits: [{ file: JOIN, find: 'saveBeside(change, lock, first)', replace: 'saveBeside(change, lock)' }],
  },
  {
    name: 'lock-does-not-say-that-somebody-waits',
    breaks: 'Reserving looks at the list of those who wait.',
    edits: [{ file: LISTS, find: "'SET waited = :true'", replace: "'SET waitedFor = :true'" }],
  },
  {
    name: 'reserved-beside-a-new-list',
    breaks: 'Whoever read the lock before anybody waited reads again.',
    rare: true,
    edits: [{ file: REPOSITORY, find: 'return waited ? unchanged :', replace: 'return waited !== null ? unchanged :' }],
  },
  {
    name: 'reserved-beside-a-changed-list',
    breaks: 'A reservation is conditioned on the list that was read.',
    rare: true,
    edits: [
      {
        file: REPOSITORY,
        find: 'const those = beside === undefined ? []',
        replace: 'const those = beside?.taken === undefined ? []',
      },
    ],
  },
  {
    name: 'told-beside-a-booking-that-is-too-near',
    breaks: 'Whoever is told can have it: the owner needs no days between.',
    edits: [
      {
        file: LIST,
        find: '{ ...list, ...lock },',
        replace: '{ ...list, ...lock, daysBetween: 0 },',
      },
    ],
  },
  {
    name: 'turns-of-neighbours-at-once',
    breaks: 'One is told at a time also for days that the owner does not give beside each other.',
    edits: [
      { file: LIST, find: 'touch(days, others, daysBetween)', replace: 'touch(days, others, 0 * (daysBetween ?? 0))' },
    ],
  },
  {
    name: 'called-without-the-rules',
    breaks: 'Whoever is called can have it by the rules of that moment.',
    edits: [
      {
        file: CALL,
        find: 'decideCall(list, lock, { rules, until }',
        replace: 'decideCall(list, lock, { rules: {}, until }',
      },
    ],
  },
  {
    name: 'forbidden-waits-on',
    breaks: 'Nobody waits for what the owner’s rules forbid by now.',
    rare: true,
    edits: [{ file: DECISIONS, find: 'if (ruledOut !== undefined) return', replace: 'if (ruledOut === null) return' }],
  },
  {
    name: 'change-of-rules-not-heard',
    breaks: 'Who waits hears of what the owner changes.',
    rare: true,
    edits: [{ file: LISTENERS, find: '    ItemChanged: next,', replace: '    ItemChanged: async () => undefined,' }],
  },
  {
    name: 'told-of-days-that-have-begun',
    breaks: 'Nobody is told of days that they cannot reserve any more.',
    edits: [
      { file: LIST, find: 'until !== undefined || from >= today', replace: "until !== undefined || from !== ''" },
    ],
  },
  {
    name: 'nobody-tells-who-waits-for-the-past',
    breaks: 'Whoever waited in vain is told so without anybody asking.',
    edits: [
      {
        file: 'functions/reservation/use-cases/expire-due.use-case.ts',
        find: 'past.found.map((itemNo)',
        replace: 'past.found.slice(99).map((itemNo)',
      },
    ],
  },
  {
    name: 'asking-the-item-told-as-done',
    breaks: 'Who wants to wait for an item that does not answer is told that they do not.',
    edits: [
      {
        file: 'functions/reservation/reservation.functions.ts',
        find: 'item(findItem, effectsOfAskingItem)',
        replace: 'item(findItem)',
      },
    ],
  },
  {
    name: 'keeper-told-before-those-who-wait',
    breaks: 'Whoever wants to keep an item is told of the days that follow after those who wait for its return.',
    rare: true,
    edits: [
      {
        file: DECISIONS,
        find: 'couldHave(standing, one) && keptForAnother(standing, signedIn(one)) === undefined',
        replace: 'couldHave(standing, one)',
      },
    ],
  },
  {
    name: 'place-counted-from-zero',
    breaks: 'Everybody sees their own place.',
    edits: [{ file: LIST, find: 'place: index + 1', replace: 'place: index' }],
  },
  {
    name: 'told-what-a-renter-calls-it',
    breaks: 'Whoever waits is told the name that the item says.',
    edits: [
      {
        file: JOIN,
        find: "itemName = other?.status === 'Confirmed' ? other.itemName : null;",
        replace: 'itemName = other?.itemName ?? null;',
      },
    ],
  },
];
