import type * as z from 'zod/mini';

/**
 * The contract of one synchronous call: its name, the schemas of what is asked and answered, and why asking twice has the effect of asking once.
 * No transforms: both sides see the same shape. Refusals for business reasons are answers.
 */
export interface CallContract<Name extends string = string, I = unknown, O = unknown> {
  readonly name: Name;
  /** A lost connection is answered by asking again, so there is no call without a reason here. */
  readonly repeatable: string;
  readonly input: z.ZodMiniType<I>;
  readonly output: z.ZodMiniType<O>;
}

/** Defines one synchronous call. Takes its name, unique among all calls, why it may be repeated, and both schemas. */
export function defineCall<const Name extends string, I, O>(
  contract: CallContract<Name, I, O>,
): CallContract<Name, I, O> {
  return contract;
}
