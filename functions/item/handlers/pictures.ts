import * as z from 'zod/mini';
import { consumerPorts } from '#shared/composition/consumer-ports.ts';
import { bucketVariables, consumerVariables, tableVariables } from '#shared/composition/variables.ts';
import { loadEnv } from '#shared/config/env.ts';
import { createS3FileStore } from '#shared/files/file-store-s3.ts';
import { createItemContainer } from '../container.ts';
import { pictures } from '../item.functions.ts';

const env = loadEnv(z.object({ ...tableVariables, ...consumerVariables, ...bucketVariables }));
const container = createItemContainer(env);
const files = createS3FileStore(container.client.config, env.PICTURES_BUCKET);

export const handler = pictures({ ...container, files }, consumerPorts(env));
