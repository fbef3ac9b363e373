import * as z from 'zod/mini';
import { day } from '../events/days.ts';
import { number } from '../events/fields.ts';
import { link, resource } from './hal.answers.ts';

/** The place of whoever asks among those who wait for an item. Nobody sees the others. */
export const waitingAnswer = resource(
  {
    itemNo: number,
    // From 1; null when they do not wait.
    place: z.nullable(number),
    from: z.nullable(day),
    to: z.nullable(day),
    // Until then nobody else can reserve it; null until it is their turn.
    keptUntil: z.nullable(z.iso.datetime()),
    // True when somebody who waits goes first for the day after theirs: they cannot keep it longer. Answers with forms say so.
    othersFirst: z.optional(z.boolean()),
  },
  { item: link },
);

/** See {@link waitingAnswer}. */
export type WaitingAnswer = z.output<typeof waitingAnswer>;
