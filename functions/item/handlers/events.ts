import * as z from 'zod/mini';
import { consumerPorts } from '#shared/composition/consumer-ports.ts';
import { consumerVariables, tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createItemContainer } from '../container.ts';
import { events } from '../item.functions.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables }));

export const handler = events(createItemContainer(env), consumerPorts(env));
