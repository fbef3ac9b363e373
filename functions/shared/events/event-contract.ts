import type * as z from 'zod/mini';

/** The part of an event's contract that this folder needs: its name, its source and the schema of its data. */
export interface EventContract<Data = unknown> {
  readonly name: string;
  readonly source: string;
  readonly data: z.ZodMiniType<Data>;
}
