import { setTimeout } from 'node:timers/promises';
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { GetParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import { afterAll } from 'vitest';
import { providerParameter } from '#contracts/settings/parameters.ts';
import { aws } from './aws.ts';
import { environment, named } from './environment.ts';

/** How the simulated payment provider behaves; see the parameter's schema in payment. */
export interface ProviderBehaviour {
  readonly latencyMs: number;
  readonly jitterMs: number;
  readonly declineRate: number;
  readonly failureRate: number;
}

/** A provider that answers at once and well. */
const prompt: ProviderBehaviour = { latencyMs: 0, jitterMs: 0, declineRate: 0, failureRate: 0 };

const Name = providerParameter(environment.GDMARKET_STAGE);

/** A fetch under way when the parameter changes may bring the old value once more: the most it may take, and some. */
const FETCH_MS = 400;

let deployed: string | undefined;

/**
 * Makes the provider behave in another way, without a deploy: prompt and good except as told. Settles when every function
 * instance knows, which is when the oldest value one may use has expired.
 */
export async function setProvider(behaviour: Partial<ProviderBehaviour>): Promise<void> {
  deployed ??= await currentValue();
  await write(JSON.stringify({ ...prompt, ...behaviour }));
}

/** To be called once in a file that changes the provider: leaves it as it was deployed when the file's tests are over. */
export function restoreProviderAfterwards(): void {
  afterAll(restoreProvider);
}

/** Makes the provider behave as it did before it was first changed here. */
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
