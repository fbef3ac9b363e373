import * as z from 'zod/mini';
import { type Field, field } from './field.ts';

/** The largest number: the original uses Java Integers, and a larger one makes a whole page unreadable there. */
export const MAX_NUMBER = 2_147_483_647;

/**
 * A whole number up to 2,147,483,647, as a JSON number or as a string of digits (HTTPie's `key=value` sends strings).
 * Never rounds: fractions, exponents in a string, blanks and everything else are refused. Bounds are inclusive.
 */
export function wholeNumber(bounds: { readonly min?: number; readonly max?: number } = {}): Field<number> {
  const { min = -MAX_NUMBER, max = MAX_NUMBER } = bounds;
  const refused = `must be a whole number from ${min} to ${max}`;
  return field(
    (value) => {
      const number = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isInteger(number) || number < min || number > max) return { refused };
      // -0 is a whole number that JSON and keys would write in two ways.
      return { value: number + 0 };
    },
    z.int().check(z.minimum(min), z.maximum(max)),
  );
}

/** The number of a resource or a person: a whole number from 1. */
export const idNumber: Field<number> = wholeNumber({ min: 1 });

/** The number of a resource in an address, as it is written there. */
export const numberInPath = z.lazy(() =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^[1-9]\d{0,9}$/)), z.transform(Number)),
    z.int().check(z.minimum(1), z.maximum(MAX_NUMBER)),
  ),
);
