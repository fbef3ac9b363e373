import type * as z from 'zod/mini';

/** The bus contract of one event: what its `data` holds, an example, and the EventBridge pattern that selects it. */
export interface EventContract<Name extends string = string, Data = unknown> {
  readonly name: Name;
  /** `source` of the envelope: `gdmarket.<aggregate>`. */
  readonly source: string;
  readonly data: z.ZodMiniType<Data>;
  readonly example: Data;
  readonly pattern: { readonly source: readonly string[]; readonly 'detail-type': readonly string[] };
}

/**
 * Defines one event. Takes its name, the aggregate that emits it, its data's schema and one valid example; derives source and pattern.
 * The schema is built when it is first used: a function that loads ten contracts and uses one should not pay for ten at its cold start (ADR 0009).
 */
export function defineEvent<Name extends string, Data>(definition: {
  readonly name: Name;
  readonly aggregate: string;
  readonly data: () => z.ZodMiniType<Data>;
  readonly example: Data;
}): EventContract<Name, Data> {
  const { name, example } = definition;
  const source = `gdmarket.${definition.aggregate}`;
  let built: z.ZodMiniType<Data> | undefined;
  return {
    name,
    source,
    example,
    pattern: { source: [source], 'detail-type': [name] },
    get data() {
      built ??= definition.data();
      return built;
    },
  };
}
