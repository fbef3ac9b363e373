import * as z from 'zod/mini';
import { now } from '#shared/composition/clock.ts';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { issuerNeeds } from '#shared/composition/issuer-needs.ts';
import { httpVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createDocumentClient } from '#shared/persistence/document-client.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { noticesIn, noticesVariables } from '../container.ts';
import { http } from '../notices.functions.ts';
import { newSecret } from '../telling/secret.ts';

const env = loadEnv(z.object({ ...noticesVariables, ...httpVariables, SENDS_MAIL: z.optional(z.literal('yes')) }));

const client = createDocumentClient();
const stored = noticesIn(client, env);

export const handler = withSelfTest(
  http({ ...stored, sendsMail: env.SENDS_MAIL !== undefined, newKey: newSecret, now }, httpPorts(env, client.config)),
  functionLogger(),
  () => ({ ...issuerNeeds(env, client.config), NOTICES_TABLE: () => stored.recipients.find(0) }),
);
