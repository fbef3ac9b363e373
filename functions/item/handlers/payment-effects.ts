import type { EffectSentences } from '../../shared/resilience/dependency-unavailable.error.ts';

/** What it means for the owner who hands over that payment gave no answer. */
export const effectsOfHandingOver: EffectSentences = {
  'nothing-happened': 'This request did not hand the item over, and captured nothing. Ask again shortly.',
  unknown:
    'This request did not hand the item over. Whether its payment was captured is not known yet. Ask again shortly: it is captured once, and nothing is charged twice.',
};
