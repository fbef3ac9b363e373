import * as z from 'zod/mini';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { tablesAndSettingsIn } from '#shared/composition/needs-of.ts';
import { tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { createPaymentContainer } from '../container.ts';
import { calls } from '../payment.functions.ts';
import { createProvider, providerVariables } from '../provider.ts';

/** The read is part of a call that has a limit of 610 ms. */
const SETTINGS_READ_MS = 300;

const env = loadEnv(z.object({ ...tableVariables, ...providerVariables }));
const container = createPaymentContainer(env);
const provider = createProvider(env, container.client.config, SETTINGS_READ_MS);

const logger = functionLogger();

export const handler = withSelfTest(calls({ ...container, provider }, { logger }), logger, () =>
  tablesAndSettingsIn(env, container.client),
);
