import { backup } from './backup/backup.ts';
import { deadLetters } from './dead-letters/dead-letters.ts';
import { erase } from './erase/erase.ts';
import { errors } from './errors/errors.ts';
import { rebuild } from './rebuild.ts';
import { reconcile } from './reconcile.ts';
import { replay } from './replay/replay.ts';
import { republish } from './republish.ts';
import { reservation } from './reservation.ts';
import { restore } from './restore/restore.ts';
import type { Verb } from './verb.ts';

/** What an operator can do, by name. */
export const verbs: Readonly<Record<string, Verb>> = {
  reservation,
  'dead-letters': deadLetters,
  reconcile,
  republish,
  rebuild,
  replay,
  backup,
  restore,
  erase,
  errors,
};
