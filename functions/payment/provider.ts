import * as z from 'zod/mini';
import type { AwsIdentity } from '../shared/aws/signed-request.ts';
import { functionLogger, functionName } from '../shared/composition/function-logger.ts';
import type { EnvOf } from '../shared/config/env.ts';
import { createLiveSetting } from '../shared/config/live-setting.ts';
import { createSsmFetch } from '../shared/config/live-setting-ssm.ts';
import { createEmbeddedMetrics } from '../shared/observability/metrics.ts';
import { defaultProviderSettings, providerSettings } from './adapters/payment-provider-settings.ts';
import { createSimulatedProvider } from './adapters/payment-provider-simulated.ts';
import type { PaymentProvider } from './use-cases/payment-provider.ts';

/** Variables that locate the provider's settings. */
export const providerVariables = {
  PROVIDER_PARAMETER: z.string(),
  /** Milliseconds for which a setting is used before it is read again. */
  PROVIDER_SETTINGS_MAX_AGE_MS: z._default(z.coerce.number(), 5_000),
  /** The CloudWatch namespace of the metric of bad settings. */
  METRICS_NAMESPACE: z.string(),
};

/** What {@link providerVariables} give. */
export type ProviderVariables = EnvOf<typeof providerVariables>;

/** The dimension under which bad settings are counted. */
const DEPENDENCY = 'payment-provider';

/**
 * The payment provider. Its behaviour is read at run time from an SSM parameter, with the identity of another client.
 * `readTimeoutMs` limits one read.
 */
export function createProvider(env: ProviderVariables, identity: AwsIdentity, readTimeoutMs: number): PaymentProvider {
  const metrics = createEmbeddedMetrics({
    namespace: env.METRICS_NAMESPACE,
    properties: { function: functionName },
  });
  const settings = createLiveSetting({
    name: env.PROVIDER_PARAMETER,
    schema: providerSettings,
    initial: defaultProviderSettings,
    maxAgeMs: env.PROVIDER_SETTINGS_MAX_AGE_MS,
    fetch: createSsmFetch(identity, readTimeoutMs),
    logger: functionLogger(),
    onBad: () => metrics.count({ Dependency: DEPENDENCY }, { BadSettings: 1 }),
  });
  // Reads the settings while the instance starts, so that its first call does not wait.
  settings.lookAhead();
  return createSimulatedProvider({ settings: settings.fresh });
}
