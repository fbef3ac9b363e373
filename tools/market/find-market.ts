import { nameIn, type StageName } from '../../infra/stage-name.ts';
import { UserError } from '../bootstrap/user-error.mjs';
import { answers } from '../emulator/clients.ts';
import { adopt, clientEnvironment } from '../emulator/environment.ts';
import { foreignEndpoint } from '../emulator/foreign-endpoint.ts';
import { apiAddress } from './api-address.ts';
import { announcedMarkets, type Market } from './market-file.ts';

const STACK = nameIn({ name: 'local' }, 'services');

/**
 * Finds the local market: at the endpoint of AWS_ENDPOINT_URL, else the one whose emulator has the port, else the one
 * started last here. Throws a UserError when none runs.
 */
export async function requireMarket(port?: number): Promise<Pick<Market, 'api' | 'endpoint'>> {
  const foreign = foreignEndpoint(port);
  if (foreign !== undefined) return deployedAt(foreign);
  const meant = announcedMarkets().filter((market) => port === undefined || market.port === port);
  for (const market of meant) if (await answers(market.endpoint)) return market;
  const [where, how] = port === undefined ? ['', ''] : [` on port ${port}`, ` -- --port ${port}`];
  throw new UserError(`No local market is running${where}: start one with npm start${how}.`);
}

/**
 * Makes this process's AWS clients reach a stage: the local market's emulator, or where the shell's credentials lead.
 * Throws a UserError when no local market runs.
 */
export async function reachStage(stage: string, port?: number): Promise<void> {
  if (stage === 'local') adopt(clientEnvironment((await requireMarket(port)).endpoint));
}

/**
 * The address of a stage's API, from its stack where this shell's AWS credentials lead. Throws a UserError when the stage
 * is not there or they do not lead anywhere.
 */
export async function addressOf(stage: StageName): Promise<string> {
  const { stackOutputs } = await import('./stack-output.ts');
  const StackName = nameIn({ name: stage }, 'services');
  const { ApiUrl, ApiPath } = await stackOutputs(StackName).catch((error: unknown) => {
    throw new UserError(`Stage ${stage} cannot be reached: ${error instanceof Error ? error.message : error}`);
  });
  const endpoint = process.env.AWS_ENDPOINT_URL;
  const address = ApiPath !== undefined && endpoint ? apiAddress(endpoint, ApiPath) : ApiUrl;
  if (address === undefined) throw new UserError(`There is no stage ${stage} where this shell’s AWS credentials lead.`);
  return address.replace(/\/$/, '');
}

async function deployedAt(endpoint: string): Promise<Pick<Market, 'api' | 'endpoint'>> {
  const { stackOutput } = await import('./stack-output.ts');
  const path = await stackOutput(endpoint, STACK, 'ApiPath').catch(() => {
    throw new UserError(`Nothing answers at ${endpoint} (AWS_ENDPOINT_URL).`);
  });
  if (path === undefined)
    throw new UserError(`No market is deployed at ${endpoint} (AWS_ENDPOINT_URL): deploy it with npm start.`);
  return { api: apiAddress(endpoint, path), endpoint };
}
