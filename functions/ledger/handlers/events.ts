import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { consumerPorts } from '#shared/composition/consumer-ports.ts';
import { consumerVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { messagingLimits } from '#shared/config/time-limits.ts';
import { createPostgresLedger } from '../adapters/ledger-postgres.ts';
import { connectTo, ledgerVariables } from '../container.ts';
import { events } from '../ledger.functions.ts';

const env = loadEnv(
  z.object({
    ...ledgerVariables,
    ...consumerVariables,
    /** The currency of the market's prices, ISO 4217. */
    CURRENCY: z.string(),
  }),
);

const sql = connectTo(env.LEDGER_URL, new SQSClient(messagingLimits).config);

export const handler = events({ ledger: createPostgresLedger(sql), currency: env.CURRENCY }, consumerPorts(env));
