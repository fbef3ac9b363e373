import * as z from 'zod/mini';
import type { AwsIdentity } from '../shared/aws/signed-request.ts';
import { functionLogger, functionName } from '../shared/composition/function-logger.ts';
import type { EnvOf } from '../shared/config/env.ts';
import { createLiveSetting } from '../shared/config/live-setting.ts';
import { createSsmFetch } from '../shared/config/live-setting-ssm.ts';
import { createEmbeddedMetrics } from '../shared/observability/metrics.ts';
import { defaultHoldSettings, holdSettings } from './adapters/hold-settings.ts';

/** Variables that locate the settings of holds. */
export const holdVariables = {
  HOLD_PARAMETER: z.string(),
  /** Milliseconds for which a setting is used before it is read again. */
  HOLD_SETTINGS_MAX_AGE_MS: z._default(z.coerce.number(), 5_000),
  /** The CloudWatch namespace of the metric of bad settings. */
  METRICS_NAMESPACE: z.string(),
};

/** What {@link holdVariables} give. */
export type HoldVariables = EnvOf<typeof holdVariables>;

/** The dimension under which bad settings are counted. */
const DEPENDENCY = 'reservation-holds';

/**
 * The limit of one read, in milliseconds: a renter who reserves waits for it, at most once per maximum age of the
 * setting.
 */
const READ_TIMEOUT_MS = 300;

/**
 * How long a reservation is held unpaid, in ms. It is read at run time from an SSM parameter, with the identity of
 * another client.
 */
export function createHoldTime(env: HoldVariables, identity: AwsIdentity): () => Promise<number> {
  const metrics = createEmbeddedMetrics({ namespace: env.METRICS_NAMESPACE, properties: { function: functionName } });
  const settings = createLiveSetting({
    name: env.HOLD_PARAMETER,
    schema: holdSettings,
    initial: defaultHoldSettings,
    maxAgeMs: env.HOLD_SETTINGS_MAX_AGE_MS,
    fetch: createSsmFetch(identity, READ_TIMEOUT_MS),
    logger: functionLogger(),
    onBad: () => metrics.count({ Dependency: DEPENDENCY }, { BadSettings: 1 }),
  });
  // Reads the setting while the instance starts, so that its first request does not wait.
  settings.lookAhead();
  return async () => (await settings.fresh()).payWithinSeconds * 1000;
}
