/** A JSON Schema, as far as it is compared here. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Whose reading counts: that of `old` readers of new data, of `new` readers of old data, or of both. A client is an old
 * reader of answers, and its requests have a new reader.
 */
export type Readers = 'both' | 'old' | 'new';

/** Where a comparison is. `whole` is the published schema that the compared keyword belongs to. */
interface Place {
  readonly path: string;
  readonly whole: JsonSchema;
  readonly readers: Readers;
}

/** Keywords that do not affect which data is valid. */
const annotations = new Set(['$schema', '$id', '$comment', 'title', 'description', 'examples', 'deprecated']);

/** Lower limits, and upper ones. */
const lower = new Set(['minimum', 'exclusiveMinimum', 'minLength', 'minItems']);
const upper = new Set(['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems']);

type Comparison = (published: unknown, current: unknown, place: Place) => string[];

/** Comparisons for keywords in which not every difference is a break. */
const comparisons: Readonly<Record<string, Comparison>> = {
  type: compareSets,
  enum: compareEnums,
  properties: compareProperties,
  required: compareRequired,
  items: (published, current, place) => comparePart(published, current, place, '[]'),
  anyOf: compareAlternatives,
  oneOf: compareAlternatives,
  allOf: compareAlternatives,
};

/**
 * Why data of the two schemas cannot be mixed; empty when it can. Producers and consumers are deployed one after the
 * other, and old events wait in queues and rows. So both directions count: old readers must accept new data, and new
 * readers old data. A new optional field is allowed, because readers ignore unknown fields, and so is a new member of
 * an enum that has a default. Every other change needs a new name. `readers` leaves out a direction.
 */
export function incompatibilities(
  published: JsonSchema,
  current: JsonSchema,
  path = '$',
  readers: Readers = 'both',
): string[] {
  const place = { path, whole: published, readers };
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
      if (compare !== undefined && before !== undefined && now !== undefined) return compare(before, now, place);
      if (same(before, now) || brokenBy(keyword, before, now) === otherThan(readers)) return [];
      return [`${path}: ${keyword} was ${text(before)}, is ${text(now)}`];
    });
}

/** Whose reading a changed rule breaks: a wider one that of old readers, a narrower one that of new readers. */
function brokenBy(keyword: string, before: unknown, now: unknown): Readers {
  if (now === undefined) return 'old';
  if (before === undefined) return 'new';
  if (lower.has(keyword)) return Number(now) < Number(before) ? 'old' : 'new';
  if (upper.has(keyword)) return Number(now) > Number(before) ? 'old' : 'new';
  return 'both';
}

function otherThan(readers: Readers): Readers | undefined {
  if (readers === 'both') return undefined;
  return readers === 'old' ? 'new' : 'old';
}

function comparePart(published: unknown, current: unknown, { path, readers }: Place, name: string): string[] {
  return incompatibilities(schemaOf(published), schemaOf(current), `${path}${name}`, readers);
}

function compareSets(published: unknown, current: unknown, place: Place): string[] {
  const added = place.readers === 'new' ? [] : difference(current, published);
  return [
    ...missingFrom(current, published, place),
    ...added.map((value) => `${place.path}: ${text(value)} is newly allowed`),
  ];
}

function missingFrom(current: unknown, published: unknown, { path, readers }: Place): string[] {
  if (readers === 'old') return [];
  return difference(published, current).map((value) => `${path}: ${text(value)} is no longer allowed`);
}

function difference(values: unknown, others: unknown): readonly unknown[] {
  return asList(values).filter((value) => !asList(others).some((other) => same(value, other)));
}

/** Readers of an enum with a default use it for unknown members, so such an enum may get new ones. */
function compareEnums(published: unknown, current: unknown, place: Place): string[] {
  const isOpen = place.whole.default !== undefined;
  return isOpen ? missingFrom(current, published, place) : compareSets(published, current, place);
}

function compareProperties(published: unknown, current: unknown, place: Place): string[] {
  const now = schemaOf(current);
  return Object.entries(schemaOf(published)).flatMap(([name, before]) =>
    now[name] === undefined ? [`${place.path}.${name} was removed`] : comparePart(before, now[name], place, `.${name}`),
  );
}

function compareRequired(published: unknown, current: unknown, { path, whole, readers }: Place): string[] {
  const [before, now] = [asList(published), asList(current)];
  const known = Object.keys(schemaOf(whole.properties));
  const dropped = readers === 'new' ? [] : before.filter((name) => !now.includes(name));
  const added = readers === 'old' ? [] : now.filter((name) => !before.includes(name));
  return [
    ...dropped.map((name) => `${path}.${name} was required, is no more`),
    ...added.map(
      (name) => `${path}.${name} ${known.includes(String(name)) ? 'was optional, is' : 'is new and'} required`,
    ),
  ];
}

/** The order of alternatives does not matter; each must have its counterpart. */
function compareAlternatives(published: unknown, current: unknown, place: Place): string[] {
  const [before, now] = [asList(published).map(schemaOf), asList(current).map(schemaOf)];
  if (before.length !== now.length) return [`${place.path}: had ${before.length} alternatives, has ${now.length}`];
  const free = [...now];
  return before.flatMap((alternative, index) => {
    const match = free.findIndex((candidate) => comparePart(alternative, candidate, place, '').length === 0);
    if (match < 0) return comparePart(alternative, now[index], place, `|${index}`);
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
