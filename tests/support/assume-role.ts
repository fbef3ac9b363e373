/** The credentials of a role that was assumed. */
export interface RoleCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

const field = (xml: string, name: string) => new RegExp(`<${name}>([^<]+)<`).exec(xml)?.[1] ?? '';

/**
 * Credentials of a role, on an emulator that lets the account's owner assume any. Throws the emulator's answer if it
 * refuses.
 */
export async function assumeRole(endpoint: string, RoleArn: string): Promise<RoleCredentials> {
  const authorization =
    'AWS4-HMAC-SHA256 Credential=000000000000/20260101/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=local';
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ Action: 'AssumeRole', Version: '2011-06-15', RoleArn, RoleSessionName: 'test' }),
  });
  const xml = await response.text();
  if (!response.ok) throw new Error(`AssumeRole: ${response.status} ${xml}`);
  return {
    accessKeyId: field(xml, 'AccessKeyId'),
    secretAccessKey: field(xml, 'SecretAccessKey'),
    sessionToken: field(xml, 'SessionToken'),
  };
}
