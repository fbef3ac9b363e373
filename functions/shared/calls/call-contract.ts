import * as z from 'zod/mini';

/** The part of a call's contract that this folder needs: its name and the schemas of request and answer. */
export interface CallContract<I, O> {
  readonly name: string;
  readonly input: z.ZodMiniType<I>;
  readonly output: z.ZodMiniType<O>;
}

/**
 * The message of a call: its name, its input, the request it belongs to, and who asked for it. A callee that does not
 * know a field ignores it, so a field may be added as an optional one only.
 */
export const callMessage = z.lazy(() => {
  const id = z.string().check(z.minLength(1));
  const actor = z.optional(z.object({ customerId: z.int(), isOperator: z.boolean() }));
  return z.object({ call: id, input: z.unknown(), correlationId: id, causationId: id, actor });
});

/** See `callMessage`. */
export type CallMessage = z.output<typeof callMessage>;
