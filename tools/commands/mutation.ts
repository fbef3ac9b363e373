import { clientEnvironment, NOWHERE } from '../emulator/environment.ts';
import { defineCommand } from '../options/define-command.ts';
import { anyNumber, flag } from '../options/kinds.ts';
import { runProgram } from './program.ts';

/** Which folders are mutated, by default all, and how. */
export const mutationCommand = defineCommand({
  name: 'npm run mutation',
  purpose: 'Changes domain, use cases and resilience in small ways, and sees which changes the unit tests find.',
  examples: ['npm run mutation', 'npm run mutation -- functions/payment --reuse'],
  operands: '[folder…]',
  options: {
    reuse: flag('take what the last run found where nothing has changed'),
    concurrency: anyNumber('processes side by side (all processors but one unless told)', 1),
  },
  request: ({ values, operands }) => ({ ...values, paths: operands }),
  run: () => runProgram('lab/mutation/measure.ts', process.argv.slice(3), clientEnvironment(NOWHERE)),
});
