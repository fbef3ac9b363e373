import * as z from 'zod/mini';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { gatewayVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createViews, viewVariables } from '../container.ts';
import { http } from '../projections.functions.ts';

const env = loadEnv(z.object({ ...viewVariables, ...gatewayVariables }));

export const handler = http(createViews(env), httpPorts(env));
