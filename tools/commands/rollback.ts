import { reachStage } from '../market/find-market.ts';
import { defineCommand } from '../options/define-command.ts';
import { anyNumber, flag, marketPort, stage, text } from '../options/kinds.ts';

/** What to go back to, and where. */
export const rollbackCommand = defineCommand({
  name: 'npm run rollback',
  purpose: 'Puts the versions of an earlier deploy back into use, without a build.',
  examples: [
    'npm run rollback -- --stage prod --dry-run',
    'npm run rollback -- --stage prod --to 12 --function item-http',
  ],
  options: {
    stage: stage('which stage (others than local by the AWS credentials of this shell)'),
    to: anyNumber('the number of a deploy (what was in use before the last one, unless told)', 1),
    function: text('NAME', 'only this one, such as item-http'),
    list: flag('only show what one can go back to'),
    'dry-run': flag('only show what would be moved'),
    port: marketPort(),
  },
  request({ values: { stage: name, to, function: only, list, 'dry-run': dryRun, port } }) {
    if (name === undefined) throw new Error('Say which stage: --stage dev, or --stage prod.');
    if (port !== undefined && name !== 'local') throw new Error('--port is for stage local.');
    return { stage: name, to, only, list, dryRun, port };
  },
  async run({ port, ...request }) {
    await reachStage(request.stage, port);
    const { runRollback } = await import('../rollback/run-rollback.ts');
    const { versionsOnAws } = await import('../rollback/stage-versions.ts');
    await runRollback(request, versionsOnAws(request.stage), (line) => console.log(line));
    return 0;
  },
});
