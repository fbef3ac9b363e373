import type * as z from 'zod/mini';

/** The contract of one synchronous call: its name and the schemas of what is asked and answered. No transforms: both sides see the same shape. Refusals for business reasons are answers. */
export interface CallContract<Name extends string = string, I = unknown, O = unknown> {
  readonly name: Name;
  readonly input: z.ZodMiniType<I>;
  readonly output: z.ZodMiniType<O>;
}

/** Defines one synchronous call. Takes its name, unique among all calls, and both schemas. */
export function defineCall<const Name extends string, I, O>(
  contract: CallContract<Name, I, O>,
): CallContract<Name, I, O> {
  return contract;
}
