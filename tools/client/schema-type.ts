/** A JSON schema, as far as it becomes a type. */
export interface Schema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
  readonly description?: string;
}

/** What makes no difference to a type: words, and limits of length and size. */
const SILENT = /^(?:description|examples?|default|format|pattern|propertyNames|(?:min|max|exclusiveM)\w+)$/;
const TELLING = ['$ref', 'const', 'enum', 'anyOf', 'allOf', 'type', 'items', 'properties', 'required'];
const known = new Set([...TELLING, 'additionalProperties']);

/** The TypeScript type of what a schema allows, not formatted. Throws on a keyword that it does not know. */
export function typeOf(schema: Schema): string {
  const strange = Object.keys(schema).filter((keyword) => !known.has(keyword) && !SILENT.test(keyword));
  if (strange.length > 0) throw new Error(`no type is known for ${strange} of ${JSON.stringify(schema)}`);
  const { $ref, const: constant, enum: values, anyOf, allOf, items, type = 'unknown' } = schema;
  if ($ref !== undefined) return nameIn($ref);
  if (constant !== undefined) return JSON.stringify(constant);
  if (values !== undefined) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (anyOf !== undefined) return anyOf.map(typeOf).join(' | ');
  if (allOf !== undefined) return allOf.map((one) => `(${typeOf(one)})`).join(' & ');
  if (items !== undefined) return `readonly (${typeOf(items)})[]`;
  if (schema.properties !== undefined || schema.additionalProperties !== undefined) return objectType(schema);
  return [type]
    .flat()
    .map((one) => (one === 'integer' ? 'number' : one))
    .join(' | ');
}

/** `#/components/schemas/Item` → `Item`. */
export function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

/** Text as a comment before what it describes. */
export function comment(text: string | undefined): string {
  if (text === undefined) return '';
  const lines = text.split('\n');
  return lines.length === 1
    ? `/** ${text} */\n`
    : `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}

function objectType({ properties = {}, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties).map(([name, field]) => {
    const isRequired = required.includes(name);
    return `${comment(field.description)}readonly ${name}${isRequired ? '' : '?'}: ${typeOf(field)};\n`;
  });
  const others = additionalProperties && `readonly [name: string]: ${typeOf(additionalProperties)};\n`;
  return `{\n${fields.join('')}${others ?? ''}}`;
}
