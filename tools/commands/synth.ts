import { join } from 'node:path';
import { BIN, ROOT } from '../bootstrap/paths.mjs';
import { launch } from '../bootstrap/processes.mjs';
import { clientEnvironment, NOWHERE } from '../emulator/environment.ts';
import { defineCommand } from '../options/define-command.ts';
import { gateway, stage } from '../options/kinds.ts';

export const synthCommand = defineCommand({
  name: 'npm run synth',
  purpose: 'Writes the CloudFormation templates of a stage to cdk.out. Needs neither account nor network.',
  examples: ['npm run synth -- --stage dev', 'npm run synth -- --stage prod --gateway rest'],
  options: { stage: stage('whose templates (local unless told)'), gateway: gateway() },
  request: ({ values: { stage: name = 'local', gateway: kind = 'http' } }) => [
    '-c',
    `stage=${name}`,
    '-c',
    `gateway=${kind}`,
  ],
  async run(context) {
    const args = ['synth', '--quiet', '--no-notices', '--no-version-reporting', ...context];
    return launch(join(BIN, 'cdk'), args, { cwd: ROOT, env: clientEnvironment(NOWHERE), show: true }).exited;
  },
});
