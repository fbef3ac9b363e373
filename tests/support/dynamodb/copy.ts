/** A copy of a plain value without undefined fields, as a row stores it. structuredClone takes ten times as long. */
export function copy<T>(value: T): T {
  return copyOf(value) as T;
}

function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Set) return new Set(value);
  const result: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    if (part !== undefined) result[name] = copyOf(part);
  }
  return result;
}
