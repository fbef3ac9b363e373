import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { mapStack } from './map-stack.ts';

const folder = mkdtempSync(join(tmpdir(), 'gdmarket-stack-'));
afterAll(() => rmSync(folder, { recursive: true }));

function failingBundle(): () => never {
  const source = join(folder, 'source.ts');
  writeFileSync(
    source,
    'export function fail(): never {\n  const word: string = "boom";\n  throw new Error(word);\n}\n',
  );
  const outfile = join(folder, 'bundle.js');
  buildSync({
    entryPoints: [source],
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    sourcemap: true,
  });
  return createRequire(import.meta.url)(outfile).fail;
}

describe('a stack from a minified bundle', () => {
  it('shows where the error is in the source', () => {
    const fail = failingBundle();
    let stack = '';
    try {
      fail();
    } catch (error) {
      stack = error instanceof Error ? (error.stack ?? '') : '';
    }
    expect(stack).toContain('bundle.js:1:');
    const map = new SourceMap(JSON.parse(readFileSync(join(folder, 'bundle.js.map'), 'utf8')));
    expect(mapStack(stack, (file) => (file.endsWith('bundle.js') ? map : undefined))).toMatch(
      /at \w+ \((source\.ts):3:9\)/,
    );
  });

  it('stays as it is where there is no map', () => {
    const stack = 'Error: boom\n    at f (/nowhere/index.js:1:2)';
    expect(mapStack(stack, () => undefined)).toBe(stack);
  });
});
