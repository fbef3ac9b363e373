import type { AwsIdentity } from '../aws/signed-request.ts';
import { createRunTimeSetting, type RunTimeSettingOptions } from './run-time-setting.ts';
import type { IdentityVariables, LimitVariables } from './variables.ts';

/** How much one person may do: `limits` read at run time, with the identity of another client. */
export function createLimitsSetting<T>(
  limits: Pick<RunTimeSettingOptions<T>, 'schema' | 'initial' | 'dimension'>,
  env: LimitVariables & Pick<IdentityVariables, 'METRICS_NAMESPACE'>,
  identity: AwsIdentity,
): () => Promise<T> {
  const { LIMITS_PARAMETER: parameter, LIMITS_SETTINGS_MAX_AGE_MS: maxAgeMs, METRICS_NAMESPACE: namespace } = env;
  return createRunTimeSetting({ ...limits, parameter, maxAgeMs, namespace }, identity);
}
