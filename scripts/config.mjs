import { runCommand } from './lib/command.mjs';
import { clientEnvironment } from './lib/environment.mjs';
import { requireMarket } from './lib/find-market.mjs';
import { UserError } from './lib/user-error.mjs';

const NEEDED_NODE = 24;

await runCommand(async () => {
  if (Number(process.versions.node.split('.')[0]) < NEEDED_NODE) {
    throw new UserError('This runs on the Node that npm start installs: run npm start or npm ci first.');
  }
  const { parseConfigCommand } = await import('./config/config-command.ts');
  const command = parseConfigCommand(process.argv.slice(2));
  // Other stages are where the AWS credentials of this shell lead.
  if (command.stage === 'local') Object.assign(process.env, clientEnvironment((await requireMarket()).endpoint));
  const { SSMClient } = await import('@aws-sdk/client-ssm');
  const { createSsmSettingsStore } = await import('./config/settings-store.ts');
  const { runConfig } = await import('./config/run-config.ts');
  const store = createSsmSettingsStore(new SSMClient({}));
  try {
    return await runConfig(command, { store, write: (line) => console.log(line) });
  } catch (error) {
    if (error instanceof UserError) throw error;
    // No region, no credentials, no permission, no network: the SDK's own words say which.
    throw new UserError(
      `The settings of stage ${command.stage} cannot be reached: ${error instanceof Error ? error.message : error}`,
    );
  }
});
