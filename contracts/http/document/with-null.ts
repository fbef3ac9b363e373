import type { JsonSchema } from '../../compatibility.ts';
import { part } from '../../document-parts.ts';

/** The schema of a request, in which null stands for an optional field that is left out. */
export function withNull(schema: JsonSchema): JsonSchema {
  const required = Array.isArray(schema.required) ? schema.required : [];
  const properties = Object.entries(part(schema.properties)).map(([field, rules]) => [
    field,
    required.includes(field) ? rules : orNull(part(rules)),
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

function orNull({
  type,
  const: only,
  enum: some = only === undefined ? undefined : [only],
  ...rules
}: JsonSchema): object {
  return {
    ...(type !== undefined && { type: [type, 'null'] }),
    ...(Array.isArray(some) && { enum: [...some, null] }),
    ...rules,
  };
}
