import * as z from 'zod/mini';
import { edge } from '#contracts/http/edge.ts';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { gatewayPorts } from '#shared/composition/http-ports.ts';
import { gatewayVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { answerWith } from '#shared/http/adapter.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { answerUnmatched } from '../answer-unmatched.ts';

const env = loadEnv(z.object(gatewayVariables));

/** Lambda handler of every request without a route in the table. It uses no table, bus or other function. */
export const handler = withSelfTest(answerWith({ ...edge, ...gatewayPorts(env) }, answerUnmatched), functionLogger());
