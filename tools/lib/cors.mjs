import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callApiGateway } from './aws-call.mjs';

/** @typedef {{ Type: string, Properties?: { CorsConfiguration?: Record<string, unknown> } }} Resource */

/**
 * Gives the deployed HTTP API its CORS settings where the emulator does not understand them as CloudFormation spells them
 * (MiniStack answers 403 to every preflight). AWS and a REST API need nothing of this.
 *
 * @param {string} endpoint address of the emulator
 * @param {string} assembly folder of the templates, which hold the settings
 * @param {string} apiId the API's id
 * @returns {Promise<void>}
 * @throws {Error} when the emulator refuses
 */
export async function restoreCors(endpoint, assembly, apiId) {
  const templates = readdirSync(assembly).filter((name) => name.endsWith('.template.json'));
  const wanted = templates.map((name) => corsOf(JSON.parse(readFileSync(join(assembly, name), 'utf8')))).find(Boolean);
  if (wanted === undefined) return;
  const path = `/v2/apis/${apiId}`;
  const api = await callApiGateway(endpoint, 'GET', path);
  if (api.corsConfiguration?.allowOrigins !== undefined) return;
  await callApiGateway(endpoint, 'PATCH', path, { corsConfiguration: wanted });
}

/**
 * @param {{ Resources?: Record<string, Resource> }} template of one stack
 * @returns {Record<string, unknown> | undefined} the CORS settings of its HTTP API, in the spelling of the API Gateway API
 */
export function corsOf(template) {
  const apis = Object.values(template.Resources ?? {}).filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Api');
  const cors = apis[0]?.Properties?.CorsConfiguration;
  if (cors === undefined) return undefined;
  return Object.fromEntries(Object.entries(cors).map(([key, value]) => [key[0]?.toLowerCase() + key.slice(1), value]));
}
