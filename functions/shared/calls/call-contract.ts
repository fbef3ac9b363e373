import * as z from 'zod/mini';

/** What this folder needs to know of a call's contract: its name and the schemas of what is asked and answered. */
export interface CallContract<I, O> {
  readonly name: string;
  readonly input: z.ZodMiniType<I>;
  readonly output: z.ZodMiniType<O>;
}

/** What travels: which call, what is asked, and which request it belongs to. */
export const callMessage = z.object({
  call: z.string().check(z.minLength(1)),
  input: z.unknown(),
  correlationId: z.string().check(z.minLength(1)),
  causationId: z.string().check(z.minLength(1)),
});

/** See `callMessage`. */
export type CallMessage = z.output<typeof callMessage>;
