import * as z from 'zod/mini';
import { consumerPorts } from '#shared/composition/consumer-ports.ts';
import { consumerVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createDocumentClient } from '#shared/persistence/document-client.ts';
import { historyIn, historyVariables } from '../container.ts';
import { events } from '../operations.functions.ts';

const env = loadEnv(z.object({ ...historyVariables, ...consumerVariables }));

export const handler = events(historyIn(createDocumentClient(), env), consumerPorts(env));
