import { cdkOnAws } from '../deploy/cdk-on-aws.ts';
import { stageArguments } from '../deploy/stage-arguments.ts';
import { defineCommand } from '../options/define-command.ts';
import { gateway, stage } from '../options/kinds.ts';

export const bootstrapCommand = onAws(
  'npm run bootstrap',
  'Makes what CDK needs in an account and region, once before the first deploy.',
  async (args) => cdkOnAws('bootstrap', args),
);

export const deployCommand = onAws(
  'npm run deploy',
  'Deploys a stage to AWS, with the account and region of this shell.',
  async (args) => {
    const { checkAccount } = await import('../deploy/check-account.ts');
    const { deployFromHere } = await import('../rollback/deploy-after-rollback.ts');
    const code = (await checkAccount(args))
      ? await deployFromHere(['--all', ...args], (all) => cdkOnAws('deploy', all))
      : 1;
    if (code !== 0) console.error('\nWhat to do about a deploy that failed: docs/runbook/README.md#a-deploy-failed');
    return code;
  },
);

export const destroyCommand = onAws(
  'npm run destroy',
  'Deletes the stacks of a stage; prod keeps its data.',
  async (args) => {
    const code = await cdkOnAws('destroy', ['--all', ...args]);
    if (code !== 0)
      console.error(
        '\nCloudFormation deletes no bucket that has files. Empty that of the pictures and try again: docs/deploying.md#destroying-a-stage',
      );
    return code;
  },
);

/**
 * Defines a command for a stage on AWS. It also accepts CDK's arguments, and `run` gets everything in CDK's notation.
 */
function onAws(name: string, purpose: string, run: (args: readonly string[]) => Promise<number>) {
  return defineCommand({
    name,
    purpose,
    examples: [`${name} -- --stage dev`, `${name} -- --stage prod --gateway rest`],
    options: { stage: stage('which stage'), gateway: gateway() },
    others: 'cdk',
    request: stageArguments,
    run,
  });
}
