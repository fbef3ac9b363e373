import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { type Deployment, deploy } from '../../tools/market/deploy.ts';
import { hasUserPools } from '../../tools/people/user-pool.ts';
import { aws } from './aws.ts';
import { environment, hasBooks, named } from './environment.ts';

const { AWS_ENDPOINT_URL: endpoint = '' } = process.env;
const signInAt = (await hasUserPools(endpoint)) ? endpoint : undefined;

/** Deploys the market over the one that runs, with its gateway and its books. `folder`: for the files of the deploy. */
export async function deployAgain(folder: string, context: Readonly<Record<string, string>> = {}): Promise<Deployment> {
  const same = hasBooks ? { ledger: await placeOfBooks() } : {};
  const { GDMARKET_GATEWAY: gateway } = environment;
  const plan = { folder, gateway, signInAt, again: true, context: { ...same, ...context } };
  return deploy(plan, async () => endpoint);
}

async function placeOfBooks(): Promise<string> {
  const FunctionName = named('ledger-events');
  const { Environment } = await aws.lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const { LEDGER_URL } = Environment?.Variables ?? {};
  if (LEDGER_URL === undefined) throw new Error(`${FunctionName} keeps no books`);
  return LEDGER_URL;
}
