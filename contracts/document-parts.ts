/** A part of a published document. */
export type Part = Readonly<Record<string, unknown>>;

/** A value as a part of a document; empty when it is no object. */
export function part(value: unknown): Part {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** What is gone of the published parts, and what `compare` finds in the others. It gets the part's place. */
export function kept(
  published: Part,
  current: Part,
  place: string,
  compare: (before: Part, now: Part, place: string) => string[],
): string[] {
  return Object.entries(published).flatMap(([name, before]) =>
    current[name] === undefined
      ? [`${place}${name} was removed`]
      : compare(part(before), part(current[name]), `${place}${name}`),
  );
}

/** A part of a document with every reference replaced by what it refers to. */
export function resolved(value: unknown, document: object): Part {
  return part(resolve(value));

  function resolve(one: unknown): unknown {
    if (Array.isArray(one)) return one.map(resolve);
    if (typeof one !== 'object' || one === null) return one;
    if ('$ref' in one) return resolve(at(document, String(one.$ref)));
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, resolve(inner)]));
  }
}

/** What a local reference, `#/key/key`, refers to. */
function at(document: object, reference: string): unknown {
  return reference
    .slice('#/'.length)
    .split('/')
    .reduce((found: unknown, key) => part(found)[key], document);
}
