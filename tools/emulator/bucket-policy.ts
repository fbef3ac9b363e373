import { LOCAL_ACCOUNT } from './environment.ts';

/**
 * Takes the policy off a bucket. CDK's for assets refuses whoever does not use TLS, which emulators do not speak.
 * Throws when the emulator is away or refuses.
 */
export async function removeBucketPolicy(endpoint: string, bucket: string): Promise<void> {
  const { account, region } = LOCAL_ACCOUNT;
  // emulators read who asks from here; they check no signature
  const authorization = `AWS4-HMAC-SHA256 Credential=${account}/20260101/${region}/s3/aws4_request, SignedHeaders=host, Signature=local`;
  const address = `${endpoint.replace(/\/$/, '')}/${bucket}?policy`;
  const response = await fetch(address, { method: 'DELETE', headers: { authorization } });
  if (!response.ok) throw new Error(`DeleteBucketPolicy: ${response.status} ${await response.text()}`);
}
