import { clientEnvironment, NOWHERE } from '../emulator/environment.ts';
import { defineCommand } from '../options/define-command.ts';
import { anyNumber, flag, text, wholeNumber } from '../options/kinds.ts';
import { runProgram } from './program.ts';

const HISTORIES = 10_000;
const HISTORIES_A_FAULT = 20_000;

const workers = anyNumber('processes side by side (one a processor unless told)', 1);

/** How many histories are played, or which one is replayed. */
export const simulateCommand = defineCommand({
  name: 'npm run simulate',
  purpose: 'Plays random histories with faults, checks every rule, and prints the least history that breaks one.',
  examples: ['npm run simulate -- --histories 100000 --seed november', 'npm run simulate -- --replay november:17'],
  options: {
    histories: wholeNumber(1, HISTORIES, 'how many'),
    seed: text('S', 'any text (drawn and printed unless told)'),
    workers,
    replay: text('S:I', 'tells history I of seed S as a story'),
    whole: flag('the story as it was played, not shrunk'),
    json: flag('one line for tools'),
  },
  request({ values }) {
    const { replay } = values;
    if (replay !== undefined && !/:\d+$/.test(replay))
      throw new Error(`--replay is a seed and a number, as in november:17, not "${replay}".`);
    return values;
  },
  run: () => simulate('simulate.ts'),
});

/** How long each planted fault is hunted, and which faults. */
export const simulateFaultsCommand = defineCommand({
  name: 'npm run simulate:faults',
  purpose: 'Plants faults in the market, one by one, and sees that the simulation finds each.',
  examples: ['npm run simulate:faults', 'npm run simulate:faults -- --only lock'],
  options: {
    histories: wholeNumber(1, HISTORIES_A_FAULT, 'at most, for each fault'),
    seed: text('S', 'any text (1 unless told)'),
    workers,
    only: text('TEXT', 'the faults whose name has it'),
  },
  request: ({ values: { seed = '1', only = '', ...values } }) => ({ ...values, seed, only }),
  run: () => simulate('planted-faults/run-hunt.ts'),
});

/** Runs a program of the simulation, which parses the typed arguments itself. */
function simulate(program: string): Promise<number> {
  return runProgram(`lab/simulation/${program}`, process.argv.slice(3), clientEnvironment(NOWHERE));
}
