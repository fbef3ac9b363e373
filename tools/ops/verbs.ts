import { deadLetters } from './dead-letters/dead-letters.ts';
import { reconcile } from './reconcile.ts';
import { republish } from './republish.ts';
import { reservation } from './reservation.ts';
import type { Verb } from './verb.ts';

/** What an operator can do, by name. */
export const verbs: Readonly<Record<string, Verb>> = {
  reservation,
  'dead-letters': deadLetters,
  reconcile,
  republish,
};
