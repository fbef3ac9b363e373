import type { FieldWords } from './field-words.ts';

/** The words of waiting. */
export const waitingWords: FieldWords = {
  'Waiting.place': { description: 'The place of the person who asks, from 1.', example: 1 },
  othersFirst: {
    description:
      'Only in answers with forms: true when the person has the item for some days and cannot keep it, because somebody who waits goes first for days that leave no place for the day after these.',
    example: true,
  },
  keptUntil: {
    description: 'Until when nobody else can reserve it, in UTC; null until it is the person’s turn.',
    example: null,
  },
};
