import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Bundles every function of the reference into one file, as guides show it: minified CommonJS with the SDK inside. Returns
 * the folder, which is removed when this process ends. `entry`: a file of `handlers`, without its end.
 */
export function bundleReference(entry = 'index'): string {
  const parent = join(root, '.local', 'bundles');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'reference-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  buildSync({
    entryPoints: [join(root, `lab/reference/handlers/${entry}.ts`)],
    outfile: join(folder, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minify: true,
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return folder;
}
