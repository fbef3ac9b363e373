import * as z from 'zod/mini';
import type { EnvOf } from '../config/env.ts';

// One schema for each kind of variable: every function builds them when it loads (ADR 0009).
const name = z.string();
const mayBeAbsent = z.optional(name);
const positive = z.coerce.number().check(z.int(), z.positive());

/** Variables of a function that works on an aggregate's table. */
export const tableVariables = {
  TABLE_NAME: name,
  /** How many numbers an instance leases at a time. Only functions that create aggregates need it. */
  NUMBER_BLOCK_SIZE: z._default(positive, 1),
};

/** Variables of a function that makes guarded synchronous calls. Each callee also has {@link dependencyVariables}. */
export const guardVariables = {
  /** The table that shares the circuits. */
  BREAKER_TABLE: name,
  /** Milliseconds for which settings are used before they are read again. */
  GUARD_SETTINGS_MAX_AGE_MS: z._default(positive, 5_000),
  /** The CloudWatch namespace of the guard's metrics. */
  METRICS_NAMESPACE: name,
};

/**
 * Variables of a function that calls this dependency. For `payment`: `PAYMENT_CALLEE`, the alias ARN of the function
 * that answers its calls, and `PAYMENT_GUARD_PARAMETER`, the SSM parameter with its guard's settings.
 */
export function dependencyVariables<const D extends string>(dependency: D) {
  const { callee, guardParameter } = dependencyVariableNames(dependency);
  return { [callee]: name, [guardParameter]: name } as Record<DependencyVariable<D>, z.ZodMiniString>;
}

/** The names of {@link dependencyVariables}. */
export function dependencyVariableNames<const D extends string>(dependency: D) {
  const prefix = dependency.toUpperCase() as Uppercase<D>;
  return { callee: `${prefix}_CALLEE`, guardParameter: `${prefix}_GUARD_PARAMETER` } as const;
}

type DependencyVariable<D extends string> = `${Uppercase<D>}_${'CALLEE' | 'GUARD_PARAMETER'}`;

/** Variables of a function behind the gateway. */
export const gatewayVariables = {
  /** Only on an emulator: the path in front of the API on the emulator's host. */
  PUBLIC_PATH: mayBeAbsent,
  /** Only behind a domain or a proxy: the start of every link. */
  PUBLIC_BASE_URL: mayBeAbsent,
  /** Only when some origins are refused: the allowed ones, separated by blanks. */
  ALLOWED_ORIGINS: mayBeAbsent,
  /** The CloudWatch namespace of the metric of unexpected errors. */
  METRICS_NAMESPACE: name,
};

/** Variables of a function that has to know who calls. */
export const identityVariables = {
  /** Whether people have to sign in. */
  SIGN_IN: z.enum(['open', 'required']),
  /** The SSM parameter with the trusted issuers. */
  IDENTITY_PARAMETER: z.string(),
  /** Milliseconds for which a setting is used before it is read again. */
  IDENTITY_SETTINGS_MAX_AGE_MS: z._default(z.coerce.number().check(z.int(), z.positive()), 5_000),
  /** The CloudWatch namespace of the metric of bad settings. */
  METRICS_NAMESPACE: z.string(),
};

/** Variables of a function that answers routes. */
export const httpVariables = { ...gatewayVariables, ...identityVariables };

/** Variables of a function that has to know what day it is where the market is. */
export const marketVariables = { TIME_ZONE: z._default(name, 'Asia/Seoul') };

/** The values of {@link marketVariables}. */
export type MarketVariables = EnvOf<typeof marketVariables>;

/** Variables of a function that limits how much one person may do. */
export const limitVariables = {
  /** The SSM parameter with the limits. */
  LIMITS_PARAMETER: name,
  /** Milliseconds for which a setting is used before it is read again. */
  LIMITS_SETTINGS_MAX_AGE_MS: z._default(positive, 5_000),
};

/** Variables of a function that works with the files of pictures. */
export const bucketVariables = {
  PICTURES_BUCKET: name,
};

/** Variables of a function that consumes a queue. */
export const consumerVariables = {
  DEAD_LETTER_QUEUE_URL: name,
};

/** Variables of a patient consumer, whose failed messages come again for days with growing pauses. */
export const patientVariables = {
  QUEUE_URL: name,
  /** The CloudWatch namespace of the `Overdue` metric. */
  METRICS_NAMESPACE: name,
};

/** The values of {@link limitVariables}. */
export type LimitVariables = EnvOf<typeof limitVariables>;

/** The values of {@link tableVariables}. */
export type TableVariables = EnvOf<typeof tableVariables>;

/** The values of {@link guardVariables}. */
export type GuardVariables = EnvOf<typeof guardVariables>;

/** The values of {@link dependencyVariables}. */
export type DependencyVariables<D extends string> = Readonly<Record<DependencyVariable<D>, string>>;

/** The values of {@link gatewayVariables}. */
export type GatewayVariables = EnvOf<typeof gatewayVariables>;

/** The values of {@link identityVariables}. */
export type IdentityVariables = EnvOf<typeof identityVariables>;

/** The values of {@link consumerVariables}. */
export type ConsumerVariables = EnvOf<typeof consumerVariables>;

/** The values of {@link patientVariables}. */
export type PatientVariables = EnvOf<typeof patientVariables>;
