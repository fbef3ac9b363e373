import * as z from 'zod/mini';
import { createCallHandler } from '../../shared/calls/call-handler.ts';
import { functionLogger } from '../../shared/composition/function-logger.ts';
import { tableVariables } from '../../shared/composition/variables.ts';
import { loadEnv } from '../../shared/config/env.ts';
import { createPaymentContainer } from '../container.ts';
import { createProvider, providerVariables } from '../provider.ts';
import { paymentCalls } from './payment.calls.ts';

/** The read stands inside a call that has 610 ms. */
const SETTINGS_READ_MS = 300;

const env = loadEnv(z.object({ ...tableVariables, ...providerVariables }));
const container = createPaymentContainer(env);
const dependencies = { ...container, provider: createProvider(env, container.client.config, SETTINGS_READ_MS) };

/**
 * Answers other aggregates' synchronous calls: approve, cancel and close for the reservation, capture for the item.
 */
export const handler = createCallHandler({ logger: functionLogger(), calls: paymentCalls(dependencies) });
