import type { FieldWords } from './field-words.ts';
import { itemWords } from './items.words.ts';
import { ledgerWords } from './ledger.words.ts';
import { meWords } from './me.words.ts';
import { noticeWords } from './notices.words.ts';
import { operatorWords } from './operators.words.ts';
import { paymentWords } from './payments.words.ts';
import { pictureWords } from './pictures.words.ts';
import { problemWords } from './problems.words.ts';
import { reservationWords } from './reservations.words.ts';
import { reviewWords } from './reviews.words.ts';
import { viewWords } from './views.words.ts';
import { waitingWords } from './waiting.words.ts';

/** The words for each field. */
export const words: FieldWords = {
  ...itemWords,
  ...reservationWords,
  ...paymentWords,
  ...pictureWords,
  ...reviewWords,
  ...viewWords,
  ...meWords,
  ...waitingWords,
  ...noticeWords,
  ...operatorWords,
  ...ledgerWords,
  ...problemWords,
};
