import * as z from 'zod/mini';
import { consumerPorts } from '#shared/composition/consumer-ports.ts';
import { consumerVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createDocumentClient } from '#shared/persistence/document-client.ts';
import { noticesIn, noticesVariables } from '../container.ts';
import { bounces } from '../notices.functions.ts';

const env = loadEnv(z.object({ ...noticesVariables, ...consumerVariables }));

export const handler = bounces(noticesIn(createDocumentClient(), env).recipients, consumerPorts(env));
