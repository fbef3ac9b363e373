import type { FieldWords } from './field-words.ts';

/** The words of whoever asks. */
export const meWords: FieldWords = {
  'Me.customerId': { description: 'The number of the person who asks.', example: 1 },
  name: { description: 'Their name; null when their token has none.', example: 'Customer1' },
  roles: { description: 'What they are besides: `operators` may do everything.', example: [] },
};
