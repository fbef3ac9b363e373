import type { GuardSettings } from '@gdmarket/resilience';
import { type GuardedDependencyName, guardParameter } from '#contracts/settings/parameters.ts';
import { createSsmSettingsStore } from '../../tools/config/settings-store.ts';
import { aws } from './aws.ts';
import { environment } from './environment.ts';

/** Restores the former settings of a guard. */
export type RestoreGuard = () => Promise<void>;

/** The settings of the market under test. */
export const settingsStore = createSsmSettingsStore(aws.ssm);

/**
 * Replaces the settings of a dependency's guard; functions use them some seconds later. Returns the function that
 * restores the former ones.
 */
export async function replaceGuard(dependency: GuardedDependencyName, settings: GuardSettings): Promise<RestoreGuard> {
  const restore = await rememberGuard(dependency);
  await writeGuard(dependency, JSON.stringify(settings));
  return restore;
}

/** Returns the function that restores the guard's current settings. */
export async function rememberGuard(dependency: GuardedDependencyName): Promise<RestoreGuard> {
  const before = await settingsStore.read(guardParameter(environment.GDMARKET_STAGE, dependency));
  if (before === undefined) throw new Error(`${dependency} has no settings in stage ${environment.GDMARKET_STAGE}`);
  return () => writeGuard(dependency, before);
}

/** Replaces the settings of a dependency's guard by any text, as somebody could without the command. */
export function writeGuard(dependency: GuardedDependencyName, text: string): Promise<void> {
  return settingsStore.write(guardParameter(environment.GDMARKET_STAGE, dependency), text);
}
