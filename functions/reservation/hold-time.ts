import * as z from 'zod/mini';
import type { AwsIdentity } from '../shared/aws/signed-request.ts';
import { createRunTimeSetting, settingAge } from '../shared/composition/run-time-setting.ts';
import type { EnvOf } from '../shared/config/env.ts';
import { defaultHoldSettings, holdSettings } from './adapters/hold-settings.ts';

/** Variables that locate the settings of holds. */
export const holdVariables = {
  HOLD_PARAMETER: z.string(),
  HOLD_SETTINGS_MAX_AGE_MS: settingAge,
  /** The CloudWatch namespace of the metric of bad settings. */
  METRICS_NAMESPACE: z.string(),
};

/** What {@link holdVariables} give. */
export type HoldVariables = EnvOf<typeof holdVariables>;

/**
 * How long a reservation is held unpaid, in ms. It is read at run time from an SSM parameter, with the identity of
 * another client.
 */
export function createHoldTime(env: HoldVariables, identity: AwsIdentity): () => Promise<number> {
  const setting = createRunTimeSetting(
    {
      parameter: env.HOLD_PARAMETER,
      schema: holdSettings,
      initial: defaultHoldSettings,
      maxAgeMs: env.HOLD_SETTINGS_MAX_AGE_MS,
      dimension: 'reservation-holds',
      namespace: env.METRICS_NAMESPACE,
    },
    identity,
  );
  return async () => (await setting()).payWithinSeconds * 1000;
}
