import type { PlantedFault } from '../planted-fault.ts';

const DECIDE = 'functions/review/domain/review.decide.ts';
const LISTENERS = 'functions/review/handlers/review.listeners.ts';

/** Faults in a review's words on their way from the renter through the item to the review and its view. */
export const wordFaults: readonly PlantedFault[] = [
  {
    name: 'review-without-its-comment',
    breaks: 'The review says what its item was deleted with.',
    edits: [
      {
        file: DECIDE,
        find: 'customerName: customerName ?? review.customerName, score, comment }',
        replace: 'customerName: customerName ?? review.customerName, score, ...(!comment && { comment }) }',
      },
    ],
  },
  {
    name: 'review-signed-as-the-reservation',
    breaks: 'A review is signed as its writer signs it: a person is their customerId, never their name.',
    edits: [
      {
        file: DECIDE,
        find: 'customerName: customerName ?? review.customerName,',
        replace: 'customerName: review.customerName ?? customerName,',
      },
    ],
  },
  {
    name: 'deleted-with-words-nobody-signed',
    breaks: 'A review without a name is signed as its reservation is.',
    edits: [
      {
        file: 'functions/review/use-cases/write-review.use-case.ts',
        find: 'customerName: draft.customerName ?? state.customerName',
        replace: 'customerName: draft.customerName',
      },
    ],
  },
  {
    name: 'review-of-a-nameless-item',
    breaks: 'A review knows what its renter borrowed.',
    edits: [{ file: LISTENERS, find: "itemName: itemName ?? ''", replace: "itemName: ''" }],
  },
];
