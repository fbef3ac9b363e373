import * as z from 'zod/mini';
import { count } from '../events/fields.ts';

/** An event of a rental or an item. It has nothing personal but numbers. */
export const eventAnswer = z.object({
  id: z.string(),
  type: z.string(),
  time: z.string(),
  source: z.string(),
  correlationId: z.string(),
  causationId: z.string(),
  by: z.optional(z.object({ authtype: z.string(), authid: z.string() })),
  version: count,
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** The circuit of a guarded dependency, as all functions share it. */
export const circuitAnswer = z.object({
  dependency: z.string(),
  state: z.enum(['closed', 'open', 'half-open']),
  version: count,
  openUntil: z.nullable(z.string()),
  probeUntil: z.nullable(z.string()),
});

/** A group of settings as it is stored. */
export const settingAnswer = z.object({
  name: z.string(),
  parameter: z.string(),
  values: z.nullable(z.record(z.string(), z.unknown())),
});

/** A message that could not be processed, without its content. */
export const deadLetterAnswer = z.object({
  messageId: z.string(),
  reason: z.nullable(z.string()),
  sentAt: z.string(),
  eventId: z.nullable(z.string()),
  eventType: z.nullable(z.string()),
  correlationId: z.nullable(z.string()),
});

/** A queue of dead letters, and some of them. */
export const queueAnswer = z.object({ queue: z.string(), count, letters: z.array(deadLetterAnswer) });

/** See {@link eventAnswer}. */
export type EventAnswer = z.output<typeof eventAnswer>;
/** See {@link circuitAnswer}. */
export type CircuitAnswer = z.output<typeof circuitAnswer>;
/** See {@link settingAnswer}. */
export type SettingAnswer = z.output<typeof settingAnswer>;
/** See {@link queueAnswer}. */
export type QueueAnswer = Omit<z.output<typeof queueAnswer>, 'letters'> & {
  readonly letters: readonly z.output<typeof deadLetterAnswer>[];
};
