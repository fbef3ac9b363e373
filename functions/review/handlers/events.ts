import * as z from 'zod/mini';
import { consumerPorts } from '#shared/composition/consumer-ports.ts';
import { consumerVariables, tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createReviewContainer } from '../container.ts';
import { events } from '../review.functions.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables }));

export const handler = events(createReviewContainer(env), consumerPorts(env));
