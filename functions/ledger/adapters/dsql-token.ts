import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsIdentity } from '#shared/aws/signed-request.ts';

/** Seconds for which a token lets somebody in. A connection that stands is not ended by it. */
const EXPIRES_IN = 900;

/** What a token is for: `DbConnect` for a role that was granted to the caller, `DbConnectAdmin` for the owner. */
export type DsqlAction = 'DbConnect' | 'DbConnectAdmin';

/**
 * The password of a new connection to Aurora DSQL: a request that is signed and never sent. The package
 * `@aws-sdk/dsql-signer` does the same with the whole search for credentials.
 * https://docs.aws.amazon.com/aurora-dsql/latest/userguide/SECTION_authentication-token.html
 */
export async function dsqlToken(
  { region, credentials, sha256 }: Pick<AwsIdentity, 'region' | 'credentials' | 'sha256'>,
  hostname: string,
  action: DsqlAction,
  signingDate = new Date(),
): Promise<string> {
  const signer = new SignatureV4({ service: 'dsql', region, credentials, sha256 });
  const request = {
    method: 'GET',
    protocol: 'https:',
    hostname,
    path: '/',
    headers: { host: hostname },
    query: { Action: action },
  };
  const { query = {} } = await signer.presign(request, { expiresIn: EXPIRES_IN, signingDate });
  const pairs = Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(String(value))}`);
  return `${hostname}/?${pairs.toSorted().join('&')}`;
}

/** As signatures need it (RFC 3986). */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
