import * as z from 'zod/mini';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createItemContainer } from '../container.ts';
import { calls } from '../item.functions.ts';

export const handler = calls(createItemContainer(loadEnv(z.object(tableVariables))), { logger: functionLogger() });
