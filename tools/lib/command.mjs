import { endAll, endOnSignals, isEnding } from './cleanup.mjs';
import { refuseTakenByNpm, wantsHelp } from './options.mjs';
import { describeError } from './user-error.mjs';

/**
 * Runs a command from start to finish and ends every process it started. `--help` prints what it is for and runs nothing.
 *
 * @template R
 * @param {import('./options.mjs').Command<R>} command its options
 * @param {(request: R) => Promise<number>} main takes what was asked for; gives the exit code
 * @param {(signal: string) => number} [signalExitCode] the exit code after a signal; 130 unless told
 * @returns {Promise<void>} the process exits before this settles
 */
export async function runCommand(command, main, signalExitCode = () => 130) {
  endOnSignals(signalExitCode);
  reachThisMachineDirectly();
  let code = 1;
  try {
    code = await readAndRun(command, main);
  } catch (error) {
    // what fails while everything is being ended fails because of that
    if (!isEnding()) console.error(`\n${describeError(error)}`);
  }
  if (isEnding()) return;
  await endAll();
  process.exit(code);
}

/**
 * @template R
 * @param {import('./options.mjs').Command<R>} command
 * @param {(request: R) => Promise<number>} main
 */
async function readAndRun(command, main) {
  const argv = process.argv.slice(2);
  if (wantsHelp(argv)) {
    console.log(command.help);
    return 0;
  }
  refuseTakenByNpm(command, process.env);
  return main(command.read(argv));
}

/** A Node that is told to use the environment's proxy (NODE_USE_ENV_PROXY) would also ask it for the emulator. */
function reachThisMachineDirectly() {
  const names = ['no_proxy', 'NO_PROXY'].filter((name) => process.env[name] !== undefined);
  for (const name of names.length === 0 ? ['NO_PROXY'] : names) {
    process.env[name] = [process.env[name], '127.0.0.1', 'localhost'].filter(Boolean).join(',');
  }
}
