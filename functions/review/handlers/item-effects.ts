import type { EffectSentences } from '@gdmarket/resilience';

/** Sentences for the renter who writes a review when the item did not answer. */
export const effectsOfReviewing: EffectSentences = {
  'nothing-happened': 'This request wrote no review, and took no item away. Send it again shortly.',
  unknown:
    'Whether the item has left the market with the review is not known yet. Send it again shortly: it is written once.',
};
