import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetAliasCommand, UpdateAliasCommand } from '@aws-sdk/client-lambda';
import { GetParameterCommand, PutParameterCommand } from '@aws-sdk/client-ssm';
import type { Item } from '@gdmarket/client';
import { afterAll, expect, it } from 'vitest';
import { deployedParameter } from '#contracts/settings/parameters.ts';
import { aws } from '../support/aws.ts';
import { deployAgain } from '../support/deploy-again.ts';
import { environment, named } from '../support/environment.ts';
import { eventually } from '../support/eventually.ts';
import { send } from '../support/http-client.ts';
import { registerItem } from '../support/market.ts';
import { npmRun } from '../support/npm-run.ts';
import { startAfresh } from '../support/switches.ts';

const folder = mkdtempSync(join(tmpdir(), 'gdmarket-rollback-'));

/** Versions differ in the start of their links. */
const deployed = (context: Readonly<Record<string, string>> = {}) => deployAgain(folder, context);

const rollBack = (...argv: readonly string[]) => npmRun('rollback', '--stage', 'local', ...argv);

const isLocalStack = environment.GDMARKET_EMULATOR === 'localstack';

/** Three deploys, one after another: far longer than any other test. */
const DEPLOYS_MS = 900_000;

afterAll(async () => {
  // What a failed test left behind.
  if (!isLocalStack && !(await linkOfItem()).startsWith(`${good}/`)) await deployed();
  rmSync(folder, { recursive: true, force: true });
}, DEPLOYS_MS);

const RECORD = deployedParameter(environment.GDMARKET_STAGE, 'services');

const { itemNo } = await registerItem();
const { GDMARKET_API: good } = environment;

async function linkOfItem(): Promise<string> {
  const { body } = await send('GET', `/items/${itemNo}`);
  return (body as Item)._links.self.href;
}

async function expectLinks(start: string): Promise<void> {
  await eventually(async () => expect((await linkOfItem()).startsWith(`${start}/`)).toBe(true));
}

async function aliasOf(name: string): Promise<string | undefined> {
  const { FunctionVersion } = await aws.lambda.send(new GetAliasCommand({ FunctionName: named(name), Name: 'live' }));
  return FunctionVersion;
}

// LocalStack takes no weights in an update.
const shared = isLocalStack ? 'all' : 'half of all';

it(`a version that answers ${shared} requests is taken back in the same way`, async () => {
  const { Parameter } = await aws.ssm.send(new GetParameterCommand({ Name: RECORD }));
  const { versions } = JSON.parse(Parameter?.Value ?? '');
  const before = await aliasOf('item-http');
  expect(versions['item-http']).toBe(before);
  const undo = await startAfresh('item-http');
  try {
    const now = (await aliasOf('item-http')) ?? '';
    expect(now).not.toBe(before);
    const half = { FunctionVersion: before, RoutingConfig: { AdditionalVersionWeights: { [now]: 0.5 } } };
    if (!isLocalStack)
      await aws.lambda.send(new UpdateAliasCommand({ FunctionName: named('item-http'), Name: 'live', ...half }));
    const Value = JSON.stringify({ deploy: 'by hand', versions: { ...versions, 'item-http': now } });
    await aws.ssm.send(new PutParameterCommand({ Name: RECORD, Value, Overwrite: true }));
    const back = await rollBack();
    expect(back.output).toMatch(
      new RegExp(
        `item-http +${isLocalStack ? now : `(${now} and ${before}|${before} and ${now})`} → ${before}\n1 function moved`,
      ),
    );
    const { FunctionVersion, RoutingConfig } = await aws.lambda.send(
      new GetAliasCommand({ FunctionName: named('item-http'), Name: 'live' }),
    );
    expect([FunctionVersion, RoutingConfig?.AdditionalVersionWeights ?? {}]).toEqual([before, {}]);
    await expectLinks(good);
  } finally {
    await undo();
  }
});

// LocalStack's CloudFormation fails at changed functions.
it.skipIf(isLocalStack)(
  'a bad deploy is taken back without a build, and the next one goes on from there',
  async () => {
    const [before, consumer] = [await aliasOf('item-http'), await aliasOf('item-events')];
    await expectLinks(good);
    await deployed({ baseUrl: 'https://bad.example' });
    const bad = await aliasOf('item-http');
    await expectLinks('https://bad.example');
    expect(bad).not.toBe(before);

    const shown = await rollBack('--dry-run');
    expect(shown).toMatchObject({
      code: 0,
      output: expect.stringMatching(new RegExp(`item-http +${bad} → ${before}\n`)),
    });
    await expectLinks('https://bad.example');

    const started = Date.now();
    const back = await rollBack();
    expect(back).toMatchObject({ code: 0, output: expect.stringContaining('functions moved') });
    console.log(`back after ${Date.now() - started} ms:\n${back.output}`);
    await expectLinks(good);
    expect(await aliasOf('item-events')).toBe(consumer);
    expect(await rollBack()).toMatchObject({ code: 0, output: expect.stringContaining('Nothing to move') });

    // As npm run deploy does: CloudFormation, which did not notice, first learns where the alias is.
    await deployed({ baseUrl: 'https://next.example', pinned: `item-http:${before}` });
    expect(await aliasOf('item-http')).toBe(before);
    await deployed({ baseUrl: 'https://next.example' });
    await expectLinks('https://next.example');

    expect(await rollBack('--function', 'item-http')).toMatchObject({ code: 0 });
    await expectLinks(good);
    expect(await rollBack()).toMatchObject({ code: 0, output: expect.stringContaining('functions moved') });
  },
  DEPLOYS_MS,
);
