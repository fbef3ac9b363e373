import * as z from 'zod/mini';
import { consumerPorts } from '#shared/composition/consumer-ports.ts';
import { consumerVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createViews, viewVariables } from '../container.ts';
import { events } from '../projections.functions.ts';

const env = loadEnv(z.object({ ...viewVariables, ...consumerVariables }));

export const handler = events(createViews(env), consumerPorts(env));
