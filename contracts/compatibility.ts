/** A JSON Schema, as far as it is compared here. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Keywords that do not affect which data is valid. */
const annotations = new Set(['$schema', '$id', '$comment', 'title', 'description', 'examples', 'deprecated']);

type Comparison = (published: unknown, current: unknown, path: string, whole: JsonSchema) => string[];

/** Comparisons for keywords in which not every difference is a break. */
const comparisons: Readonly<Record<string, Comparison>> = {
  type: compareSets,
  enum: compareEnums,
  properties: compareProperties,
  required: compareRequired,
  items: (published, current, path) => incompatibilities(schemaOf(published), schemaOf(current), `${path}[]`),
  anyOf: compareAlternatives,
  oneOf: compareAlternatives,
  allOf: compareAlternatives,
};

/**
 * Why data of the two schemas cannot be mixed; empty when it can. Producers and consumers are deployed one after the
 * other, and old events wait in queues and rows. So both directions count: old readers must accept new data, and new
 * readers old data. A new optional field is allowed, because readers ignore unknown fields, and so is a new member of
 * an enum that has a default. Every other change needs a new name.
 */
export function incompatibilities(published: JsonSchema, current: JsonSchema, path = '$'): string[] {
  const keywords = new Set([...Object.keys(published), ...Object.keys(current)]);
  return [...keywords]
    .filter((keyword) => !annotations.has(keyword))
    .flatMap((keyword) => {
      const absent = keyword === 'required' ? [] : undefined;
      const { [keyword]: before = absent } = published;
      const { [keyword]: now = absent } = current;
      // A new default only makes readers accept more.
      if (keyword === 'default' && before === undefined) return [];
      const compare = comparisons[keyword];
      if (compare !== undefined && before !== undefined && now !== undefined)
        return compare(before, now, path, published);
      return same(before, now) ? [] : [`${path}: ${keyword} was ${text(before)}, is ${text(now)}`];
    });
}

function compareSets(published: unknown, current: unknown, path: string): string[] {
  const added = difference(current, published);
  return [
    ...missingFrom(current, published, path),
    ...added.map((value) => `${path}: ${text(value)} is newly allowed`),
  ];
}

function missingFrom(current: unknown, published: unknown, path: string): string[] {
  return difference(published, current).map((value) => `${path}: ${text(value)} is no longer allowed`);
}

function difference(values: unknown, others: unknown): readonly unknown[] {
  return asList(values).filter((value) => !asList(others).some((other) => same(value, other)));
}

/** Readers of an enum with a default use it for unknown members, so such an enum may get new ones. */
function compareEnums(published: unknown, current: unknown, path: string, whole: JsonSchema): string[] {
  const isOpen = whole.default !== undefined;
  return isOpen ? missingFrom(current, published, path) : compareSets(published, current, path);
}

function compareProperties(published: unknown, current: unknown, path: string): string[] {
  const now = schemaOf(current);
  return Object.entries(schemaOf(published)).flatMap(([name, before]) =>
    now[name] === undefined
      ? [`${path}.${name} was removed`]
      : incompatibilities(schemaOf(before), schemaOf(now[name]), `${path}.${name}`),
  );
}

function compareRequired(published: unknown, current: unknown, path: string, whole: JsonSchema): string[] {
  const [before, now] = [asList(published), asList(current)];
  const known = Object.keys(schemaOf(whole.properties));
  const added = now.filter((name) => !before.includes(name));
  return [
    ...before.filter((name) => !now.includes(name)).map((name) => `${path}.${name} was required, is no more`),
    ...added.map(
      (name) => `${path}.${name} ${known.includes(String(name)) ? 'was optional, is' : 'is new and'} required`,
    ),
  ];
}

/** The order of alternatives does not matter; each must have its counterpart. */
function compareAlternatives(published: unknown, current: unknown, path: string): string[] {
  const [before, now] = [asList(published).map(schemaOf), asList(current).map(schemaOf)];
  if (before.length !== now.length) return [`${path}: had ${before.length} alternatives, has ${now.length}`];
  const free = [...now];
  return before.flatMap((alternative, index) => {
    const match = free.findIndex((candidate) => incompatibilities(alternative, candidate).length === 0);
    if (match < 0) return incompatibilities(alternative, schemaOf(now[index]), `${path}|${index}`);
    free.splice(match, 1);
    return [];
  });
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** A part of a schema, as a schema. */
function schemaOf(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function same(one: unknown, other: unknown): boolean {
  return text(one) === text(other);
}

/** A value as text, independent of the order of its keys. */
function text(value: unknown): string {
  if (value === undefined) return 'absent';
  return JSON.stringify(value, (_key, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort())
      : part,
  );
}
