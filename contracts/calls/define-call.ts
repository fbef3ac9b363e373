import type * as z from 'zod/mini';

/**
 * The contract of one synchronous call: its name, the schemas of request and answer, and why asking twice has the
 * effect of asking once. No transforms: both sides see the same shape. A refusal for a business reason is an answer.
 */
export interface CallContract<Name extends string = string, I = unknown, O = unknown> {
  readonly name: Name;
  /** A caller asks again when the connection is lost, so every call needs a reason here. */
  readonly repeatable: string;
  readonly input: z.ZodMiniType<I>;
  readonly output: z.ZodMiniType<O>;
}

/** A call for {@link defineCall}. Each schema is built when it is first used (ADR 0009). */
interface CallDefinition<Name extends string, I, O> extends Pick<CallContract<Name>, 'name' | 'repeatable'> {
  readonly input: () => z.ZodMiniType<I>;
  readonly output: () => z.ZodMiniType<O>;
}

/** Defines one synchronous call. `name` is unique among all calls. */
export function defineCall<const Name extends string, I, O>({
  input,
  output,
  ...named
}: CallDefinition<Name, I, O>): CallContract<Name, I, O> {
  let built: Pick<CallContract<Name, I, O>, 'input' | 'output'> | undefined;
  const schemas = () => {
    built ??= { input: input(), output: output() };
    return built;
  };
  return {
    ...named,
    get input() {
      return schemas().input;
    },
    get output() {
      return schemas().output;
    },
  };
}
