import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../bootstrap/paths.mjs';

const sources = globSync('{contracts,functions,infra,packages}/**/*.ts', {
  cwd: ROOT,
  exclude: ['**/node_modules/**'],
}).map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(ROOT, file), 'utf8') }));
const FOR_TESTS = /\.(?:test|fixture|contract)\.ts$|\/testing\//;

it('errors that others see are in a *.error.ts of their own, and nothing else is called so', () => {
  const errors = sources.filter(
    ({ file, text }) => !FOR_TESTS.test(file) && /^export class \w+ extends Error/m.test(text),
  );
  const called = sources.filter(({ file }) => file.endsWith('.error.ts'));
  expect(errors.map(({ file }) => file)).toEqual(called.map(({ file }) => file));
});

it('what only tests can load is a *.test.ts, *.fixture.ts or *.contract.ts, or under testing', () => {
  const forTests = sources.filter(({ text }) => /from '(?:vitest|fast-check)'/.test(text));
  expect(forTests.map(({ file }) => file).filter((file) => !FOR_TESTS.test(file))).toEqual([]);
});
