import * as z from 'zod/mini';

/** A field's schema: anything comes in, a value of type T goes out. Wrap in `z.optional` or `z.nullable` where it may be missing. */
export type Field<T> = z.ZodMiniType<T, unknown>;

/**
 * A whole number, as a JSON number or as a string of digits (HTTPie's `key=value` sends those). Never rounds: a fraction, an
 * exponent in a string, blanks and anything else are refused. Bounds are inclusive.
 */
export function wholeNumber(bounds: { readonly min?: number; readonly max?: number } = {}): Field<number> {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = bounds;
  return field(`must be a whole number${inWords(bounds)}`, (value) => {
    const number = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isSafeInteger(number)) return undefined;
    // -0 is a whole number that JSON and keys would show in two ways.
    return number >= min && number <= max ? number + 0 : undefined;
  });
}

/** The number of a thing or a person: a whole number from 1. */
export function idNumber(): Field<number> {
  return wholeNumber({ min: 1 });
}

/** Text of 1 to `max` characters once blanks around it are cut off; that is also what comes out. */
export function text(limit: { readonly max: number }): Field<string> {
  return field(`must be text of 1 to ${limit.max} characters`, (value) => {
    if (typeof value !== 'string' || !value.isWellFormed()) return undefined;
    const trimmed = value.trim();
    return trimmed.length > 0 && trimmed.length <= limit.max ? trimmed : undefined;
  });
}

/** One of a few words, spelt exactly so. */
export function oneOf<const T extends string>(words: readonly T[]): Field<T> {
  return field(`must be ${words.length > 1 ? 'one of ' : ''}${words.join(', ')}`, (value) =>
    words.find((word) => word === value),
  );
}

/** A schema from a reading: `read` gives the value, or undefined when the input is not one, which `message` then says. */
function field<T>(message: string, read: (value: unknown) => T | undefined): Field<T> {
  return z.pipe(
    z.unknown(),
    z.transform((value, context) => {
      const result = read(value);
      if (result !== undefined) return result;
      context.issues.push({ code: 'custom', message: value === undefined ? 'is required' : message, input: value });
      return z.NEVER;
    }),
  );
}

function inWords({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` ≥ ${min}`;
  return max === undefined ? '' : ` ≤ ${max}`;
}
