import type * as z from 'zod/mini';

/** What a form can show about a field before it is sent, in HAL-FORMS' names. */
export interface FieldHints {
  readonly type?: 'number' | 'text';
  readonly min?: number;
  readonly max?: number;
}

/** A field's hints for forms, and whether it is required. `schema` is a field of an object's schema. */
export function hintsOf(schema: z.core.$ZodType): FieldHints & { readonly required: boolean } {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'optional'
    ? { ...rulesOf(def.innerType), required: false }
    : { ...rulesOf(schema), required: true };
}

/** A pipe is shown by what comes out of it. */
function rulesOf(schema: z.core.$ZodType): FieldHints {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'pipe') return rulesOf(def.out);
  if (def.type === 'string') return { type: 'text' };
  if (def.type !== 'number') return {};
  const limits = (def.checks ?? []).map(({ _zod }) => limitOf((_zod as z.core.$ZodChecks['_zod']).def));
  return Object.assign({ type: 'number' }, ...limits);
}

function limitOf(check: z.core.$ZodChecks['_zod']['def']): FieldHints {
  if (check.check === 'greater_than' && typeof check.value === 'number') return { min: check.value };
  return check.check === 'less_than' && typeof check.value === 'number' ? { max: check.value } : {};
}
