import type { FieldWords } from './field-words.ts';

/** The words of waiting. */
export const waitingWords: FieldWords = {
  'Waiting.place': { description: 'The place of the person who asks, from 1.', example: 1 },
  keptUntil: {
    description: 'Until when nobody else can reserve it, in UTC; null until it is the person’s turn.',
    example: null,
  },
};
