import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { now } from '#shared/composition/clock.ts';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { issuerNeeds } from '#shared/composition/issuer-needs.ts';
import { httpVariables, marketVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { messagingLimits } from '#shared/config/time-limits.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { createPostgresLedger } from '../adapters/ledger-postgres.ts';
import { connectTo, ledgerVariables } from '../container.ts';
import { http } from '../ledger.functions.ts';

const env = loadEnv(z.object({ ...ledgerVariables, ...httpVariables, ...marketVariables }));

const { config } = new SQSClient(messagingLimits);
// Two sums make the close of a day.
const ledger = createPostgresLedger(connectTo(env.LEDGER_URL, config, 'DbConnect', 2));

export const handler = withSelfTest(
  http({ ledger, timeZone: env.TIME_ZONE, now }, httpPorts(env, config)),
  functionLogger(),
  () => ({ ...issuerNeeds(env, config), LEDGER_URL: () => ledger.read({}, { size: 1 }) }),
);
