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
import { createS3FileStore } from '#shared/files/file-store-s3.ts';
import { withSelfTest } from '#shared/self-test/self-test.ts';
import { createReservationContainer } from '../container.ts';
import { holdVariables } from '../hold-time.ts';
import { http } from '../reservation.functions.ts';

const env = loadEnv(
  z.object({
    ...tableVariables,
    ...guardVariables,
    ...dependencyVariables('payment'),
    ...dependencyVariables('item'),
    ...httpVariables,
    ...holdVariables,
    ...limitVariables,
    ...bucketVariables,
    ...marketVariables,
  }),
);
const container = createReservationContainer(env);
const setting = createLimitsSetting(limits, env, container.client.config);
const picturesPerHour = async () => (await setting()).picturesPerHour;
const bucket = [container.client.config, env.PICTURES_BUCKET] as const;
const pictures = { files: createS3FileStore(...bucket), addresses: createS3FileAddresses(...bucket), picturesPerHour };
const payment = guardedCallsOf('payment', env, container.client);
const item = guardedCallsOf('item', env, container.client);

export const handler = withSelfTest(
  http({ ...container, ...pictures, limits: setting }, { payment, item }, httpPorts(env, container.client.config)),
  functionLogger(),
  () => ({ ...needsOf(env, container.client), ...issuerNeeds(env, container.client.config) }),
);
