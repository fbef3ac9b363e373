import { defaultGuardSettings } from '@gdmarket/resilience';
import { afterAll, beforeAll } from 'vitest';
import type { GuardedDependencyName } from '#contracts/settings/parameters.ts';
import { configCommand } from '../../tools/commands/config.ts';
import { runConfig } from '../../tools/config/run-config.ts';
import { environment } from './environment.ts';
import { rememberGuard, replaceGuard, settingsStore as store } from './guards.ts';

const stage = environment.GDMARKET_STAGE;

/** What a command showed, and its exit code. */
export interface ConfigResult {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Does what `npm run config -- …` does to the market under test. Takes what follows `--`. Functions go by a change some seconds later. */
export async function config(...argv: readonly string[]): Promise<ConfigResult> {
  const lines: string[] = [];
  const code = await runConfig(configCommand.read([...argv, '--stage', stage]), { store, write: (l) => lines.push(l) });
  return { code, lines };
}

/** To be called once in a file that changes a dependency's guard: leaves it as it was when the file's tests are over. */
export function restoreGuardAfterwards(dependency: GuardedDependencyName): void {
  const restore = rememberGuard(dependency);
  afterAll(async () => (await restore)());
}

/** To be called once in a file about a deployed market's time limits: sets them while the file's tests run. An instance hears of it a request later. */
export function guardAsDeployed(dependency: GuardedDependencyName): void {
  restoreGuardAfterwards(dependency);
  beforeAll(async () => void (await replaceGuard(dependency, defaultGuardSettings)));
}
