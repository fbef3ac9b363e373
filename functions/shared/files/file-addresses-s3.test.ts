import { createHmac } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createS3FileAddresses } from './file-addresses-s3.ts';

const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey, sessionToken: 'session' };
const { config } = new DynamoDBClient({ region: 'eu-west-1', credentials });

let nowMs = Date.parse('2026-11-30T10:05:00.000Z');
let addresses = createS3FileAddresses(config, 'pictures', () => nowMs);
const invitation = {
  key: 'incoming/things/1/7',
  type: 'image/jpeg',
  mostBytes: 2_000_000,
  notes: { alt: '카메라' },
  expiresAt: new Date('2026-11-30T10:15:00.000Z'),
};

beforeEach(() => {
  nowMs = Date.parse('2026-11-30T10:05:00.000Z');
  for (const name of ['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_S3']) vi.stubEnv(name, '');
  addresses = createS3FileAddresses(config, 'pictures', () => nowMs);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the form of an upload', () => {
  it('lets nothing else be sent than what was asked for', async () => {
    const { url, fields } = await addresses.invite(invitation);
    expect(url).toBe('https://pictures.s3.eu-west-1.amazonaws.com/');
    const { policy = '', 'x-amz-signature': signature, ...sent } = fields;
    expect(sent).toEqual({
      key: 'incoming/things/1/7',
      'Content-Type': 'image/jpeg',
      'x-amz-meta-alt': '%EC%B9%B4%EB%A9%94%EB%9D%BC',
      'x-amz-algorithm': 'AWS4-HMAC-SHA256',
      'x-amz-credential': 'AKIAIOSFODNN7EXAMPLE/20261130/eu-west-1/s3/aws4_request',
      'x-amz-date': '20261130T100500Z',
      'x-amz-security-token': 'session',
    });
    const { expiration, conditions } = JSON.parse(Buffer.from(policy, 'base64').toString());
    expect(expiration).toBe('2026-11-30T10:15:00.000Z');
    const same = Object.entries(sent).map(([name, value]) => ({ [name]: value }));
    expect(conditions).toEqual([{ bucket: 'pictures' }, ...same, ['content-length-range', 1, 2_000_000]]);
    expect(signature).toBe(signatureOf(policy));
  });
});

describe('the address of a file', () => {
  it('is the same for half an hour, and good for an hour from its beginning', async () => {
    const first = await addresses.show('things/1/7', 1_800);
    nowMs += 24 * 60_000;
    expect(await addresses.show('things/1/7', 1_800)).toBe(first);
    const { origin, pathname, searchParams } = new URL(first);
    expect(origin + pathname).toBe('https://pictures.s3.eu-west-1.amazonaws.com/things/1/7');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      'X-Amz-Date': '20261130T100000Z',
      'X-Amz-Expires': '3600',
      'X-Amz-Security-Token': 'session',
    });
    nowMs += 60_000;
    expect(await addresses.show('things/1/7', 1_800)).not.toBe(first);
  });
});

/** https://docs.aws.amazon.com/AmazonS3/latest/developerguide/sigv4-authentication-HTTPPOST.html, step by step. */
function signatureOf(policy: string): string {
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const day = hmac(`AWS4${secretAccessKey}`, '20261130');
  const signingKey = hmac(hmac(hmac(day, 'eu-west-1'), 's3'), 'aws4_request');
  return hmac(signingKey, policy).toString('hex');
}
