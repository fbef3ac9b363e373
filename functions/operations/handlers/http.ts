import * as z from 'zod/mini';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { issuerNeeds } from '#shared/composition/issuer-needs.ts';
import { tablesAndSettingsIn } from '#shared/composition/needs-of.ts';
import { httpVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createDocumentClient } from '#shared/persistence/document-client.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { operationsIn, operationsVariables } from '../container.ts';
import { http } from '../operations.functions.ts';

const env = loadEnv(z.object({ ...operationsVariables, ...httpVariables }));

const client = createDocumentClient();

const operations = operationsIn(client, env);

export const handler = withSelfTest(http(operations, httpPorts(env, client.config)), functionLogger(), () => ({
  ...tablesAndSettingsIn(env, client),
  ...issuerNeeds(env, client.config),
  HISTORY_TABLE: () => operations.history.read('SELF-TEST', { size: 1 }),
  DEAD_LETTER_QUEUE_URLS: () => operations.deadLetterQueues.look(),
}));
