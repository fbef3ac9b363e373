import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type StandInAnswer, standInForEachTest } from '#shared/aws/stand-in.fixture.ts';
import { bundleOf } from '../../infra/bundle.ts';
import { calleeBundles, environment, httpBundles } from './bundles.ts';

// Outside the checkout, so that Node takes a bundle for CommonJS, as on Lambda.
const folder = mkdtempSync(join(tmpdir(), 'gdmarket-primed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const standIn = standInForEachTest();

/** Loads the entry as Lambda does, then says what it exports. */
const START = `
import(process.argv[1]).then(({ handler }) => {
  console.log(JSON.stringify({ handler: typeof handler }));
  process.exit(0);
});`;

/** Starts an instance and returns the lines that it wrote. `more`: other variables. */
async function start(name: `${string}-${string}`, answer: StandInAnswer, more = {}) {
  standIn.answer = answer;
  const env = { ...process.env, ...environment, AWS_ENDPOINT_URL: standIn.endpoint.href, ...more };
  cpSync(bundleOf(name), join(folder, name), { recursive: true });
  const entry = join(folder, name, 'primed.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', START, entry], { env });
  const lines: unknown[] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return lines;
}

const PATIENCE = { timeout: 45_000 };
const reads = () => standIn.received.filter(({ headers }) => headers['x-amz-target'] === 'DynamoDB_20120810.GetItem');
const ready = { handler: 'function' };

describe.each([...httpBundles, ...calleeBundles])('an instance of %s', (name) => {
  it('has read one row, signed, before its first event', async () => {
    // On a busy machine the time for priming may end before it has read.
    await vi.waitFor(async () => {
      const before = reads().length;
      expect((await start(name, { status: 200, body: '{}' })).at(-1)).toEqual(ready);
      const read = reads().slice(before);
      expect(read).toHaveLength(1);
      expect(read[0]?.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=none\/\d+\/us-east-1\/dynamodb/);
    }, PATIENCE);
  });
});

const refusal = '{"__type":"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException","message":"no table"}';

describe('an instance whose store', () => {
  it.each([
    ['refuses', { status: 400, body: refusal }, /ResourceNotFoundException: no table/, 1],
    // The SDK in the bundle tries again, although parts of it are replaced.
    ['fails', { status: 500 }, /StoreUnavailable/, 2],
    ['hangs up', { status: 200, hangUp: 'always' }, /StoreUnavailable/, 0],
    ['says nothing', { status: 200, silent: true }, /OutOfTime/, 1],
  ] as const)('%s starts all the same, and says why it is not primed', async (_, answer, error, asked) => {
    const why = { level: 'warn', message: 'not primed', error: expect.stringMatching(error) };
    // On a busy machine the time for priming may end before the store has done this.
    await vi.waitFor(async () => {
      const before = reads().length;
      const lines = await start('item-calls', answer);
      expect(lines).toEqual([expect.objectContaining(why), ready]);
      expect(reads()).toHaveLength(before + asked);
    }, PATIENCE);
  });

  it('is asked with the token that Lambda gives beside the key', async () => {
    await start('item-calls', { status: 200, body: '{}' }, { AWS_SESSION_TOKEN: 'of the role' });
    expect(reads()[0]?.headers).toMatchObject({
      'x-amz-security-token': 'of the role',
      authorization: expect.stringMatching(/SignedHeaders=[\w;-]*x-amz-security-token/),
    });
  });

  it('is not asked where the process is frozen before its first event', async () => {
    const type = { AWS_LAMBDA_INITIALIZATION_TYPE: 'provisioned-concurrency' };
    expect(await start('item-calls', { status: 200, body: '{}' }, type)).toEqual([ready]);
    expect(standIn.received).toEqual([]);
  });
});

it('only functions that somebody waits for have the entry', () => {
  const has = (name: `${string}-${string}`) => existsSync(join(bundleOf(name), 'primed.mjs'));
  expect(['item-relay', 'item-events', 'projections-rebuild'].map((name) => has(name as 'item-relay'))).toEqual([
    false,
    false,
    false,
  ]);
});
