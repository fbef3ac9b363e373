import * as z from 'zod/mini';
import { calls } from './calls/index.ts';
import { incompatibilities, type JsonSchema } from './compatibility.ts';
import { events } from './events/index.ts';
import { withReasons } from './events/reasons.ts';

/** Schemas by the path of their file in `contracts/published/`. */
export type SchemaFiles = ReadonlyMap<string, JsonSchema>;

/**
 * The schemas that this version of the market would publish: one for each event (source, type and data of its envelope)
 * and each call.
 */
export function currentSchemas(): SchemaFiles {
  const ofEvents = Object.values(events).map(({ name, source, data }) => {
    const schema = z.object({ source: z.literal(source), type: z.literal(name), data });
    return [`${name}.schema.json`, toJson(schema, name)] as const;
  });
  const ofCalls = Object.values(calls).map(({ name, input, output }) => {
    const schema = z.object({ call: z.literal(name), input, output });
    return [`calls/${name}.schema.json`, toJson(schema, name)] as const;
  });
  return new Map([...ofEvents, ...ofCalls]);
}

/**
 * Why the current contracts must not be deployed beside the published ones; empty when they may. A published contract
 * must not disappear.
 */
export function breakingChanges(published: SchemaFiles, current: SchemaFiles): string[] {
  return [...published].flatMap(([file, before]) => {
    const now = current.get(file);
    if (now === undefined) return [`${file}: was published, is gone`];
    return incompatibilities(before, now).map((reason) => `${file}: ${reason}`);
  });
}

/** The schema from a reader's point of view: unknown fields are allowed. */
function toJson(schema: z.ZodMiniType, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', override: withReasons });
  return { $schema, title, ...rest };
}
