import * as z from 'zod/mini';
import { calls } from './calls/index.ts';
import { incompatibilities, type JsonSchema } from './compatibility.ts';
import { kept } from './document-parts.ts';
import { withReasons } from './events/reasons.ts';

/** The published schemas of synchronous calls, by the call's name. */
export type CallSchemas = Readonly<Record<string, JsonSchema>>;

/** The schema that this version of the market would publish of each call, from a reader's point of view. */
export function callSchemas(): CallSchemas {
  const schemas = Object.values(calls).map(({ name, input, output }) => {
    const call = z.object({ call: z.literal(name), input, output });
    const { $schema, ...rest } = z.toJSONSchema(call, { io: 'input', override: withReasons });
    return [name, { $schema, title: name, ...rest }];
  });
  return Object.fromEntries(schemas);
}

/**
 * Why the current calls must not be deployed beside the published ones; empty when they may. A published call must not
 * disappear.
 */
export function breakingCallChanges(published: CallSchemas, current: CallSchemas): string[] {
  return kept(published, current, '', incompatibilities);
}
