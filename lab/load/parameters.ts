import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { type GuardSettings, guardSettings } from '@gdmarket/resilience';
import { guardParameter, providerParameter } from '#contracts/settings/parameters.ts';
import type { ProviderSettings } from '#functions/payment/adapters/payment-provider-settings.ts';
import { aws } from '#support/aws.ts';
import { environment, named } from '#support/environment.ts';
import { createSsmSettingsStore } from '../../tools/config/settings-store.ts';

/** The market's settings that the experiment changes while it runs. */
export interface Parameters {
  /** The settings of payment's guard before the experiment. */
  readonly guard: GuardSettings;
  /** How long functions may still use a setting from before a change, at most. */
  readonly noticeMs: number;
  /** Sets the time limit for a call of payment. */
  setTimeLimit(ms: number): Promise<void>;
  setProvider(settings: ProviderSettings): Promise<void>;
  /** Restores both settings. */
  restore(): Promise<void>;
}

/**
 * A read under way while the parameter changes may return the old value once more: the longest such read, with a
 * margin, in ms.
 */
const FETCH_MS = 400;

const store = createSsmSettingsStore(aws.ssm);

/** Reads the current settings. Throws when the market has no such parameters. */
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

/** How long a function uses a setting that it has read, in ms: each function that reads some has a variable for it. */
async function maxAgeMs(name: string): Promise<number> {
  const { Environment } = await aws.lambda.send(new GetFunctionConfigurationCommand({ FunctionName: named(name) }));
  const ages = Object.entries(Environment?.Variables ?? {}).filter(([variable]) => variable.endsWith('_MAX_AGE_MS'));
  if (ages.length === 0) throw new Error(`${named(name)} does not say how long it uses settings`);
  return Math.max(...ages.map(([, value]) => Number(value)));
}
