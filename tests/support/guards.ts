import type { GuardSettings } from '@gdmarket/resilience';
import { type GuardedDependencyName, guardParameter } from '#contracts/settings/parameters.ts';
import { createSsmSettingsStore } from '../../tools/config/settings-store.ts';
import { aws } from './aws.ts';
import { environment } from './environment.ts';

/** Restores former settings. */
export type RestoreSettings = () => Promise<void>;

/** The settings of the market under test. */
export const settingsStore = createSsmSettingsStore(aws.ssm);

/**
 * Replaces the settings in an SSM parameter; functions use them some seconds later. Returns the function that restores
 * the former ones. Throws when the stage has no such parameter.
 */
export async function replaceSettings(parameter: string, settings: object): Promise<RestoreSettings> {
  const restore = await rememberSettings(parameter);
  await settingsStore.write(parameter, JSON.stringify(settings));
  return restore;
}

/** {@link replaceSettings} of a dependency's guard. */
export function replaceGuard(dependency: GuardedDependencyName, settings: GuardSettings): Promise<RestoreSettings> {
  return replaceSettings(guardParameter(environment.GDMARKET_STAGE, dependency), settings);
}

/** Returns the function that restores the guard's current settings. */
export function rememberGuard(dependency: GuardedDependencyName): Promise<RestoreSettings> {
  return rememberSettings(guardParameter(environment.GDMARKET_STAGE, dependency));
}

/** Replaces the settings of a dependency's guard by any text, as somebody could without the command. */
export function writeGuard(dependency: GuardedDependencyName, text: string): Promise<void> {
  return settingsStore.write(guardParameter(environment.GDMARKET_STAGE, dependency), text);
}

async function rememberSettings(parameter: string): Promise<RestoreSettings> {
  const before = await settingsStore.read(parameter);
  if (before === undefined) throw new Error(`the stage has no parameter ${parameter}`);
  return () => settingsStore.write(parameter, before);
}
