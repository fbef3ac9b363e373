/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** Parses JSON text; undefined when it is empty or not JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Whether a value that came as JSON is an object, not an array or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of keys; undefined where the path leads nowhere. */
export function at(value: unknown, ...path: readonly (string | number)[]): Json | undefined {
  const within = (current: unknown, key: string | number) =>
    typeof current === 'object' && current !== null ? Reflect.get(current, key) : undefined;
  return path.reduce(within, value) as Json | undefined;
}

/** The text at a path of keys. Throws when there is none. */
export function textAt(value: unknown, ...path: readonly (string | number)[]): string {
  const found = at(value, ...path);
  if (typeof found !== 'string') throw new Error(`no text at ${path.join('.')} of ${JSON.stringify(value)}`);
  return found;
}
