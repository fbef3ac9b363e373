import {
  GetAccountSettingsCommand,
  type GetFunctionConcurrencyCommand,
  type LambdaClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';
import { expect, it } from 'vitest';
import { accountConcurrency } from './account-concurrency.ts';

/** A client of an account whose functions, by name, keep this much concurrency. */
function clientOf(kept: Readonly<Record<string, number | undefined>>) {
  const send = async (command: GetAccountSettingsCommand | GetFunctionConcurrencyCommand) => {
    if (command instanceof GetAccountSettingsCommand)
      return { AccountLimit: { ConcurrentExecutions: 400, UnreservedConcurrentExecutions: 250 } };
    const { FunctionName = '' } = command.input;
    if (!Object.hasOwn(kept, FunctionName))
      throw new ResourceNotFoundException({ $metadata: {}, message: `no ${FunctionName}` });
    return { ReservedConcurrentExecutions: kept[FunctionName] };
  };
  return { send } as Pick<LambdaClient, 'send'>;
}

it('adds up what functions keep that are there', async () => {
  const client = clientOf({ payment: 100, item: undefined, other: 50 });
  expect(await accountConcurrency(client, ['payment', 'item', 'new'])).toEqual({
    quota: 400,
    unreserved: 250,
    kept: 100,
  });
});

it('throws what else AWS answers', async () => {
  const refuse = { send: () => Promise.reject(new Error('not for you')) };
  await expect(accountConcurrency(refuse, ['payment'])).rejects.toThrow('not for you');
});
