import { afterAll } from 'vitest';
import { type GuardedDependencyName, guardParameter } from '../../contracts/settings/parameters.ts';
import { parseConfigCommand } from '../../scripts/config/config-command.ts';
import { runConfig } from '../../scripts/config/run-config.ts';
import { createSsmSettingsStore } from '../../scripts/config/settings-store.ts';
import { aws } from './aws.ts';
import { environment } from './environment.ts';

const store = createSsmSettingsStore(aws.ssm);
const stage = environment.GDMARKET_STAGE;

/** What a command showed, and its exit code. */
export interface ConfigResult {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Does what `npm run config -- …` does to the market under test. Takes what follows `--`. Functions go by a change some seconds later. */
export async function config(...argv: readonly string[]): Promise<ConfigResult> {
  const lines: string[] = [];
  const code = await runConfig(parseConfigCommand([...argv, '--stage', stage]), { store, write: (l) => lines.push(l) });
  return { code, lines };
}

/** Replaces the guard settings of a dependency by any text, as somebody without the command could. */
export async function writeGuardSettings(dependency: GuardedDependencyName, text: string): Promise<void> {
  await store.write(guardParameter(stage, dependency), text);
}

/** To be called once in a file that changes a dependency's guard: leaves it as it was when the file's tests are over. */
export function restoreGuardAfterwards(dependency: GuardedDependencyName): void {
  const before = store.read(guardParameter(stage, dependency));
  afterAll(async () => writeGuardSettings(dependency, (await before) ?? ''));
}
