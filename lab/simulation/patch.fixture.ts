import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { applyEdits } from './planted-faults/apply-edits.ts';

/**
 * Patches the simulation itself, in this process and its workers: `PATCH=<JSON edit> node --import
 * ./lab/simulation/patch.fixture.ts …`. The edit is `{file, find, replace}`, with the file relative to this folder.
 * Throws when there is no such file, and unless `find` occurs exactly once.
 */
const edit = JSON.parse(process.env.PATCH ?? '{}');
const patched = new URL(edit.file, import.meta.url);
const patch = { name: 'patch', breaks: '', edits: [edit] };
const source = applyEdits(patch, edit.file, readFileSync(patched, 'utf8'));

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    return url === patched.href ? { ...loaded, source } : loaded;
  },
});
