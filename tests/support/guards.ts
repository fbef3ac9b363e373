import type { GuardSettings } from '@gdmarket/resilience';
import { type GuardedDependencyName, guardParameter } from '#contracts/settings/parameters.ts';
import { createSsmSettingsStore } from '../../tools/config/settings-store.ts';
import { aws } from './aws.ts';
import { environment } from './environment.ts';

/** Puts back the settings that a guard had. */
export type RestoreGuard = () => Promise<void>;

/** The settings of the market under test. */
export const settingsStore = createSsmSettingsStore(aws.ssm);

/** Replaces the settings of a dependency's guard; functions go by them some seconds later. Gives the way back. */
export async function replaceGuard(dependency: GuardedDependencyName, settings: GuardSettings): Promise<RestoreGuard> {
  const restore = await rememberGuard(dependency);
  await writeGuard(dependency, JSON.stringify(settings));
  return restore;
}

/** Gives the way back to the settings that a dependency's guard has now. */
export async function rememberGuard(dependency: GuardedDependencyName): Promise<RestoreGuard> {
  const before = await settingsStore.read(guardParameter(environment.GDMARKET_STAGE, dependency));
  if (before === undefined) throw new Error(`${dependency} has no settings in stage ${environment.GDMARKET_STAGE}`);
  return () => writeGuard(dependency, before);
}

/** Replaces the settings of a dependency's guard by any text, as somebody without the command could. */
export function writeGuard(dependency: GuardedDependencyName, text: string): Promise<void> {
  return settingsStore.write(guardParameter(environment.GDMARKET_STAGE, dependency), text);
}
