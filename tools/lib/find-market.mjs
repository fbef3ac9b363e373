import { apiAddress } from './api-address.mjs';
import { answers, stackOutput } from './aws-call.mjs';
import { foreignEndpoint } from './market.mjs';
import { announcedMarkets } from './market-file.mjs';
import { UserError } from './user-error.mjs';

const STACK = 'gdmarket-local-services';

/**
 * Finds the local market: on the endpoint of AWS_ENDPOINT_URL, else the one last started here.
 *
 * @param {number} [port] of its emulator, when one is meant
 * @returns {Promise<{ api: string, endpoint: string }>} its API address without a final slash, and the emulator's address
 * @throws {UserError} when none runs
 */
export async function requireMarket(port) {
  const foreign = foreignEndpoint(port);
  if (foreign !== undefined) return deployedAt(foreign);
  const meant = announcedMarkets().filter((market) => port === undefined || market.port === port);
  for (const { api, endpoint } of meant) if (await answers(endpoint)) return { api, endpoint };
  const [where, how] = port === undefined ? ['', ''] : [` on port ${port}`, ` -- --port ${port}`];
  throw new UserError(`No local market is running${where}: start one with npm start${how}.`);
}

/** @param {string} endpoint */
async function deployedAt(endpoint) {
  const path = await stackOutput(endpoint, STACK, 'ApiPath').catch(() => {
    throw new UserError(`Nothing answers at ${endpoint} (AWS_ENDPOINT_URL).`);
  });
  if (path === undefined)
    throw new UserError(`No market is deployed at ${endpoint} (AWS_ENDPOINT_URL): deploy it with npm start.`);
  return { api: apiAddress(endpoint, path), endpoint };
}
