import { SQSClient } from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { dsqlToken } from './dsql-token.ts';

const credentials = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: 'to/ken+=x',
};

it('is what the signer of the SDK makes', async () => {
  const { config } = new SQSClient({ region: 'ap-northeast-2', credentials });
  const date = new Date('2026-11-30T14:08:37Z');
  // Made by @aws-sdk/dsql-signer 3.1142.0 in that second.
  expect(await dsqlToken(config, 'abc123.dsql.ap-northeast-2.on.aws', 'DbConnect', date)).toBe(
    'abc123.dsql.ap-northeast-2.on.aws/?Action=DbConnect&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20261130%2Fap-northeast-2%2Fdsql%2Faws4_request&X-Amz-Date=20261130T140837Z&X-Amz-Expires=900&X-Amz-Security-Token=to%2Fken%2B%3Dx&X-Amz-Signature=38fd9e308051a0e51b77623e158b7f4f1b54000c8f9be77971049af4e4820f92&X-Amz-SignedHeaders=host',
  );
});
