import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { bucketEndpoint } from '../aws/service-endpoint.ts';
import { createSignedSender } from '../aws/signed-request.ts';
import { fileStoreContract } from './file-store.contract.ts';
import { createS3FileStore } from './file-store-s3.ts';

const { config } = new DynamoDBClient({});

/** Makes a bucket at `AWS_ENDPOINT_URL`, which the integration tests have: its emulator forgets it. */
async function madeBucket(): Promise<string> {
  if (process.env.AWS_ENDPOINT_URL === undefined) throw new Error('integration tests need an emulator');
  const bucket = `throw-away-${crypto.randomUUID()}`;
  const send = createSignedSender(config, 's3', (region) => bucketEndpoint(bucket, region));
  const { status } = await send({ method: 'PUT', path: '/', headers: {}, body: '' }, AbortSignal.timeout(5_000));
  expect(status).toBe(200);
  return bucket;
}

describe('files on S3', () => {
  fileStoreContract(async () => createS3FileStore(config, await madeBucket()));

  it('pass on that there is no bucket', async () => {
    await expect(createS3FileStore(config, 'throw-away-nowhere').list('')).rejects.toThrow('404');
  });
});
