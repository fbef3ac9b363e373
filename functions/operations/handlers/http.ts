import * as z from 'zod/mini';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { httpVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createDocumentClient } from '#shared/persistence/document-client.ts';
import { operationsIn, operationsVariables } from '../container.ts';
import { http } from '../operations.functions.ts';

const env = loadEnv(z.object({ ...operationsVariables, ...httpVariables }));

const client = createDocumentClient();

export const handler = http(operationsIn(client, env), httpPorts(env, client.config));
