import { createSignedInvoker } from '#shared/calls/function-invoker-lambda.ts';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { functionEndMs } from '#shared/config/time-limits.ts';
import { createDocumentClient } from '#shared/persistence/document-client.ts';
import { createCodeDeployDeployments } from '../adapters/deployments-codedeploy.ts';
import { hook } from '../deploys.functions.ts';

// It reads no table: the client only knows region and credentials.
const { config } = createDocumentClient();

export const handler = hook({
  deployments: createCodeDeployDeployments(config),
  invoker: createSignedInvoker(config),
  logger: functionLogger(),
  selfTestMs: functionEndMs.http,
});
