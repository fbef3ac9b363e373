import * as z from 'zod/mini';

/**
 * The bus contract of one event: the content of its `data`, an example, and the EventBridge pattern that selects it.
 */
export interface EventContract<Name extends string = string, Data = unknown> {
  readonly name: Name;
  /** `source` of the envelope: `gdmarket.<aggregate>`. */
  readonly source: string;
  readonly data: z.ZodMiniType<Data>;
  readonly example: Data;
  readonly pattern: { readonly source: readonly string[]; readonly 'detail-type': readonly string[] };
}

type Fields = Readonly<Record<string, z.ZodMiniType>>;

type DataOf<F extends Fields> = z.output<z.ZodMiniObject<F>>;

/** The fields of one event's `data`, and a valid example of it. */
interface EventDefinition<F extends Fields> {
  readonly fields: F;
  readonly example: DataOf<F>;
}

type ContractsOf<Definitions> = {
  readonly [Name in keyof Definitions]: Definitions[Name] extends EventDefinition<infer F>
    ? EventContract<Name & string, DataOf<F>>
    : never;
};

/** One event for {@link defineEvents}. */
export function event<F extends Fields>(fields: F, example: DataOf<F>): EventDefinition<F> {
  return { fields, example };
}

/**
 * The events of one aggregate, by their names on the bus. Source and pattern follow from both names.
 *
 * @example
 *   const lampEvents = defineEvents('lamp', { LampLit: event({ lampNo: number }, { lampNo: 1 }) });
 */
export function defineEvents<Definitions extends Readonly<Record<string, EventDefinition<Fields>>>>(
  aggregate: string,
  definitions: Definitions,
): ContractsOf<Definitions> {
  const contracts = Object.entries(definitions).map(([name, definition]) => [
    name,
    contractOf(name, `gdmarket.${aggregate}`, definition),
  ]);
  // `Object.fromEntries` loses the relation between a name and its data.
  return Object.fromEntries(contracts) as ContractsOf<Definitions>;
}

/**
 * Builds the schema on first use: a function that loads ten contracts and uses one should not pay for ten at its cold
 * start (ADR 0009).
 */
function contractOf<F extends Fields>(
  name: string,
  source: string,
  { fields, example }: EventDefinition<F>,
): EventContract<string, DataOf<F>> {
  let built: z.ZodMiniType<DataOf<F>> | undefined;
  return {
    name,
    source,
    example,
    pattern: { source: [source], 'detail-type': [name] },
    get data() {
      built ??= z.object(fields);
      return built;
    },
  };
}
