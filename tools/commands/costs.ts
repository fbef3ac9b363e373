import { stageOf } from '../../infra/stage.ts';
import { defineCommand } from '../options/define-command.ts';
import { gateway, stage, wholeNumber } from '../options/kinds.ts';

export const costsCommand = defineCommand({
  name: 'npm run costs',
  purpose: 'Computes what a stage costs in a month, from counted calls and a dated list of prices.',
  examples: ['npm run costs -- --rentals 1000 --stage prod'],
  options: {
    rentals: wholeNumber(0, 1_000, 'whole rentals a day'),
    pages: wholeNumber(0, 20, 'pages that people read for each'),
    stage: stage('which stage (prod unless told)'),
    gateway: gateway(),
  },
  request({ values: { stage: name = 'prod', gateway: kind = 'http', ...how } }) {
    if (name === 'local') throw new Error('The local stage costs nothing.');
    return { name, kind, ...how };
  },
  async run({ name, kind, ...how }) {
    const [{ declaredBy }, { stageCosts }] = await Promise.all([
      import('../costs/declared.ts'),
      import('../costs/stage-costs.ts'),
    ]);
    const chosen = stageOf(name, kind);
    for (const line of stageCosts(chosen, declaredBy(chosen), how)) console.log(line);
    return 0;
  },
});
