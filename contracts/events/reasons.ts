import * as z from 'zod/mini';

/** The published schema of each reason. Kept here because `z.meta` would add 1 kB to every function. */
const published = new WeakMap<object, { readonly enum: readonly string[]; readonly default: string }>();

/**
 * Why something was refused. The list may grow: a reader treats an unknown reason as the general one, so that a later
 * version can add new ones (ADR 0004).
 */
export function reason<const Reason extends string>(
  general: Reason,
  ...others: readonly Reason[]
): z.ZodMiniType<Reason> {
  const known: readonly string[] = [general, ...others];
  const schema = z.string().check(z.overwrite((text) => (known.includes(text) ? text : general)));
  published.set(schema, { enum: known, default: general });
  // After the check the type is certain. `z.catch` would express that itself, but add 9 kB to every function.
  return schema as unknown as z.ZodMiniType<Reason>;
}

/** The `override` of `z.toJSONSchema` that lists the members of each reason, with the general one as the default. */
export function withReasons(part: { readonly zodSchema: object; readonly jsonSchema: object }): void {
  Object.assign(part.jsonSchema, published.get(part.zodSchema));
}

/** Why the item refuses the hold of a reservation; the general reason first. */
export const holdRefusals = [
  'held',
  'deleted',
  'own-item',
  'unknown',
  'days-required',
  'days-blocked',
  'rental-length',
] as const;

/** The schema of {@link holdRefusals}. */
export const holdRefusal = reason(...holdRefusals);

/** Why a file that somebody uploaded is refused; the general reason first. */
export const pictureRefusals = ['not-a-picture', 'too-large', 'place', 'camera', 'metadata', 'too-many'] as const;

/** See {@link pictureRefusals}. */
export type PictureRefusal = (typeof pictureRefusals)[number];

/** The schema of {@link pictureRefusals}. */
export const pictureRefusal = z.lazy(() => reason(...pictureRefusals));
