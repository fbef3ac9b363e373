import { endAll, endOnSignals, isEnding } from './cleanup.mjs';
import { describeError } from './user-error.mjs';

/**
 * Runs a command from start to finish and ends every process it started.
 *
 * @param {() => Promise<number>} main gives the exit code
 * @param {(signal: string) => number} [signalExitCode] the exit code after a signal; 130 unless told
 * @returns {Promise<void>} the process exits before this settles
 */
export async function runCommand(main, signalExitCode = () => 130) {
  endOnSignals(signalExitCode);
  let code = 1;
  try {
    code = await main();
  } catch (error) {
    // what fails while everything is being ended fails because of that
    if (!isEnding()) console.error(`\n${describeError(error)}`);
  }
  if (isEnding()) return;
  await endAll();
  process.exit(code);
}
