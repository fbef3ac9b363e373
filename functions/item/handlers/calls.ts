import * as z from 'zod/mini';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { tablesIn } from '#shared/composition/needs-of.ts';
import { tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { createItemContainer } from '../container.ts';
import { calls } from '../item.functions.ts';

const env = loadEnv(z.object(tableVariables));
const container = createItemContainer(env);
const logger = functionLogger();

export const handler = withSelfTest(calls(container, { logger }), logger, () => tablesIn(env, container.client));
