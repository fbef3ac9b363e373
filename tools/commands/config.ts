import { SSMClient } from '@aws-sdk/client-ssm';
import { UserError } from '../bootstrap/user-error.mjs';
import { readConfigRequest } from '../config/config-request.ts';
import { runConfig } from '../config/run-config.ts';
import { createSsmSettingsStore } from '../config/settings-store.ts';
import { reachStage } from '../market/find-market.ts';
import { defineCommand } from '../options/define-command.ts';
import { marketPort, stage } from '../options/kinds.ts';

export const configCommand = defineCommand({
  name: 'npm run config',
  purpose:
    'Shows or changes what can be set while the market runs: time limits, circuits, the simulated provider, trusted issuers.',
  examples: ['npm run config -- get', 'npm run config -- set payment.timeoutMs 900 --stage dev'],
  operands: 'get [name] | set <name> <value>',
  options: {
    stage: stage('whose settings (local unless told; others by the AWS credentials of this shell)'),
    port: marketPort(),
  },
  request({ values: { stage: name = 'local', port }, operands }) {
    if (port !== undefined && name !== 'local') throw new Error('--port is for stage local.');
    return { ...readConfigRequest(operands), stage: name, port };
  },
  async run(request) {
    const { stage: name, port } = request;
    await reachStage(name, port);
    const store = createSsmSettingsStore(new SSMClient({}));
    try {
      return await runConfig(request, { store, write: (line) => console.log(line) });
    } catch (error) {
      if (error instanceof UserError) throw error;
      // No region, no credentials, no permission, no network: the SDK's message says which.
      const reason = error instanceof Error ? error.message : error;
      throw new UserError(`The settings of stage ${name} cannot be reached: ${reason}`);
    }
  },
});
