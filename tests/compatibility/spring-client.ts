import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { LOCAL } from '../../tools/bootstrap/paths.mjs';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('spring-client', import.meta.url));
const POM = join(HERE, 'pom.xml');
const FOLDER = join(LOCAL, 'spring-client');
const LIBRARIES = join(FOLDER, 'lib');
const STAMP = join(FOLDER, 'installed');
const JAVA = 17;

/** The result of one story that the client played: its name and, when it failed, why. */
const story = z.object({ name: z.string(), wrong: z.optional(z.string()), at: z.optional(z.string()) });

/** See {@link playStories}. */
export type Story = z.output<typeof story>;

/** Why this machine cannot run the Spring client; undefined when it can. */
export function whyNoSpringClient(): string | undefined {
  const version = spawnSync('javac', ['-version'], { encoding: 'utf8' });
  const major = Number(/^javac (\d+)/.exec(`${version.stdout ?? ''}${version.stderr ?? ''}`)?.[1] ?? 0);
  if (major < JAVA) return `needs a JDK ${JAVA} or later`;
  if (isInstalled() || spawnSync('mvn', ['--version']).status === 0) return undefined;
  return 'needs Maven';
}

/** Plays all stories of the client against an API, in the client's order. Downloads libraries once. */
export async function playStories(api: string): Promise<readonly Story[]> {
  if (!isInstalled()) await install();
  const { stdout } = await run('java', ['-cp', join(LIBRARIES, '*'), join(HERE, 'SpringClient.java'), api]);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return lines.map((line) => story.parse(JSON.parse(line)));
}

async function install(): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  const options = ['--quiet', '--batch-mode', '--strict-checksums', '-f', POM];
  const folders = [`-Dmaven.repo.local=${join(FOLDER, 'repository')}`, `-DoutputDirectory=${LIBRARIES}`];
  await run('mvn', [...options, ...folders, 'dependency:copy-dependencies', '-DincludeScope=runtime']);
  writeFileSync(STAMP, digest());
}

function isInstalled(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest();
}

function digest(): string {
  return createHash('sha256').update(readFileSync(POM)).digest('hex');
}
