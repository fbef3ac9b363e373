import * as z from 'zod/mini';
import { now } from '#shared/composition/clock.ts';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { httpPorts } from '#shared/composition/http-ports.ts';
import { issuerNeeds } from '#shared/composition/issuer-needs.ts';
import { tablesIn } from '#shared/composition/needs-of.ts';
import { httpVariables, marketVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createDocumentClient } from '#shared/persistence/document-client.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { viewsIn, viewVariables } from '../container.ts';
import { http } from '../projections.functions.ts';

const env = loadEnv(
  z.object({
    ...viewVariables,
    ...httpVariables,
    ...marketVariables,
    /** Milliseconds for which an instance shows a first page again; 0 reads each one. */
    FIRST_PAGE_MAX_AGE_MS: z._default(z.coerce.number().check(z.nonnegative()), 0),
  }),
);

const client = createDocumentClient();

export const handler = withSelfTest(
  http(
    { ...viewsIn(client, env), now, timeZone: env.TIME_ZONE, firstPageMaxAgeMs: env.FIRST_PAGE_MAX_AGE_MS },
    httpPorts(env, client.config),
  ),
  functionLogger(),
  () => ({
    ...tablesIn(env, client),
    ...issuerNeeds(env, client.config),
  }),
);
