import * as z from 'zod/mini';
import { limits } from '#contracts/settings/limits.ts';
import { functionLogger } from '#shared/composition/function-logger.ts';
import { guardedCallsOf } from '#shared/composition/guarded-calls.ts';
import { httpPorts } from '#shared/composition/http-ports.ts';

import { issuerNeeds } from '#shared/composition/issuer-needs.ts';
import { createLimitsSetting } from '#shared/composition/limits-setting.ts';
import { needsOf } from '#shared/composition/needs-of.ts';

import {
  bucketVariables,
  dependencyVariables,
  guardVariables,
  httpVariables,
  limitVariables,
  marketVariables,
  tableVariables,
} from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createS3FileAddresses } from '#shared/files/file-addresses-s3.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { createItemContainer } from '../container.ts';
import { http } from '../item.functions.ts';

const env = loadEnv(
  z.object({
    ...tableVariables,
    ...guardVariables,
    ...dependencyVariables('payment'),
    ...httpVariables,
    ...limitVariables,
    ...bucketVariables,
    ...marketVariables,
  }),
);
const container = createItemContainer(env);
const setting = createLimitsSetting(limits, env, container.client.config);
const registrationsPerHour = async () => (await setting()).registrationsPerHour;
const picturesPerHour = async () => (await setting()).picturesPerHour;
const addresses = createS3FileAddresses(container.client.config, env.PICTURES_BUCKET);

export const handler = withSelfTest(
  http(
    { ...container, registrationsPerHour, picturesPerHour, addresses },
    { payment: guardedCallsOf('payment', env, container.client) },
    httpPorts(env, container.client.config),
  ),
  functionLogger(),
  () => ({ ...needsOf(env, container.client), ...issuerNeeds(env, container.client.config) }),
);
