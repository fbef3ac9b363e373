import { GetAccountSettingsCommand, GetFunctionConcurrencyCommand, type LambdaClient } from '@aws-sdk/client-lambda';

/** The concurrent executions that an account has, and what some of its functions keep. */
export interface AccountConcurrency {
  readonly quota: number;
  readonly unreserved: number;
  readonly kept: number;
}

/** Reads it in the client's account and region. The functions need not exist yet. Throws AWS's errors. */
export async function accountConcurrency(
  client: Pick<LambdaClient, 'send'>,
  functionNames: readonly string[],
): Promise<AccountConcurrency> {
  const [{ AccountLimit }, ...kept] = await Promise.all([
    client.send(new GetAccountSettingsCommand({})),
    ...functionNames.map((name) => keptBy(client, name)),
  ]);
  return {
    quota: AccountLimit?.ConcurrentExecutions ?? 0,
    unreserved: AccountLimit?.UnreservedConcurrentExecutions ?? 0,
    kept: kept.reduce((sum, one) => sum + one, 0),
  };
}

async function keptBy(client: Pick<LambdaClient, 'send'>, FunctionName: string): Promise<number> {
  try {
    const { ReservedConcurrentExecutions } = await client.send(new GetFunctionConcurrencyCommand({ FunctionName }));
    return ReservedConcurrentExecutions ?? 0;
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return 0;
    throw error;
  }
}
