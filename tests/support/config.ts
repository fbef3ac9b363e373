import { defaultGuardSettings } from '@gdmarket/resilience';
import { afterAll, beforeAll } from 'vitest';
import type { GuardedDependencyName } from '#contracts/settings/parameters.ts';
import { configCommand } from '../../tools/commands/config.ts';
import { runConfig } from '../../tools/config/run-config.ts';
import { environment } from './environment.ts';
import { rememberGuard, replaceGuard, settingsStore as store } from './guards.ts';

const stage = environment.GDMARKET_STAGE;

/** The output of a command, and its exit code. */
export interface ConfigResult {
  readonly code: number;
  readonly lines: readonly string[];
}

/**
 * Does to the market under test what `npm run config -- …` does. `argv`: what follows `--`. Functions use a change some
 * seconds later.
 */
export async function config(...argv: readonly string[]): Promise<ConfigResult> {
  const lines: string[] = [];
  const code = await runConfig(configCommand.read([...argv, '--stage', stage]), { store, write: (l) => lines.push(l) });
  return { code, lines };
}

/** Call it once in a file that changes a dependency's guard: it restores the guard after the file's tests. */
export function restoreGuardAfterwards(dependency: GuardedDependencyName): void {
  const restore = rememberGuard(dependency);
  afterAll(async () => (await restore)());
}

/**
 * Call it once in a file about a deployed market's time limits: it sets them while the file's tests run. An instance
 * uses them one request later.
 */
export function guardAsDeployed(dependency: GuardedDependencyName): void {
  restoreGuardAfterwards(dependency);
  beforeAll(async () => void (await replaceGuard(dependency, defaultGuardSettings)));
}
