import type { EffectSentences } from '@gdmarket/resilience';

/** Sentences for the owner who hands the item over when payment did not answer. */
export const effectsOfHandingOver: EffectSentences = {
  'nothing-happened': 'This request did not hand the item over, and captured nothing. Ask again shortly.',
  unknown:
    'Whether the item is handed over is not known yet: it is as soon as its payment is captured. Ask again shortly: it is captured once, and nothing is charged twice.',
};
