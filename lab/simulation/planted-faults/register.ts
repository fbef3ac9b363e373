import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyEdits } from './apply-edits.ts';
import { faultNamed } from './planted-faults.ts';

/**
 * Plants one fault in this process: `PLANTED_FAULT=<name> node --import ./lab/simulation/planted-faults/register.ts …`.
 * The process exits with code 3 when a patched file was never loaded, because the fault was not there.
 */
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const NOT_LOADED = 3;

const fault = faultNamed(process.env.PLANTED_FAULT ?? '');
const awaited = new Set(fault.edits.map(({ file }) => file));

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const file = url.startsWith('file:') ? relative(ROOT, fileURLToPath(url)).split(sep).join('/') : url;
    if (!fault.edits.some((edit) => edit.file === file)) return loaded;
    awaited.delete(file);
    return { ...loaded, source: applyEdits(fault, file, readFileSync(fileURLToPath(url), 'utf8')) };
  },
});

process.on('exit', (code) => {
  if (awaited.size === 0 || code === NOT_LOADED) return;
  console.error(`${fault.name} was not planted: never loaded ${[...awaited].join(', ')}`);
  process.exitCode = NOT_LOADED;
});
