import * as z from 'zod/mini';

/** A field's schema: any input, an output of type T. Wrap it in `z.optional` where the field may be missing. */
export type Field<T> = z.ZodMiniType<T, unknown>;

/**
 * The result of reading a field: its value, or a phrase that states its rule and follows the field's name. `path`: the
 * part of the field that breaks the rule, as `[0, 'to']`.
 */
export type Reading<T> =
  | { readonly value: T }
  | { readonly refused: string; readonly path?: readonly (string | number)[] | undefined };

/**
 * Makes a schema from a reading. A missing field gets another message than a wrong one. `shape` is the schema of what
 * was read: forms and the published document show its rules.
 */
export function field<T>(read: (value: unknown) => Reading<T>, shape: Field<T>): Field<T> {
  const reading = z.transform((value: unknown, context): unknown => {
    const result = read(value);
    if ('value' in result) return result.value;
    const message = value === undefined ? 'is required' : result.refused;
    context.issues.push({ code: 'custom', message, input: value, path: [...(result.path ?? [])] });
    return z.NEVER;
  });
  return z.pipe(reading, shape);
}
