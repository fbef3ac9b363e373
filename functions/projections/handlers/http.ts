import * as z from 'zod/mini';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { httpVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createDocumentClient } from '#shared/persistence/document-client.ts';
import { viewsIn, viewVariables } from '../container.ts';
import { http } from '../projections.functions.ts';

const env = loadEnv(z.object({ ...viewVariables, ...httpVariables }));

const client = createDocumentClient();

export const handler = http(viewsIn(client, env), httpPorts(env, client.config));
