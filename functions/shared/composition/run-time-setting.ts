import * as z from 'zod/mini';
import type { AwsIdentity } from '../aws/signed-request.ts';
import { createLiveSetting } from '../config/live-setting.ts';
import { createSsmFetch } from '../config/live-setting-ssm.ts';
import { createEmbeddedMetrics } from '../observability/metrics.ts';
import { functionLogger, functionName } from './function-logger.ts';

/**
 * The limit of one read, in milliseconds: a request that needs the setting waits for it, at most once per maximum age.
 */
const READ_TIMEOUT_MS = 300;

/** A setting that a function needs to answer. */
export interface RunTimeSettingOptions<T> {
  /** The SSM parameter. */
  readonly parameter: string;
  readonly schema: z.ZodMiniType<T>;
  /** In force as long as the parameter was never read. */
  readonly initial: T;
  /** Milliseconds for which a value is used before it is read again. */
  readonly maxAgeMs: number;
  /** The dimension and the CloudWatch namespace under which bad settings are counted. */
  readonly dimension: string;
  readonly namespace: string;
}

/** The variable with the age of a setting, in milliseconds. */
export const settingAge = z._default(z.coerce.number(), 5_000);

/**
 * Returns a setting's current value, which it reads at run time from an SSM parameter, with the identity of another
 * client. The first read begins at once, so that the first request does not wait.
 */
export function createRunTimeSetting<T>(options: RunTimeSettingOptions<T>, identity: AwsIdentity): () => Promise<T> {
  const { parameter, schema, initial, maxAgeMs, dimension, namespace } = options;
  const metrics = createEmbeddedMetrics({ namespace, properties: { function: functionName } });
  const setting = createLiveSetting({
    name: parameter,
    schema,
    initial,
    maxAgeMs,
    fetch: createSsmFetch(identity, READ_TIMEOUT_MS),
    logger: functionLogger(),
    onBad: () => metrics.count({ Dependency: dimension }, { BadSettings: 1 }),
  });
  setting.lookAhead();
  return setting.fresh;
}
