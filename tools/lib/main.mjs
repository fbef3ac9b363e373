import { describeError } from './user-error.mjs';

/**
 * Runs a program of a command: sets the exit code, and shows what went wrong as a command does.
 *
 * @param {() => Promise<number>} main gives the exit code
 * @returns {Promise<void>} never rejects
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(`\n${describeError(error)}`);
    process.exitCode = 1;
  }
}
