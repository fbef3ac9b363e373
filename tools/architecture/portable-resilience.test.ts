import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BIN, ROOT } from '../bootstrap/paths.mjs';

/** What the package's README says its code and tests need. */
const PACKAGES = ['zod', 'vitest', 'fast-check'];
const PATIENCE_MS = 60_000;

/** Another project with strict settings and nothing else from this one. */
const project = realpathSync(mkdtempSync(join(tmpdir(), 'resilience-elsewhere-')));

beforeAll(() => {
  cpSync(join(ROOT, 'packages/resilience'), join(project, 'lib'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'dir');
  const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'));
  const options = { ...compilerOptions, incremental: false, tsBuildInfoFile: undefined };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['lib'] }));
  writeFileSync(join(project, 'package.json'), '{"type":"module"}');
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

it('says in its README what it needs', () => {
  const readme = readFileSync(join(ROOT, 'packages/resilience/README.md'), 'utf8');
  for (const name of PACKAGES) expect(readme).toContain(`\`${name}\``);
});

it(
  'type-checks in another project',
  () => {
    expect(run('tsc', ['-p', '.'])).toEqual({ status: 0, text: '' });
  },
  PATIENCE_MS,
);

it(
  'passes its tests in another project',
  () => {
    const { status, text } = run('vitest', ['run', 'breaker-shared', 'circuit', 'guard', 'classify', '--reporter=dot']);
    expect(text).toMatch(/Test Files {2}\d+ passed/);
    expect(status).toBe(0);
  },
  PATIENCE_MS,
);

/** Runs a program that this project has installed. */
function run(program: string, args: readonly string[]) {
  const { PATH, HOME } = process.env;
  const { status, stdout, stderr } = spawnSync(join(BIN, program), args, {
    cwd: project,
    encoding: 'utf8',
    env: { PATH: `${BIN}:${PATH}`, HOME, NO_COLOR: '1' },
  });
  return { status, text: `${stdout}${stderr}` };
}
