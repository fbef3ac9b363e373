import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, readPage } from '../../tests/documents/markdown.ts';
import { BIN, ROOT } from '../bootstrap/paths.mjs';

/** A package, what its README says that its code and tests need, and some of its tests. */
const packages = [
  {
    name: 'resilience',
    needs: ['zod', 'vitest', 'fast-check'],
    tests: ['breaker-shared.test', 'circuit', 'guard', 'classify'],
  },
  { name: 'client', needs: ['vitest'], tests: ['send', 'operation', 'entries'] },
] as const;

/** What the examples of the client's README do not show. */
const README_NEEDS = `
import { entries, type Item, listItemInfoes, send } from '@gdmarket/client';
declare const etag: string, item: Item, ownerToken: string, renterToken: string;
`;

const PATIENCE_MS = 60_000;
const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'));

describe.each(packages)('$name', ({ name, needs, tests }) => {
  /** Another project with strict settings and nothing else from this one. */
  const project = realpathSync(mkdtempSync(join(tmpdir(), `${name}-elsewhere-`)));

  beforeAll(() => {
    cpSync(join(ROOT, 'packages', name), join(project, 'lib'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(project, 'node_modules'), 'dir');
    configure({});
    writeFileSync(join(project, 'package.json'), '{"type":"module"}');
  });

  afterAll(() => rmSync(project, { recursive: true, force: true }));

  it('says in its README what it needs', () => {
    const readme = readFileSync(join(ROOT, 'packages', name, 'README.md'), 'utf8');
    for (const need of needs) expect(readme).toContain(`\`${need}\``);
  });

  it(
    'type-checks in another project',
    () => {
      expect(run('tsc', ['-p', '.'])).toEqual({ status: 0, text: '' });
    },
    PATIENCE_MS,
  );

  if (name === 'client')
    it(
      'type-checks in a browser, with the examples of its README and without its tests',
      () => {
        const examples = blocksOf(readPage('packages/client/README.md')).map(({ text }) => text);
        writeFileSync(join(project, 'lib/readme.ts'), [README_NEEDS, ...examples].join('\n'));
        configure({ lib: ['es2024', 'dom'], types: [] }, ['**/*.test.ts', '**/*.fixture.ts']);
        expect(run('tsc', ['-p', '.'])).toEqual({ status: 0, text: '' });
      },
      PATIENCE_MS,
    );

  it(
    'passes its tests in another project',
    () => {
      const { status, text } = run('vitest', [
        'run',
        ...tests,
        '--reporter=dot',
        '--no-isolate',
        `--testTimeout=${PATIENCE_MS}`,
      ]);
      expect(text).toMatch(/Test Files {2}\d+ passed/);
      expect(status).toBe(0);
    },
    PATIENCE_MS,
  );

  function configure(own: object, exclude: readonly string[] = []): void {
    const options = { ...compilerOptions, incremental: false, tsBuildInfoFile: undefined, ...own };
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, include: ['lib'], exclude }),
    );
  }

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
});
