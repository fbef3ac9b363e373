import * as z from 'zod/mini';

/** A field's schema: any input, an output of type T. Wrap it in `z.optional` where the field may be missing. */
export type Field<T> = z.ZodMiniType<T, unknown>;

/** The result of reading a field: its value, or a phrase that states its rule and follows the field's name. */
export type Reading<T> = { readonly value: T } | { readonly refused: string };

/** What a form can show about a field before it is sent, in HAL-FORMS' names. */
export interface FieldHints {
  readonly type?: 'number' | 'text';
  readonly min?: number;
  readonly max?: number;
}

const hintsByField = new WeakMap<object, FieldHints>();

/** Makes a schema from a reading. A missing field gets another message than a wrong one. `hints` are for forms. */
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

/** A field's hints for forms, and whether it is required. `schema` is a field of an object's schema. */
export function hintsOf(schema: z.core.$ZodType): FieldHints & { readonly required: boolean } {
  if (schema instanceof z.ZodMiniOptional) return { ...hintsByField.get(schema._zod.def.innerType), required: false };
  return { ...hintsByField.get(schema), required: true };
}
