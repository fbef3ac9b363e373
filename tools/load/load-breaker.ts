import { relative } from 'node:path';
import { loadBreaker } from '../../tests/load/breaker.ts';
import { runInterruptibly } from '../lib/interruptible.mjs';
import { loadCommand } from './options.mjs';

await runInterruptibly('Putting the settings back…', async (signal) => {
  const { clients, seconds, seed, out = '.local/load' } = loadCommand.read(process.argv.slice(2));
  const say = (line: string) => console.log(line);
  const allHeld = await loadBreaker({ clients, seconds, seed, out: relative('', out) || '.', signal, say });
  return allHeld ? 0 : 1;
});
