import { isObject, type Json } from '../support/json.ts';

/** One place where our answer differs from the original's. `where` is a path such as `_embedded.items.0.itemName`. */
export interface Deviation {
  readonly where: string;
  readonly original: string;
  readonly ours: string;
}

/**
 * Compares field by field: ours must have each field and link of the original's body with the same name, type and
 * value, and may have more. Returns the places where it does not.
 */
export function compare(original: Json | undefined, ours: Json | undefined, where = ''): readonly Deviation[] {
  if (original === undefined) return [];
  if (isObject(original) && isObject(ours)) {
    return Object.entries(original).flatMap(([name, value]) => compare(value, ours[name], join(where, name)));
  }
  if (Array.isArray(original) && Array.isArray(ours)) {
    const missing = original.flatMap((value, index) => compare(value, ours[index], join(where, String(index))));
    const more = ours.length > original.length ? [deviation(where, `${original.length} entries`, ours.length)] : [];
    return [...missing, ...more];
  }
  return original === ours ? [] : [deviation(where, JSON.stringify(original), ours)];
}

function deviation(where: string, original: string, ours: Json | undefined): Deviation {
  return { where, original, ours: ours === undefined ? 'missing' : JSON.stringify(ours) };
}

function join(where: string, name: string): string {
  return where === '' ? name : `${where}.${name}`;
}
