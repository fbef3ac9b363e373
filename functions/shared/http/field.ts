import * as z from 'zod/mini';

/** A field's schema: anything comes in, a value of type T goes out. Wrap in `z.optional` where it may be missing. */
export type Field<T> = z.ZodMiniType<T, unknown>;

/** What came of reading a field: its value, or a sentence that says what it must be, to be read after the field's name. */
export type Reading<T> = { readonly value: T } | { readonly refused: string };

/** A schema from a reading; a field that is missing is told apart from one that is wrong. */
export function field<T>(read: (value: unknown) => Reading<T>): Field<T> {
  return z.pipe(
    z.unknown(),
    z.transform((value, context) => {
      const reading = read(value);
      if ('value' in reading) return reading.value;
      context.issues.push({
        code: 'custom',
        message: value === undefined ? 'is required' : reading.refused,
        input: value,
      });
      return z.NEVER;
    }),
  );
}
