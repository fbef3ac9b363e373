import * as z from 'zod/mini';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { tablesIn } from '#shared/composition/needs-of.ts';
import { tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { createIdentityContainer } from '../container.ts';
import { tokens } from '../identity.functions.ts';

const env = loadEnv(z.object(tableVariables));

const container = createIdentityContainer(env);
const logger = functionLogger();

export const handler = withSelfTest(tokens(container, { logger }), logger, () => tablesIn(env, container.client));
