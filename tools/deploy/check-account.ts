import { readFileSync } from 'node:fs';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { environmentOf } from '../../infra/environment.ts';
import { nameIn, stageOf } from '../../infra/stage.ts';
import { accountConcurrency } from './account-concurrency.ts';
import { deployContext } from './deploy-context.ts';
import { shortOfConcurrency } from './short-of-concurrency.ts';

/**
 * Before a deploy: sees that the account's concurrency is enough for what the stage keeps of it. The arguments are
 * those of `cdk deploy`. It exits with 1 and a sentence when it is not enough, or when there is no such stage. An
 * account that cannot be asked is no reason not to deploy.
 */
const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));
const { stage: name, gateway, concurrency, environments } = deployContext(process.argv.slice(2), context);
try {
  const stage = stageOf(name, gateway, concurrency);
  const { callees } = stage.concurrency;
  if (callees !== undefined) {
    const { region } = environmentOf(stage, environments, {
      account: undefined,
      region: undefined,
      endpoint: undefined,
    });
    const wanted = Object.values(callees).reduce((sum, one) => sum + one, 0);
    const functions = Object.keys(callees).map((callee) => nameIn(stage, callee, 'calls'));
    const client = new LambdaClient(region === undefined ? {} : { region });
    const account = await accountConcurrency(client, functions).catch(unread);
    const sentence =
      account && shortOfConcurrency({ ...account, stage: stage.name, region: await client.config.region(), wanted });
    if (sentence !== undefined) fail(sentence);
  }
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

function unread(error: unknown): undefined {
  const reason = error instanceof Error ? error.message : error;
  console.error(`Nobody knows whether the account's Lambda quota is enough: it cannot be read (${reason}).`);
  return undefined;
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
