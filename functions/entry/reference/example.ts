import type { Schema } from './openapi.ts';

/** Stands for a link, which JSON then shows on one line. */
const LINK = { href: '…' };

/** A value that fits a schema, made of the examples of its fields. */
export function exampleOf(schema: Schema): unknown {
  const { examples = [], default: usual, const: only, enum: some = [], properties, items, anyOf = [] } = schema;
  if (properties !== undefined) return 'href' in properties ? LINK : exampleObject(schema);
  if (examples.length > 0) return examples[0];
  if (items !== undefined) return [exampleOf(items)];
  return usual ?? only ?? some[0] ?? (anyOf[0] === undefined ? 1 : exampleOf(anyOf[0]));
}

/** Of the fields that may be missing, none is shown. */
function exampleObject({ properties = {}, required = [] }: Schema): object {
  const shown = Object.entries(properties).filter(([name]) => required.includes(name) || name === 'next');
  return Object.fromEntries(shown.map(([name, schema]) => [name, exampleOf(schema)]));
}
