import type { PlantedFault } from '../planted-fault.ts';

const DECIDE = 'functions/review/domain/review.decide.ts';
const WRITE = 'functions/review/use-cases/write-review.use-case.ts';
const COMPLETE = 'functions/review/use-cases/complete-review.use-case.ts';

const LISTENERS = 'functions/review/handlers/review.listeners.ts';

/** Faults in the review: it and the deletion of its item must happen together or not at all. */
export const reviewFaults: readonly PlantedFault[] = [
  {
    name: 'renter-known-by-name',
    breaks: 'A person is their customerId, never their name: the renter may sign the review as they like.',
    edits: [
      {
        file: DECIDE,
        find: 'if (review.customerId !== draft.customerId) {',
        replace:
          'if (review.customerId !== draft.customerId || (draft.customerName ?? review.customerName) !== review.customerName) {',
      },
    ],
  },
  {
    name: 'nobody-may-review',
    breaks: 'The renter of a returned reservation may review it.',
    edits: [
      {
        file: DECIDE,
        find: 'if (review.customerId !== draft.customerId) {',
        replace: 'if (review.customerId !== -draft.customerId) {',
      },
    ],
  },
  {
    name: 'review-without-deletion',
    breaks: 'A review exists exactly when its item was deleted by it.',
    edits: [
      {
        file: WRITE,
        find: 'const answer = await deleteItem({ itemNo: state.itemNo, reservationNo, review }, context);',
        replace: "const answer = { outcome: 'deleted', review, code: '', detail: '' };\n  void deleteItem;",
      },
    ],
  },
  {
    name: 'refused-deletion-ignored',
    breaks: 'No review when the item stays.',
    rare: true,
    edits: [
      { file: WRITE, find: "if (answer.outcome === 'refused') {", replace: "if (answer.outcome === 'gone') {" },
      {
        file: WRITE,
        find: 'decideComplete(current, answer.review)',
        replace: 'decideComplete(current, answer.review ?? review)',
      },
    ],
  },
  {
    name: 'own-words-written-instead-of-those-deleted-with',
    breaks: 'The review that stands is the one its item left the market with.',
    rare: true,
    edits: [
      { file: WRITE, find: 'decideComplete(current, answer.review)', replace: 'decideComplete(current, review)' },
    ],
  },
  {
    name: 'review-not-completed',
    breaks: 'A review whose writer died after the deletion is completed.',
    rare: true,
    edits: [
      {
        file: COMPLETE,
        find: 'orFail(await reviewAggregate.change(dependencies, reservationNo, theMarket, decide, context));',
        replace: 'void theMarket;',
      },
    ],
  },
  {
    name: 'review-written-again-by-redelivery',
    breaks: 'Delivering every event again changes nothing.',
    edits: [{ file: DECIDE, find: "return review?.status === 'Requested' ?", replace: 'return review ?' }],
  },
  {
    name: 'second-review-accepted',
    breaks: 'One review a reservation: a command answered 2xx has had its effect.',
    rare: true,
    edits: [
      { file: DECIDE, find: "if (review.status === 'Written') {", replace: 'if (review.status === undefined) {' },
    ],
  },
  {
    name: 'told-that-another-review-is-ones-own',
    breaks: 'Who is told 201 for a review is told it with the words they sent.',
    edits: [{ file: WRITE, find: 'if (!hasWords(answer.review, review)) return', replace: 'if (false) return' }],
  },
  {
    name: 'review-by-a-stranger',
    breaks: 'Only the renter of the reservation reviews it.',
    rare: true,
    edits: [
      { file: DECIDE, find: 'if (review.customerId !== draft.customerId) {', replace: 'if (draft.customerId < 0) {' },
    ],
  },
  {
    name: 'cancelled-reservation-reviewed',
    breaks: 'Only a returned reservation is reviewed.',
    edits: [
      {
        file: LISTENERS,
        find: "if (state.status === 'Closed') await requestReview",
        replace: 'if (state.status) await requestReview',
      },
    ],
  },
  {
    name: 'review-asked-for-again',
    breaks: 'A review is asked for once, however often the return is told.',
    edits: [
      { file: DECIDE, find: 'return review === undefined ? happened(', replace: 'return review !== null ? happened(' },
    ],
  },
];
