import * as z from 'zod/mini';

/** A link to a resource or a list. */
export const link = z.object({ href: z.string() });

/** A request that is possible next, as HAL-FORMS. */
export const template = z.object({
  title: z.string(),
  method: z.enum(['POST', 'PATCH', 'DELETE']),
  target: z.string(),
  contentType: z.optional(z.literal('application/json')),
  properties: z.array(
    z.object({
      name: z.string(),
      required: z.boolean(),
      readOnly: z.optional(z.literal(true)),
      value: z.optional(z.union([z.string(), z.number()])),
      type: z.optional(z.enum(['number', 'text'])),
      min: z.optional(z.number()),
      max: z.optional(z.number()),
    }),
  ),
});

/** The requests that are possible next, for clients that ask for HAL-FORMS. */
export const forms = { _templates: z.optional(z.record(z.string(), template)) };

/** A resource as HAL: its fields, and its links by rel. Besides `links`, every resource has a link to itself. */
export function resource<F extends z.core.$ZodLooseShape, L extends z.core.$ZodLooseShape>(fields: F, links: L) {
  return z.object({ ...fields, _links: z.object({ self: link, ...links }), ...forms });
}

/** One page of a list as HAL. `name` is the list's, `entry` what it lists, `about` what else it says of the page. */
export function listOf<const N extends string, E extends z.ZodMiniType>(
  name: N,
  entry: E,
  about: z.core.$ZodLooseShape = {},
) {
  const embedded = z.object({ [name]: z.array(entry) });
  const links = z.object({ self: link, next: z.optional(link) });
  return z.object({ _embedded: embedded, _links: links, page: z.object({ size: z.int(), ...about }), ...forms });
}

/** A whole list as HAL, for lists that are always short. */
export function wholeListOf<const N extends string, E extends z.ZodMiniType>(name: N, entry: E) {
  return z.object({ _embedded: z.object({ [name]: z.array(entry) }), _links: z.object({ self: link }) });
}
