import type * as z from 'zod/mini';

/** What {@link loadEnv} returns for an object of these variables. */
export type EnvOf<Variables extends z.core.$ZodShape> = Readonly<z.output<z.ZodMiniObject<Variables>>>;

/**
 * Reads the configuration from the environment through one schema, at load. Throws an error that names every missing or
 * invalid variable, but never a value.
 */
export function loadEnv<T>(
  schema: z.ZodMiniType<T>,
  source: Readonly<Record<string, string | undefined>> = process.env,
): T {
  const read = schema.safeParse(source);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => faultOf(issue, source));
  throw new Error(`bad environment: ${faults.join('; ')}`);
}

function faultOf(issue: z.core.$ZodIssue, source: Readonly<Record<string, string | undefined>>): string {
  const name = String(issue.path[0] ?? 'environment');
  return name in source && source[name] !== undefined ? `${name} is bad (${issue.message})` : `${name} is missing`;
}
