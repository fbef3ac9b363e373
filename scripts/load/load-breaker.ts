import { relative } from 'node:path';
import { loadBreaker } from '../../tests/load/breaker.ts';
import { loadOptions } from './options.mjs';

/** Exit code of a program that was interrupted: 128 and SIGINT's number. */
const INTERRUPTED = 130;

const say = (line: string) => console.log(line);

/** Ends the run in order, with the settings put back. A second signal ends it at once. */
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    say('Putting the settings back…');
    stop.abort();
  });
}

const { clients, seconds, seed, out = '.local/load' } = loadOptions(process.argv.slice(2));
try {
  const allHeld = await loadBreaker({
    clients,
    seconds,
    seed,
    out: relative('', out) || '.',
    signal: stop.signal,
    say,
  });
  process.exitCode = allHeld ? 0 : 1;
} catch (error) {
  if (!stop.signal.aborted) throw error;
  // Clients may still wait for an answer; nobody needs it.
  process.exit(INTERRUPTED);
}
