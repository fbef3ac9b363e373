import { describeError } from './user-error.mjs';

/** Exit code of a program that was interrupted: 128 and SIGINT's number. */
const INTERRUPTED = 130;

/**
 * Runs a program that has something to put back when it is interrupted. A second signal ends it at once.
 *
 * @param {string} words said when the first signal comes
 * @param {(signal: AbortSignal) => Promise<number>} main gives the exit code; hears of the signal, puts back, and rejects
 * @returns {Promise<void>} settled with the exit code set; after a signal or an error, which is shown, the process exits instead
 */
export async function runInterruptibly(words, main) {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM']) {
    process.once(name, () => {
      console.log(words);
      stop.abort();
    });
  }
  try {
    process.exitCode = await main(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) console.error(`\n${describeError(error)}`);
    // Clients may still wait for an answer; nobody needs it.
    process.exit(stop.signal.aborted ? INTERRUPTED : 1);
  }
}
