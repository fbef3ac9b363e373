import * as z from 'zod/mini';
import { number } from '../events/fields.ts';
import { link, resource } from './hal.answers.ts';
import { reservationAnswer } from './reservations.answers.ts';

/** Who asks, as their token says, and which of their newest hundred reservations are open, newest first. */
export const meAnswer = resource(
  {
    customerId: number,
    name: z.nullable(z.string()),
    // Not an enum, because a later version may have more roles.
    roles: z.array(z.string()),
    _embedded: z.object({ reservations: z.array(reservationAnswer) }),
  },
  { reservations: link, items: link, notices: link, settings: link },
);

/** See {@link meAnswer}. */
export type MeAnswer = z.output<typeof meAnswer>;
