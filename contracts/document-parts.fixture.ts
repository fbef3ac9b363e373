/** A copy of a document with another value at one place; undefined takes it away. */
export function changedAt<T extends object>(document: T, place: readonly (string | number)[], value: unknown): T {
  const copy = structuredClone(document);
  const parent = place.slice(0, -1).reduce<object>((part, key) => Reflect.get(part, key), copy);
  const last = place.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return copy;
}
