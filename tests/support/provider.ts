import { setTimeout } from 'node:timers/promises';
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { GetParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import { afterAll } from 'vitest';
import { providerParameter } from '#contracts/settings/parameters.ts';
import { aws } from './aws.ts';
import { environment, named } from './environment.ts';

/** The behaviour of the simulated payment provider; see the parameter's schema in payment. */
export interface ProviderBehaviour {
  readonly latencyMs: number;
  readonly jitterMs: number;
  readonly declineRate: number;
  readonly failureRate: number;
  readonly lapseAfterSeconds?: number;
}

/** A provider that answers at once and without failures. */
const prompt: ProviderBehaviour = { latencyMs: 0, jitterMs: 0, declineRate: 0, failureRate: 0 };

const Name = providerParameter(environment.GDMARKET_STAGE);

/**
 * A read under way while the parameter changes may return the old value once more: the longest such read, with a
 * margin, in ms.
 */
const FETCH_MS = 400;

let deployed: string | undefined;

/**
 * Changes the provider's behaviour without a deploy: prompt and without failures, except for these fields. Settles when
 * every function instance must have the change, because the oldest value in use has expired.
 */
export async function setProvider(behaviour: Partial<ProviderBehaviour>): Promise<void> {
  deployed ??= await currentValue();
  await write(JSON.stringify({ ...prompt, ...behaviour }));
}

/** Call it once in a file that changes the provider: it restores the deployed behaviour after the file's tests. */
export function restoreProviderAfterwards(): void {
  afterAll(restoreProvider);
}

/** Restores the provider's behaviour from before its first change here. */
export async function restoreProvider(): Promise<void> {
  if (deployed !== undefined) await write(deployed);
}

async function write(Value: string): Promise<void> {
  if ((await currentValue()) === Value) return;
  const maxAgeMs = await settingsMaxAgeMs();
  await aws.ssm.send(new PutParameterCommand({ Name, Value, Type: 'String', Overwrite: true }));
  await setTimeout(maxAgeMs + FETCH_MS);
}

async function currentValue(): Promise<string> {
  const { Parameter } = await aws.ssm.send(new GetParameterCommand({ Name }));
  if (Parameter?.Value === undefined) throw new Error(`no parameter ${Name}`);
  return Parameter.Value;
}

async function settingsMaxAgeMs(): Promise<number> {
  const configuration = new GetFunctionConfigurationCommand({ FunctionName: named('payment-calls') });
  const { Environment } = await aws.lambda.send(configuration);
  return Number(Environment?.Variables?.PROVIDER_SETTINGS_MAX_AGE_MS);
}
