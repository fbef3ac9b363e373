import * as z from 'zod/mini';
import { actorShape } from './envelope.ts';

/** The shape of the event inside a row. The relay checks it when it reads the row. */
export const storedEventSchema = z.object({
  id: z.string(),
  type: z.string(),
  time: z.string(),
  correlationId: z.string(),
  causationId: z.string(),
  ...actorShape,
  facts: z.record(z.string(), z.unknown()),
});

/**
 * The event of a row's latest write, stored in that row. `facts` are the contract's fields that the state does not
 * contain.
 */
export type StoredEvent = Readonly<z.output<typeof storedEventSchema>>;
