import * as z from 'zod/mini';

/** A field's schema: anything comes in, a value of type T goes out. Wrap in `z.optional` where it may be missing. */
export type Field<T> = z.ZodMiniType<T, unknown>;

/** What came of reading a field: its value, or a sentence that says what it must be, to be read after the field's name. */
export type Reading<T> = { readonly value: T } | { readonly refused: string };

/** What a form may know of a field before it is sent, as HAL-FORMS spells it. */
export interface FieldHints {
  readonly type?: 'number' | 'text';
  readonly min?: number;
  readonly max?: number;
}

const hintsByField = new WeakMap<object, FieldHints>();

/** A schema from a reading; a field that is missing is told apart from one that is wrong. Takes what forms may know, too. */
export function field<T>(read: (value: unknown) => Reading<T>, hints: FieldHints = {}): Field<T> {
  const schema = z.pipe(
    z.unknown(),
    z.transform((value, context) => {
      const reading = read(value);
      if ('value' in reading) return reading.value;
      const message = value === undefined ? 'is required' : reading.refused;
      context.issues.push({ code: 'custom', message, input: value });
      return z.NEVER;
    }),
  );
  hintsByField.set(schema, hints);
  return schema;
}

/** What forms may know of a field, and whether it may be left out. Takes a field of an object's schema. */
export function hintsOf(schema: z.core.$ZodType): FieldHints & { readonly required: boolean } {
  if (schema instanceof z.ZodMiniOptional) return { ...hintsByField.get(schema._zod.def.innerType), required: false };
  return { ...hintsByField.get(schema), required: true };
}
