import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, ROOT } from '../bootstrap/paths.mjs';
import { cruiseImports, type Violation } from './cruise.ts';
import { rules } from './rules.ts';

/** One import that each rule forbids: the file that it is planted in, and what that file imports. */
const forbiddenImports: Readonly<Record<string, readonly [file: string, imported: string]>> = {
  'domain-knows-only-domain': ['functions/item/domain/planted.ts', '#contracts/events/item.events.ts'],
  'shared-domain-stands-alone': ['functions/shared/domain/planted.ts', '../observability/logger.ts'],
  'use-cases-know-no-adapters': ['functions/payment/use-cases/planted.ts', '../adapters/payment.table.ts'],
  'use-cases-do-no-io': ['functions/review/use-cases/planted.ts', '../../shared/persistence/document-client.ts'],
  'views-are-pure': ['functions/projections/item-info/planted.ts', 'node:fs'],
  'adapters-know-no-handlers': ['functions/payment/adapters/planted.ts', '../container.ts'],
  'entry-points-wire': ['functions/item/handlers/planted.routes.ts', '../adapters/item.table.ts'],
  'routes-ask-who-may': ['functions/review/handlers/planted.routes.ts', '../use-cases/complete-review.use-case.ts'],
  'components-stay-apart': ['functions/item/handlers/planted.ts', '../../payment/domain/payment.ts'],
  'shared-knows-no-business': ['functions/shared/http/planted.ts', '../../../contracts/http/routes.ts'],
  'events-know-no-store': ['functions/shared/events/planted.ts', '../persistence/rows/row.ts'],
  'packages-stand-alone': ['packages/resilience/base/planted.test.ts', '../../../contracts/http/routes.ts'],
  'resilience-needs-one-package': ['packages/resilience/store/planted.ts', '@aws-sdk/client-dynamodb'],
  'client-needs-nothing': ['packages/client/planted.ts', 'node:timers/promises'],
  'apps-know-the-client-alone': ['apps/board/src/planted.ts', '../../../contracts/http/routes.ts'],
  'features-stay-apart': ['apps/board/src/features/market/planted.ts', '../thing/thing.screen.tsx'],
  'contracts-stand-alone': ['contracts/events/planted.ts', '@aws-sdk/client-dynamodb'],
  'infra-knows-contracts-only': ['infra/constructs/planted.ts', '#shared/config/env.ts'],
  'stacks-are-above': ['infra/services/planted.ts', '../stacks/data.stack.ts'],
  'constructs-know-no-services': ['infra/constructs/planted-service.ts', '../services/service.ts'],
  'only-infra-builds': ['functions/review/adapters/planted.ts', 'constructs'],
  'bootstrap-stands-alone': ['tools/bootstrap/planted.mjs', 'zod/mini'],
  'no-tests-in-production': ['functions/review/handlers/planted.ts', '../../shared/testing/given.ts'],
  'only-tools-run-the-lab': ['tests/budgets/planted.ts', '../../lab/planted-program.ts'],
  'no-development-packages-in-production': ['functions/shared/config/planted.ts', 'fast-check'],
  'functions-read-no-files': ['functions/shared/config/planted-file.ts', 'node:fs/promises'],
  'zod-is-mini': ['functions/shared/http/planted-zod.ts', 'zod'],
  'no-cycles': ['functions/review/domain/planted.ts', './planted-too.ts'],
  'no-unknown-imports': ['infra/stacks/planted.ts', './nowhere.ts'],
};

/** One line of domain code for each thing that domain code must not do. */
const impure: readonly string[] = [
  'export const now = () => Date.now();',
  'export const today = () => new Date();',
  'export const chance = () => Math.random();',
  'export const setting = () => process.env.STAGE;',
  'export const said = () => console.log(1);',
  'export const later = async () => 1;',
  'export async function waits(one: PromiseLike<number>) { return await one; }',
  'export const made = () => Promise.resolve(1);',
  'export const called = () => fetch("http://127.0.0.1");',
  'export const hidden = () => globalThis.crypto.randomUUID();',
  'export const imported = () => import("../adapters/item.table.ts");',
  'export type Sneaked = import("../adapters/item.table.ts").Item;',
];

/** A copy of the current code, in which violations are planted. */
const copy = realpathSync(mkdtempSync(join(tmpdir(), 'gdmarket-architecture-')));

beforeAll(() => {
  const plugins = ['pure-domain.grit', 'top-level-imports.grit', 'tests.grit'].map((name) =>
    join('tools/architecture', name),
  );
  for (const name of [
    'apps',
    'contracts',
    'functions',
    'infra',
    'packages',
    'tests/support/dynamodb',
    'biome.json',
    'package.json',
    ...plugins,
  ])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  plant('lab/planted-program.ts', 'export const program = 1;\n');
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'dir');
  for (const [file, imported] of Object.values(forbiddenImports))
    plant(file, `import * as it from '${imported}';\nexport { it };\n`);
  plant('functions/review/domain/planted-too.ts', "export * from './planted.ts';\n");
  plant('functions/review/use-cases/planted-type.ts', "export type { Found } from '../adapters/review.table.ts';\n");
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('the lint of imports', () => {
  let found: readonly Violation[];

  beforeAll(async () => {
    found = (await cruiseImports(copy)).violations;
  }, 30_000);

  it('has a planted violation for each rule', () => {
    expect(Object.keys(forbiddenImports)).toEqual(rules.map(({ name }) => name));
  });

  it.each(Object.entries(forbiddenImports))('catches %s in %j', (rule, [file]) => {
    const caught = found.filter(({ from, to }) => from === file || to.split(' → ').includes(file));
    const names = caught.map((violation) => violation.rule);
    expect(names).toContain(rule);
  });

  it('sees through imports of types', () => {
    const caught = found.filter(({ from }) => from === 'functions/review/use-cases/planted-type.ts');
    expect(caught.map(({ rule }) => rule)).toEqual(['use-cases-know-no-adapters']);
  });

  it('blames nothing that was not planted', () => {
    expect(found.filter(({ from, to }) => !`${from} ${to}`.includes('planted'))).toEqual([]);
  });
});

describe('the lint of pure code', () => {
  const places = [
    'functions/item/domain/impure.ts',
    'functions/shared/domain/impure.ts',
    'functions/projections/item-info/impure.ts',
    'packages/resilience/circuit/impure.ts',
  ];

  it.each(places)('catches clock, chance, settings, output and waiting in %s', (file) => {
    plant(file, `${impure.join('\n')}\n`);
    const lines = linesWithErrors(file);
    expect(impure.filter((_, index) => !lines.has(index + 1))).toEqual([]);
  });

  it('lets domain code decide', () => {
    const file = 'functions/item/domain/decides.ts';
    plant(file, 'export function later(one: number, other: number): number {\n  return Math.max(one, other);\n}\n');
    expect(linesWithErrors(file)).toEqual(new Set());
  });

  it('leaves the clock to adapters', () => {
    const file = 'functions/item/adapters/clock.ts';
    plant(file, 'export const now = () => Date.now();\n');
    expect(linesWithErrors(file)).toEqual(new Set());
  });
});

it.each(["vi.mock('./a.ts');", "vi.mock('./a.ts', () => ({}));", "vi.doMock('./a.ts');", 'vi.fn(Math.random);'])(
  'the lint of tests catches %s',
  (mistake) => {
    const file = 'functions/item/mistakes.test.ts';
    plant(file, `import { vi } from 'vitest';\n${mistake}\n`);
    expect(linesWithErrors(file)).toEqual(new Set([2]));
  },
);

/** `file` is a path in the copy. */
function plant(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

/** The lines of a file of the copy in which the linter finds errors. */
function linesWithErrors(file: string): ReadonlySet<number> {
  const options = [
    'lint',
    '--reporter=json',
    '--vcs-enabled=false',
    '--max-diagnostics=none',
    '--diagnostic-level=error',
  ];
  const { stdout } = spawnSync(join(BIN, 'biome'), [...options, file], { cwd: copy, encoding: 'utf8' });
  const report: { diagnostics: { location: { start: { line: number } } }[] } = JSON.parse(stdout);
  return new Set(report.diagnostics.map(({ location }) => location.start.line));
}
