import * as z from 'zod/mini';
import type { AwsIdentity } from '../shared/aws/signed-request.ts';
import { createRunTimeSetting, settingAge } from '../shared/composition/run-time-setting.ts';
import type { EnvOf } from '../shared/config/env.ts';
import { defaultHoldSettings, holdSettings } from './adapters/hold-settings.ts';
import type { DepositDependencies } from './use-cases/keep-deposit-by.ts';
import type { HoldSettingsReader } from './use-cases/pay-by.ts';
import type { WaitingDependencies } from './use-cases/waiting-dependencies.ts';

/** Variables that locate the settings of holds. */
export const holdVariables = {
  HOLD_PARAMETER: z.string(),
  HOLD_SETTINGS_MAX_AGE_MS: settingAge,
  /** The CloudWatch namespace of the metric of bad settings. */
  METRICS_NAMESPACE: z.string(),
};

/** What {@link holdVariables} give. */
export type HoldVariables = EnvOf<typeof holdVariables>;

/** See {@link createHoldTimes}. */
export type HoldTimes = HoldSettingsReader & Pick<WaitingDependencies, 'keepForMs'> & DepositDependencies;

/**
 * How long a reservation is held unpaid, from when on one for later days, an item for whoever waited for it, and a deposit
 * after the return, in ms. All are read at run time from an SSM parameter, with the identity of another client.
 */
export function createHoldTimes(env: HoldVariables, identity: AwsIdentity): HoldTimes {
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
  return {
    payWithinMs: async () => (await setting()).payWithinSeconds * 1000,
    payNear: async () => {
      const { payAheadDays: aheadDays, payOnceNearWithinSeconds } = await setting();
      return { aheadDays, onceNearMs: payOnceNearWithinSeconds * 1000 };
    },
    keepForMs: async () => (await setting()).keepForSeconds * 1000,
    keepDepositMs: async () => (await setting()).keepDepositWithinSeconds * 1000,
  };
}
