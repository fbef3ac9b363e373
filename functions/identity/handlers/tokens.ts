import * as z from 'zod/mini';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createIdentityContainer } from '../container.ts';
import { tokens } from '../identity.functions.ts';

const env = loadEnv(z.object(tableVariables));

export const handler = tokens(createIdentityContainer(env), { logger: functionLogger() });
