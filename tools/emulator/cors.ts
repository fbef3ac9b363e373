import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callApiGateway } from './aws-call.ts';

interface Template {
  readonly Resources?: Readonly<Record<string, Resource>>;
}

interface Resource {
  readonly Type: string;
  readonly Properties?: { readonly CorsConfiguration?: Readonly<Record<string, unknown>> };
}

/**
 * Gives the deployed HTTP API its CORS settings, which stand in the templates of a folder, where the emulator does not
 * understand them as CloudFormation spells them (MiniStack answers 403 to every preflight). AWS and a REST API need
 * nothing of this. Throws when the emulator refuses.
 */
export async function restoreCors(endpoint: string, assembly: string, apiId: string): Promise<void> {
  const templates = readdirSync(assembly).filter((name) => name.endsWith('.template.json'));
  const wanted = templates.map((name) => corsOf(JSON.parse(readFileSync(join(assembly, name), 'utf8')))).find(Boolean);
  if (wanted === undefined) return;
  const path = `/v2/apis/${apiId}`;
  const api = await callApiGateway(endpoint, 'GET', path);
  if (api.corsConfiguration?.allowOrigins !== undefined) return;
  await callApiGateway(endpoint, 'PATCH', path, { corsConfiguration: wanted });
}

/** The CORS settings of a template's HTTP API, in the spelling of the API Gateway API. */
export function corsOf(template: Template): Readonly<Record<string, unknown>> | undefined {
  const apis = Object.values(template.Resources ?? {}).filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Api');
  const cors = apis[0]?.Properties?.CorsConfiguration;
  if (cors === undefined) return undefined;
  return Object.fromEntries(Object.entries(cors).map(([key, value]) => [key[0]?.toLowerCase() + key.slice(1), value]));
}
