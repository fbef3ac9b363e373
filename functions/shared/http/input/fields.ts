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
    { type: 'number', min, max },
  );
}

/** The number of a resource or a person: a whole number from 1. */
export function idNumber(): Field<number> {
  return wholeNumber({ min: 1 });
}

/** One of a few words, in exactly this spelling. */
export function oneOf<const T extends string>(words: readonly T[]): Field<T> {
  const refused = `must be ${words.length > 1 ? 'one of ' : ''}${words.join(', ')}`;
  return field((value) => {
    const word = words.find((one) => one === value);
    return word === undefined ? { refused } : { value: word };
  });
}
