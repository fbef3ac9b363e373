import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { type GuardSettings, guardSettings } from '@gdmarket/resilience';
import { guardParameter, providerParameter } from '#contracts/settings/parameters.ts';
import type { ProviderSettings } from '#functions/payment/adapters/payment-provider-settings.ts';
import { aws } from '#support/aws.ts';
import { environment, named } from '#support/environment.ts';
import { createSsmSettingsStore } from '../../tools/config/settings-store.ts';

/** The market's settings that the experiment changes while it runs. */
export interface Parameters {
  /** The guard of payment as it was found. */
  readonly guard: GuardSettings;
  /** The longest that functions go by what was in force before a change. */
  readonly noticeMs: number;
  /** Sets how long a call of payment may take. */
  setTimeLimit(ms: number): Promise<void>;
  setProvider(settings: ProviderSettings): Promise<void>;
  /** Leaves both as they were found. */
  restore(): Promise<void>;
}

/** A look-up under way when the parameter changes may bring the old value once more: the most it may take, and some. */
const FETCH_MS = 400;

const store = createSsmSettingsStore(aws.ssm);

/** Reads what is in force. Throws when the market has no such parameters. */
export async function openParameters(): Promise<Parameters> {
  const guardName = guardParameter(environment.GDMARKET_STAGE, 'payment');
  const providerName = providerParameter(environment.GDMARKET_STAGE);
  const [guardText, providerText] = [await existing(guardName), await existing(providerName)];
  const guard = guardSettings.parse(JSON.parse(guardText));
  return {
    guard,
    noticeMs: FETCH_MS + Math.max(await maxAgeMs('reservation-http'), await maxAgeMs('payment-calls')),
    setTimeLimit: (timeoutMs) => store.write(guardName, JSON.stringify({ ...guard, timeoutMs })),
    setProvider: (settings) => store.write(providerName, JSON.stringify(settings)),
    async restore() {
      await Promise.all([store.write(guardName, guardText), store.write(providerName, providerText)]);
    },
  };
}

async function existing(name: string): Promise<string> {
  const text = await store.read(name);
  if (text === undefined) throw new Error(`no parameter ${name}`);
  return text;
}

/** How long a function uses settings: each that reads some has a variable for it. */
async function maxAgeMs(name: string): Promise<number> {
  const { Environment } = await aws.lambda.send(new GetFunctionConfigurationCommand({ FunctionName: named(name) }));
  const ages = Object.entries(Environment?.Variables ?? {}).filter(([variable]) => variable.endsWith('_MAX_AGE_MS'));
  if (ages.length === 0) throw new Error(`${named(name)} does not say how long it uses settings`);
  return Math.max(...ages.map(([, value]) => Number(value)));
}
