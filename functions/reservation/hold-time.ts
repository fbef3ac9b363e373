import * as z from 'zod/mini';
import type { AwsIdentity } from '../shared/aws/signed-request.ts';
import { functionLogger, functionName } from '../shared/composition/function-logger.ts';
import type { EnvOf } from '../shared/config/env.ts';
import { createLiveSetting } from '../shared/config/live-setting.ts';
import { createSsmFetch } from '../shared/config/ssm-fetch.ts';
import { createEmbeddedMetrics } from '../shared/observability/metrics.ts';
import { defaultHoldSettings, holdSettings } from './adapters/hold-settings.ts';

/** Where the settings of holds are. */
export const holdVariables = {
  HOLD_PARAMETER: z.string(),
  /** Milliseconds a setting is used before it is read again. */
  HOLD_SETTINGS_MAX_AGE_MS: z._default(z.coerce.number(), 5_000),
  /** Under which CloudWatch lists bad settings. */
  METRICS_NAMESPACE: z.string(),
};

/** What {@link holdVariables} give. */
export type HoldVariables = EnvOf<typeof holdVariables>;

/** What bad settings are counted of. */
const DEPENDENCY = 'reservation-holds';

/** Milliseconds one read may take: whoever reserves waits for it, at most once in a setting's age. */
const READ_TIMEOUT_MS = 300;

/**
 * How long a reservation is held without being paid, in ms, read from an SSM parameter at run time with the
 * identity of a client the function has.
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
  // Read while the instance starts, so that its first request does not wait.
  settings.lookAhead();
  return async () => (await settings.fresh()).payWithinSeconds * 1000;
}
