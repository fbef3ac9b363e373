import { adopt } from '../emulator/environment.ts';
import { onOwnMarket } from '../market/own-market.ts';
import { defineCommand } from '../options/define-command.ts';
import { flag, gateway, wholeNumber } from '../options/kinds.ts';
import { installSchemathesis, pythonForSchemathesis } from '../schemathesis/install.ts';
import { exitCodeOf, NOTHING, summary } from '../vitest/tally.ts';

const NOT_POSSIBLE = 2;

export const testSchemathesisCommand = defineCommand({
  name: 'npm run test:schemathesis',
  purpose:
    'Sends requests that Schemathesis makes from the API’s document, as each role, and holds the answers against it.',
  examples: [
    'npm run test:schemathesis',
    'npm run test:schemathesis -- --required --gateway rest',
    'npm run test:schemathesis -- --seed 7 --examples 100 --include-tag items',
  ],
  options: {
    seed: wholeNumber(0, 1, 'the seed of every choice'),
    examples: wholeNumber(1, 10, 'how many requests each operation gets in each phase'),
    gateway: gateway(),
    required: flag('where everybody has to sign in: as owner and operator, and without their tokens'),
    'if-possible': flag('where there is no Python 3.11 or later, end with 0 instead of 2'),
  },
  others: 'schemathesis',
  request: ({ values, others }) => ({ ...values, gateway: values.gateway ?? 'http', others }),
  async run({ 'if-possible': ifPossible, gateway: kind, required = false, ...plan }) {
    const python = pythonForSchemathesis();
    if (python === undefined) {
      console.error('skipped: Schemathesis needs Python 3.11 or later, with venv');
      console.log(`\n${summary({ ...NOTHING, skipped: 1 })}`);
      return ifPossible ? 0 : NOT_POSSIBLE;
    }
    await installSchemathesis(python);
    let tally = NOTHING;
    const code = await onOwnMarket('schemathesis', kind, async (env, folder) => {
      adopt(env);
      const { furnishMarket } = await import('../schemathesis/furnish-market.ts');
      const { runSchemathesis } = await import('../schemathesis/run-schemathesis.ts');
      tally = await runSchemathesis(await furnishMarket(required), { ...plan, required }, env, folder);
      return exitCodeOf(tally);
    });
    console.log(`\n${summary(tally)}`);
    return code;
  },
});
