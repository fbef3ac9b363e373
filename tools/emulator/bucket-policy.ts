import { LOCAL_ACCOUNT } from './environment.ts';

/**
 * Deletes a bucket's policy. CDK's policy for assets refuses requests without TLS, which emulators do not speak. Throws
 * when the emulator does not answer or refuses.
 */
export async function removeBucketPolicy(endpoint: string, bucket: string): Promise<void> {
  const { account, region } = LOCAL_ACCOUNT;
  // emulators read the caller's account from here and check no signature
  const authorization = `AWS4-HMAC-SHA256 Credential=${account}/20260101/${region}/s3/aws4_request, SignedHeaders=host, Signature=local`;
  const address = `${endpoint.replace(/\/$/, '')}/${bucket}?policy`;
  const response = await fetch(address, { method: 'DELETE', headers: { authorization } });
  if (!response.ok) throw new Error(`DeleteBucketPolicy: ${response.status} ${await response.text()}`);
}
