import * as z from 'zod/mini';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { issuerNeeds } from '#shared/composition/issuer-needs.ts';
import { tablesIn } from '#shared/composition/needs-of.ts';
import { httpVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createDocumentClient } from '#shared/persistence/document-client.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { viewsIn, viewVariables } from '../container.ts';
import { http } from '../projections.functions.ts';

const env = loadEnv(z.object({ ...viewVariables, ...httpVariables }));

const client = createDocumentClient();

export const handler = withSelfTest(
  http(viewsIn(client, env), httpPorts(env, client.config)),
  functionLogger(),
  () => ({
    ...tablesIn(env, client),
    ...issuerNeeds(env, client.config),
  }),
);
