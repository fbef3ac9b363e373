import { SSMClient } from '@aws-sdk/client-ssm';
import { runMain } from '../lib/main.mjs';
import { UserError } from '../lib/user-error.mjs';
import { parseConfigCommand } from './config-command.ts';
import { runConfig } from './run-config.ts';
import { createSsmSettingsStore } from './settings-store.ts';

/** Shows or changes settings where the AWS variables of this process lead. */
async function main(): Promise<number> {
  const command = parseConfigCommand(process.argv.slice(2));
  const store = createSsmSettingsStore(new SSMClient({}));
  try {
    return await runConfig(command, { store, write: (line) => console.log(line) });
  } catch (error) {
    if (error instanceof UserError) throw error;
    // No region, no credentials, no permission, no network: the SDK's own words say which.
    const reason = error instanceof Error ? error.message : error;
    throw new UserError(`The settings of stage ${command.stage} cannot be reached: ${reason}`);
  }
}

await runMain(main);
