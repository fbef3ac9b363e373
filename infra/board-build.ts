import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the build is made of. */
const SOURCES = ['apps/board/**/*', 'packages/client/*.ts', 'package-lock.json'];
const NO_SOURCE = ['**/node_modules/**', 'apps/board/dist/**', '**/*.test.*'];

/** Files of text, which compression makes much smaller. Fonts and pictures are compressed already. */
const TEXT = new Set(['.js', '.css', '.svg', '.webmanifest']);

const LINES_OF_FAILURE = 12;

const HOUR_MS = 3_600_000;

/**
 * Copies the board's build to a folder, with each text's compressed forms beside it (`.br`, `.gz`). Builds it first
 * unless a build of the same sources is there. Throws Vite's reason when that fails.
 */
export function copyBoard(folder: string): void {
  cpSync(builtBoard(), folder, { recursive: true });
}

/** The folder of the build, named by what it is made of. */
function builtBoard(): string {
  const builds = join(root, '.local', 'board');
  const folder = join(builds, digestOfSources());
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(builds, { recursive: true });
  build(unfinished);
  compressTexts(unfinished);
  keepBuild(unfinished, folder);
  return folder;
}

/**
 * Moves a finished build to its folder, which is whole from its first moment, and removes builds that are older than an
 * hour. Others may build, or copy a build, at the same time: whoever is first is kept, and nothing new is removed.
 */
export function keepBuild(finished: string, folder: string): void {
  try {
    renameSync(finished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(finished, { recursive: true, force: true });
  }
  for (const name of readdirSync(dirname(folder))) {
    const other = join(dirname(folder), name);
    const { mtimeMs = Date.now() } = statSync(other, { throwIfNoEntry: false }) ?? {};
    if (other !== folder && mtimeMs < Date.now() - HOUR_MS) rmSync(other, { recursive: true, force: true });
  }
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const file of globSync(SOURCES, { cwd: root, exclude: NO_SOURCE, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted())
    hash.update(`${file.slice(root.length)}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function build(folder: string): void {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: join(root, 'apps', 'board'),
    encoding: 'utf8',
  });
  if (status === 0) return;
  rmSync(folder, { recursive: true, force: true });
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
