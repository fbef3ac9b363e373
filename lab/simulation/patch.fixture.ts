import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { applyEdits } from './planted-faults/apply-edits.ts';

/**
 * Patches the simulation itself, in this process and its workers: `PATCH=<JSON edit> node --import
 * ./lab/simulation/patch.fixture.ts …`. The edit is `{file, find, replace}`, with the file relative to this folder.
 * Throws when there is no such file, and unless `find` occurs exactly once.
 */
const edit = JSON.parse(process.env.PATCH ?? '{}');
const patched = new URL(edit.file, import.meta.url).href;
readFileSync(fileURLToPath(patched));

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (url !== patched) return loaded;
    const patch = { name: 'patch', breaks: '', edits: [edit] };
    return { ...loaded, source: applyEdits(patch, edit.file, readFileSync(fileURLToPath(url), 'utf8')) };
  },
});
