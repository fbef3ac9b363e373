import * as z from 'zod/mini';

/** The shape of the event inside a row, checked when the relay reads it. */
export const storedEventSchema = z.object({
  id: z.string(),
  type: z.string(),
  time: z.string(),
  correlationId: z.string(),
  causationId: z.string(),
  facts: z.record(z.string(), z.unknown()),
});

/** The event of a row's latest write, stored in that row. `facts` are what its contract has beside the state. */
export type StoredEvent = Readonly<z.output<typeof storedEventSchema>>;
