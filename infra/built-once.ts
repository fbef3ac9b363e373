import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Nobody makes a build, or reads one that was asked for, for as long as this: older ones of other sources are removed. */
const UNUSED_MS = 600_000;

/** What a build is made of, as patterns of paths in the checkout. */
export interface Sources {
  readonly files: readonly string[];
  readonly except: readonly string[];
  /** What else makes two builds differ. */
  readonly variant?: string;
}

/**
 * The folder of a build in `.local/<name>`, named by what it is made of; nobody may change it. Runs `build`, with the
 * folder to fill, unless a build of the same sources is there. Throws what `build` throws.
 */
export function builtOnce(name: string, sources: Sources, build: (folder: string) => void): string {
  const builds = join(root, '.local', name);
  const folder = join(builds, digestOf(sources));
  if (existsSync(folder)) {
    const now = new Date();
    utimesSync(folder, now, now);
    return folder;
  }
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    build(unfinished);
    // Processes may build at the same time; the folder is whole from its first moment, whoever was first.
    keep(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  removeOld(builds, folder);
  return folder;
}

function keep(finished: string, folder: string): void {
  try {
    renameSync(finished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/** The paths in the checkout of the files that a build is made of, sorted. */
export function filesOf({ files, except }: Sources): readonly string[] {
  return globSync([...files], { cwd: root, exclude: except, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
    .toSorted();
}

function digestOf(sources: Sources): string {
  const { variant = '' } = sources;
  const hash = createHash('sha256').update(`${variant}\n`);
  for (const path of filesOf(sources)) hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
}

/** Those of others that are at work stay. */
function removeOld(builds: string, folder: string): void {
  for (const other of readdirSync(builds).map((name) => join(builds, name))) {
    const { mtimeMs } = statSync(other, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    if (other !== folder && mtimeMs < Date.now() - UNUSED_MS) rmSync(other, { recursive: true, force: true });
  }
}
