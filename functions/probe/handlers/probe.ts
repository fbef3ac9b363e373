import { setTimeout } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { createSignedSender } from '#shared/aws/signed-request.ts';
import { functionLogger, functionName } from '#shared/composition/function-logger.ts';
import { loadEnv } from '#shared/config/env.ts';
import { storeLimits } from '#shared/config/time-limits.ts';
import { createEmbeddedMetrics } from '#shared/observability/metrics.ts';
import { createCognitoTokens } from '../adapters/tokens-cognito.ts';
import { probe } from '../probe.functions.ts';

const env = loadEnv(
  z.object({
    /** The market's address; on an emulator, a path on its host. */
    MARKET_URL: z.string(),
    USER_POOL_ID: z.string(),
    CLIENT_ID: z.string(),
    METRICS_NAMESPACE: z.string(),
  }),
);
const { AWS_ENDPOINT_URL } = process.env;
const now = Date.now;

export const handler = probe({
  url: env.MARKET_URL.startsWith('/') ? `${AWS_ENDPOINT_URL}${env.MARKET_URL}` : env.MARKET_URL,
  tokenOf: createCognitoTokens({
    userPoolId: env.USER_POOL_ID,
    clientId: env.CLIENT_ID,
    // The client only lends its region, credentials and signer.
    send: createSignedSender(new DynamoDBClient({ ...storeLimits }).config, 'cognito-idp'),
    now,
  }),
  now,
  sleep: setTimeout,
  logger: functionLogger(),
  metrics: createEmbeddedMetrics({ namespace: env.METRICS_NAMESPACE, properties: { function: functionName } }),
});
