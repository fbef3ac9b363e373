import * as z from 'zod/mini';
import type { EnvOf } from '../config/env.ts';

/** Of a function that works on an aggregate's table. */
export const tableVariables = {
  TABLE_NAME: z.string(),
  /** Numbers an instance leases at a time; only functions that create aggregates need it. */
  NUMBER_BLOCK_SIZE: z._default(z.coerce.number().check(z.int(), z.positive()), 1),
};

/** Of a function that calls others synchronously, under guard; for each there are {@link dependencyVariables}. */
export const guardVariables = {
  /** The table in which circuits are shared. */
  BREAKER_TABLE: z.string(),
  /** Milliseconds settings are used before they are looked up again. */
  GUARD_SETTINGS_MAX_AGE_MS: z._default(z.coerce.number().check(z.int(), z.positive()), 5_000),
  /** Under which CloudWatch lists what the guard counts. */
  METRICS_NAMESPACE: z.string(),
};

/**
 * Of a function that calls this dependency: `PAYMENT_CALLEE`, the alias ARN of the function that answers its calls, and
 * `PAYMENT_GUARD_PARAMETER`, the SSM parameter with its guard's settings. Takes the dependency's name, `payment`.
 */
export function dependencyVariables<const D extends string>(dependency: D) {
  const { callee, guardParameter } = dependencyVariableNames(dependency);
  return { [callee]: z.string(), [guardParameter]: z.string() } as Record<DependencyVariable<D>, z.ZodMiniString>;
}

/** The names of {@link dependencyVariables}. */
export function dependencyVariableNames<const D extends string>(dependency: D) {
  const prefix = dependency.toUpperCase() as Uppercase<D>;
  return { callee: `${prefix}_CALLEE`, guardParameter: `${prefix}_GUARD_PARAMETER` } as const;
}

type DependencyVariable<D extends string> = `${Uppercase<D>}_${'CALLEE' | 'GUARD_PARAMETER'}`;

/** Of a function behind the gateway. */
export const gatewayVariables = {
  /** Only on an emulator: the path of its host under which clients reach the API. */
  PUBLIC_PATH: z.optional(z.string()),
  /** Only where a domain or a proxy stands in front: what links begin with. */
  PUBLIC_BASE_URL: z.optional(z.string()),
  /** Only where not every origin is allowed: those that are, with blanks between. */
  ALLOWED_ORIGINS: z.optional(z.string()),
};

/** Of a function that consumes a queue. */
export const consumerVariables = {
  DEAD_LETTER_QUEUE_URL: z.string(),
};

/** Of a consumer whose messages come again for days, later and later. */
export const patientVariables = {
  QUEUE_URL: z.string(),
  /** Under which CloudWatch lists what is overdue. */
  METRICS_NAMESPACE: z.string(),
};

/** What {@link tableVariables} give. */
export type TableVariables = EnvOf<typeof tableVariables>;

/** What {@link guardVariables} give. */
export type GuardVariables = EnvOf<typeof guardVariables>;

/** What {@link dependencyVariables} give. */
export type DependencyVariables<D extends string> = Readonly<Record<DependencyVariable<D>, string>>;

/** What {@link gatewayVariables} give. */
export type GatewayVariables = EnvOf<typeof gatewayVariables>;

/** What {@link consumerVariables} give. */
export type ConsumerVariables = EnvOf<typeof consumerVariables>;

/** What {@link patientVariables} give. */
export type PatientVariables = EnvOf<typeof patientVariables>;
