import type { EffectSentences } from '@gdmarket/resilience';

/** Sentences for the renter who pays when payment did not answer. */
export const effectsOfPaying: EffectSentences = {
  'nothing-happened': 'This request charged nothing. Pay again shortly.',
  unknown:
    'Whether the payment was made is not known yet. Pay again shortly: if it was made, it is found, and nothing is charged twice.',
};

/** Sentences for the renter who cancels a payment when payment did not answer. */
export const effectsOfTakingBack: EffectSentences = {
  'nothing-happened': 'This request gave nothing back. Ask again shortly.',
  unknown:
    'Whether the payment was taken back is not known yet. Ask again shortly: the money is given back once, however often it is asked for.',
};

const NOT_ANSWERED = 'The place was not learnt. Ask again shortly.';

/** Sentences for who asks where the item is when it did not answer. */
export const effectsOfAskingWhere: EffectSentences = { 'nothing-happened': NOT_ANSWERED, unknown: NOT_ANSWERED };

const NOT_WAITING = 'You do not wait for it yet. Ask again shortly.';

/** Sentences for who wants to wait for an item that did not answer. */
export const effectsOfAskingItem: EffectSentences = { 'nothing-happened': NOT_WAITING, unknown: NOT_WAITING };

const NOT_FORGOTTEN = 'This request changed nothing. Ask again shortly.';

/** Sentences for a person who asks to be forgotten when the item did not answer. That call only reads, so it changed nothing. */
export const effectsOfForgetting: EffectSentences = { 'nothing-happened': NOT_FORGOTTEN, unknown: NOT_FORGOTTEN };
