import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { builtOnce, type Sources } from './built-once.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the build is made of. */
export const boardSources: Sources = {
  files: ['apps/board/**/*', 'packages/client/*.ts', 'infra/board-build.ts', 'package-lock.json'],
  except: ['**/node_modules/**', 'apps/board/dist/**', '**/*.test.*'],
};

/** Files of text, which compression makes much smaller. Fonts and pictures are compressed already. */
const TEXT = new Set(['.js', '.css', '.svg', '.webmanifest']);

const LINES_OF_FAILURE = 12;

/**
 * The folder of the board's build, with each text's compressed forms beside it (`.br`, `.gz`). Throws Vite's reason when
 * it cannot be built.
 */
export function builtBoard(): string {
  return builtOnce('board', boardSources, (folder) => {
    build(folder);
    compressTexts(folder);
  });
}

function build(folder: string): void {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: join(root, 'apps', 'board'),
    encoding: 'utf8',
  });
  if (status === 0) return;
  const lines = `${stdout}${stderr}`.trim().split('\n').slice(0, LINES_OF_FAILURE);
  throw new Error(`The board was not built (npm run build -w apps/board shows more):\n${lines.join('\n')}`);
}

function compressTexts(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXT.has(extname(entry.name))) continue;
    const file = join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
