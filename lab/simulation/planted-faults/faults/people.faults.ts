import type { PlantedFault } from '../planted-fault.ts';

const FORGETTING = 'functions/reservation/use-cases/forget-person.use-case.ts';
const REVIEW = 'functions/review/domain/review.decide.ts';
const EVOLVE_REVIEW = 'functions/review/domain/review.evolve.ts';
const ITEM_LISTENERS = 'functions/item/handlers/item.listeners.ts';
const RESERVATION_LISTENERS = 'functions/reservation/handlers/reservation.listeners.ts';

/** Faults in what people are told about themselves, and in how they are forgotten. */
export const peopleFaults: readonly PlantedFault[] = [
  {
    name: 'renter-forgotten-with-open-reservations',
    breaks: 'Nobody is forgotten who rents something.',
    rare: true,
    edits: [{ file: FORGETTING, find: 'if (open !== undefined) return', replace: 'if (open === null) return' }],
  },
  {
    name: 'owner-forgotten-with-held-items',
    breaks: 'Nobody is forgotten whose item is held or lent.',
    edits: [{ file: FORGETTING, find: 'if (itemNo !== undefined) return', replace: 'if (itemNo === 0) return' }],
  },
  {
    name: 'refused-for-what-is-over',
    breaks: 'Only what is open keeps somebody from being forgotten.',
    edits: [
      {
        file: 'functions/reservation/use-cases/open-reservations.use-case.ts',
        find: 'isOpen(one) && ',
        replace: '',
      },
    ],
  },
  {
    name: 'reservations-of-others-told-as-ones-own',
    breaks: 'Who asks is told of their own reservations alone.',
    rare: true,
    edits: [
      {
        file: 'functions/reservation/handlers/me.routes.ts',
        find: 'openReservationsOf(dependencies, person.customerId, ',
        replace: 'openReservationsOf(dependencies, 1, ',
      },
    ],
  },
  {
    name: 'nobody-hears-of-the-forgotten',
    breaks: 'The name of who is forgotten leaves their reservations.',
    edits: [
      {
        file: RESERVATION_LISTENERS,
        find: '      await forgetRenter(dependencies, customerId, context);\n',
        replace: '      if (customerId === 0) await forgetRenter(dependencies, customerId, context);\n',
      },
    ],
  },
  {
    name: 'looked-at-once-alone',
    breaks: 'What a lagging list missed, or a token from before has made, is forgotten, too.',
    rare: true,
    edits: [
      {
        file: RESERVATION_LISTENERS,
        find: '      await lookAgain(dependencies, envelope, false);\n',
        replace: '',
      },
    ],
  },
  {
    name: 'items-of-the-forgotten-stay',
    breaks: 'The free items of who is forgotten leave the market.',
    rare: true,
    edits: [
      {
        file: ITEM_LISTENERS,
        find: 'lookAgain(dependencies, envelope, await withdrawItems(dependencies, customerId, context)),',
        replace:
          'lookAgain(dependencies, envelope, customerId === 0 && (await withdrawItems(dependencies, customerId, context))),',
      },
    ],
  },
  {
    name: 'item-that-comes-back-stays',
    breaks: 'An item that is lent while its owner is forgotten leaves when it comes back.',
    rare: true,
    edits: [
      {
        file: 'functions/shared/events/consuming/look-again.ts',
        find: 'if (left || age < WATCHED_SECONDS)',
        replace: 'if (age < (left ? 0 : WATCHED_SECONDS))',
      },
    ],
  },
  {
    name: 'forgotten-again-at-every-look',
    breaks: 'Nothing is forgotten twice.',
    edits: [
      {
        file: 'functions/reservation/domain/forget.decide.ts',
        find: 'reservation === undefined || reservation.forgotten ? nothing()',
        replace: 'reservation === undefined ? nothing()',
      },
    ],
  },
  {
    name: 'forgotten-without-a-mark',
    breaks: 'A mark stays, so that nothing is forgotten twice, and no review asks for the name.',
    edits: [
      {
        file: 'functions/reservation/domain/reservation.evolve.ts',
        find: 'return { ...reservation, customerName: null, forgotten: true };',
        replace:
          "return { ...reservation, customerName: null, forgotten: reservation.status === 'Closed' ? true : undefined };",
      },
    ],
  },
  {
    name: 'cancelled-reservation-keeps-the-name',
    breaks: 'A cancelled reservation, which no list finds, has no name.',
    edits: [
      {
        file: 'functions/reservation/domain/reservation.evolve.ts',
        find: '      customerName: null,\n',
        replace: '',
      },
    ],
  },
  {
    name: 'review-of-the-forgotten-keeps-the-name',
    breaks: 'The name and words of who is forgotten leave their reviews.',
    rare: true,
    edits: [
      {
        file: EVOLVE_REVIEW,
        find: '...review, customerName: null, forgotten: true',
        replace: '...review, forgotten: true',
      },
    ],
  },
  {
    name: 'review-of-the-forgotten-keeps-the-comment',
    breaks: 'The name and words of who is forgotten leave their reviews.',
    rare: true,
    edits: [
      {
        file: EVOLVE_REVIEW,
        find: "return { ...nameless, status: 'Written', score, comment: undefined };",
        replace: "return { ...nameless, status: 'Written', score, comment: review.comment };",
      },
    ],
  },
  {
    name: 'review-of-the-forgotten-loses-its-score',
    breaks: 'The score of a review stays when its renter is forgotten.',
    rare: true,
    edits: [
      {
        file: EVOLVE_REVIEW,
        find: 'forgotten(review, event.score ?? review.score)',
        replace: 'forgotten(review, event.score)',
      },
    ],
  },
  {
    name: 'forgotten-renter-signs-a-review',
    breaks: 'What a token from before says of a forgotten renter is not kept.',
    rare: true,
    edits: [{ file: REVIEW, find: 'if (review.forgotten) return', replace: 'if (review.forgotten === false) return' }],
  },
  {
    name: 'item-keeps-the-words-of-the-forgotten',
    breaks: 'A deleted item keeps the score alone when the renter of its review is forgotten.',
    edits: [
      {
        file: ITEM_LISTENERS,
        find: 'const forget = (item: Item | undefined) => decideForgetReview(item, reservationNo);',
        replace: 'const forget = (item: Item | undefined) => decideForgetReview(item, 0 * reservationNo);',
      },
    ],
  },
  {
    name: 'question-told-as-done',
    breaks: 'A question that got no answer has changed nothing.',
    edits: [
      {
        file: 'functions/reservation/reservation.functions.ts',
        find: 'item(findHeldItem, effectsOfForgetting)',
        replace: 'item(findHeldItem)',
      },
    ],
  },
];
