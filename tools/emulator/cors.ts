import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiGatewayV2Client, type Cors, GetApiCommand, UpdateApiCommand } from '@aws-sdk/client-apigatewayv2';
import { clientOf } from './clients.ts';

interface Template {
  readonly Resources?: Readonly<Record<string, Resource>>;
}

interface Resource {
  readonly Type: string;
  readonly Properties?: { readonly CorsConfiguration?: Cors };
}

/**
 * Gives the deployed HTTP API the CORS settings from the templates in a folder. MiniStack does not understand them as
 * CloudFormation writes them and answers 403 to every preflight; AWS and a REST API do not need this. Throws when the
 * emulator refuses.
 */
export async function restoreCors(endpoint: string, assembly: string, apiId: string): Promise<void> {
  const templates = readdirSync(assembly).filter((name) => name.endsWith('.template.json'));
  const wanted = templates.map((name) => corsOf(JSON.parse(readFileSync(join(assembly, name), 'utf8')))).find(Boolean);
  if (wanted === undefined) return;
  const gateway = new ApiGatewayV2Client(clientOf(endpoint));
  const { CorsConfiguration } = await gateway.send(new GetApiCommand({ ApiId: apiId }));
  if (CorsConfiguration?.AllowOrigins !== undefined) return;
  await gateway.send(new UpdateApiCommand({ ApiId: apiId, CorsConfiguration: wanted }));
}

/** The CORS settings of a template's HTTP API. */
export function corsOf({ Resources = {} }: Template): Cors | undefined {
  const [api] = Object.values(Resources).filter(({ Type }) => Type === 'AWS::ApiGatewayV2::Api');
  return api?.Properties?.CorsConfiguration;
}
