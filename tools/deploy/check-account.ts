import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { environmentOf } from '../../infra/environment.ts';
import { nameIn, stageOf } from '../../infra/stage.ts';
import { ROOT } from '../bootstrap/paths.mjs';
import { accountConcurrency } from './account-concurrency.ts';
import { deployContext } from './deploy-context.ts';
import { shortOfConcurrency } from './short-of-concurrency.ts';

/**
 * Checks before a deploy whether the account has the concurrency that the stage keeps. `args`: arguments of `cdk
 * deploy`. Prints what is missing, or that there is no such stage. If the account cannot be asked, the deploy goes on.
 */
export async function checkAccount(args: readonly string[]): Promise<boolean> {
  try {
    const sentence = await missingIn(args);
    if (sentence !== undefined) console.error(sentence);
    return sentence === undefined;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return false;
  }
}

async function missingIn(args: readonly string[]): Promise<string | undefined> {
  const { context } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8'));
  const { stage: name, gateway, concurrency, environments } = deployContext(args, context);
  const stage = stageOf(name, gateway, concurrency);
  const { callees } = stage.concurrency;
  if (callees === undefined) return undefined;
  const nowhere = { account: undefined, region: undefined, endpoint: undefined };
  const { region } = environmentOf(stage, environments, nowhere);
  const wanted = Object.values(callees).reduce((sum, one) => sum + one, 0);
  const functions = Object.keys(callees).map((callee) => nameIn(stage, callee, 'calls'));
  const client = new LambdaClient(region === undefined ? {} : { region });
  const account = await accountConcurrency(client, functions).catch(unread);
  if (account === undefined) return undefined;
  return shortOfConcurrency({ ...account, stage: stage.name, region: await client.config.region(), wanted });
}

function unread(error: unknown): undefined {
  const reason = error instanceof Error ? error.message : error;
  console.error(`Nobody knows whether the account's Lambda quota is enough: it cannot be read (${reason}).`);
  return undefined;
}
