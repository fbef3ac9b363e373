import * as z from 'zod/mini';
import { actorShape, traceShape } from './envelope.ts';

/** The shape of the event inside a row. The relay checks it when it reads the row. */
export const storedEventSchema = z.object({
  id: z.string(),
  type: z.string(),
  time: z.string(),
  correlationId: z.string(),
  causationId: z.string(),
  ...actorShape,
  ...traceShape,
  facts: z.record(z.string(), z.unknown()),
});

/**
 * The event of a row's latest write, stored in that row. `facts` are the contract's fields that the state does not
 * contain.
 */
export type StoredEvent = Readonly<z.output<typeof storedEventSchema>>;

/**
 * The attribute of a row that was restored. Its event is not published, because the rest of the market may be past it.
 * The next change of the aggregate writes the row without the attribute.
 */
export const SILENT = 'restoredAt';
