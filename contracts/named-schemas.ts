import * as z from 'zod/mini';
import type { JsonSchema } from './compatibility.ts';
import { withReasons } from './events/reasons.ts';

/**
 * The JSON Schemas of a document's `components`, by name, from a reader's point of view: unknown fields are allowed. A
 * schema inside another is a reference to its name. `target`: the dialect, that of 2020 by default.
 */
export function namedSchemas(
  all: Readonly<Record<string, z.ZodMiniType>>,
  target?: 'draft-7',
): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(all)) registry.add(schema, { id });
  const uri = (id: string) => `#/components/schemas/${id}`;
  const made = z.toJSONSchema(registry, { io: 'input', uri, override, ...(target && { target }) });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}

type Part = Parameters<typeof withReasons>[0] & { readonly jsonSchema: z.core.JSONSchema.BaseSchema };

function override(part: Part): void {
  withReasons(part);
  withoutLimitsOfNumbers(part);
}

/** Every whole number has these limits: they say nothing. */
function withoutLimitsOfNumbers({ jsonSchema }: Part): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
