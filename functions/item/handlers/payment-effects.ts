import type { EffectSentences } from '../../shared/resilience/dependency-unavailable.error.ts';

/** What it means for the owner who hands over that payment gave no answer. */
export const effectsOfHandingOver: EffectSentences = {
  'nothing-happened': 'The item was not handed over, and nothing was captured. Ask again shortly.',
  unknown:
    'The item was not handed over. Whether its payment was captured is not known yet. Ask again shortly: it is captured once, and nothing is charged twice.',
};
