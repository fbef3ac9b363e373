import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, expect, it, vi } from 'vitest';
import { describeError, UserError } from './user-error.mjs';

afterEach(() => vi.unstubAllEnvs());

async function errorOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

it('a sentence for a person is shown as it is', () => {
  expect(describeError(new UserError('Start one with npm start.'))).toBe('Start one with npm start.');
});

it('a folder that cannot be made is a sentence', async () => {
  const folder = join(import.meta.filename, 'x');
  expect(describeError(await errorOf(() => mkdirSync(folder)))).toBe(
    `${folder} cannot be made: a file stands where a folder should be (ENOTDIR).`,
  );
  const denied = Object.assign(new Error('EACCES: permission denied'), {
    code: 'EACCES',
    path: '/x',
    syscall: 'mkdir',
  });
  expect(describeError(denied)).toBe('/x may not be written (EACCES).');
});

it('an address where nobody answers is a sentence', async () => {
  expect(describeError(await errorOf(() => fetch('http://127.0.0.1:1')))).toMatch(/^Nobody answers there: .*\.$/);
  expect(describeError(await errorOf(() => fetch('http://nowhere.invalid')))).toMatch(/^Nobody answers there: /);
  expect(
    describeError(await errorOf(() => AbortSignal.abort(new DOMException('', 'TimeoutError')).throwIfAborted())),
  ).toBe('There was no answer in time.');
});

it('what the AWS SDK lacks is a sentence', async () => {
  for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_PROFILE']) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_CONFIG_FILE', '/dev/null');
  expect(describeError(await errorOf(() => new SSMClient({}).config.region()))).toBe(
    'AWS cannot be used: Region is missing',
  );
  const denied = Object.assign(new Error('no credentials'), { name: 'CredentialsProviderError' });
  expect(describeError(denied)).toBe('AWS cannot be used: no credentials');
});

it('anything unforeseen keeps its stack', () => {
  expect(describeError(new TypeError('x is not a function'))).toContain('user-error.test.ts');
  expect(describeError('text')).toBe('text');
});
