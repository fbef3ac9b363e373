import { stageOf } from '../../infra/stage.ts';
import { defineCommand } from '../options/define-command.ts';
import { flag, gateway, stage, wholeNumber } from '../options/kinds.ts';

const questions = ['month', 'ratio', 'limits'] as const;

/** What a relay publishes from one shard in a second, about (`npm run bench`). */
const RELAY_RATE = 4_000;
/** Rentals that are counted for the ratio: more of them say the same. */
const COUNTED = 5;

export const costsCommand = defineCommand({
  name: 'npm run costs',
  purpose:
    'month (unless told): what a stage costs in a month, from counted calls and a dated list of prices. ratio: what ' +
    '1,000 rentals cost here and as AWS’s guides build it, both counted on one emulator. limits: which limits so many ' +
    'rentals a day reach.',
  examples: [
    'npm run costs -- --rentals 1000 --stage prod',
    'npm run costs -- ratio',
    'npm run costs -- limits --rentals 1000000',
  ],
  operands: '[month|ratio|limits]',
  options: {
    rentals: wholeNumber(0, 1_000, 'month, limits: whole rentals a day'),
    pages: wholeNumber(0, 20, 'month: pages that people read for each'),
    stage: stage('month: which stage (prod unless told)'),
    gateway: gateway(),
    ledger: flag('month: the stage keeps books in Aurora DSQL (-c ledger=dsql)'),
  },
  request({ values: { stage: name = 'prod', gateway: kind = 'http', ...how }, operands }) {
    const question = operands.length === 0 ? 'month' : questions.find((one) => one === operands.join(' '));
    if (question === undefined) throw new Error('There are three questions: month, ratio and limits.');
    if (name === 'local') throw new Error('The local stage costs nothing.');
    return { question, name, kind, ...how };
  },
  async run({ question, name, kind, ...how }) {
    if (question === 'ratio') return countRatio();
    if (question === 'limits') {
      const { limitsReport } = await import('../costs/limits.ts');
      return print(limitsReport(how.rentals, RELAY_RATE));
    }
    const [{ declaredBy }, { stageCosts }] = await Promise.all([
      import('../costs/declared.ts'),
      import('../costs/stage-costs.ts'),
    ]);
    const chosen = { ...stageOf(name, kind), ...(how.ledger && { ledger: 'dsql' as const }) };
    return print(stageCosts(chosen, declaredBy(chosen), how));
  },
});

async function countRatio(): Promise<number> {
  const [{ countBoth }, { ratioReport }] = await Promise.all([
    import('../costs/count-both.ts'),
    import('../costs/ratio-report.ts'),
  ]);
  return countBoth(COUNTED, async (ours, reference) => void print(['', ...ratioReport(ours, reference)]));
}

function print(lines: readonly string[]): number {
  for (const line of lines) console.log(line);
  return 0;
}
