import type { SQSClient } from '@aws-sdk/client-sqs';
import { SignatureV4 } from '@smithy/signature-v4';
import { serviceEndpoint } from '#shared/aws/service-endpoint.ts';

/** What a request is signed with: the resolved configuration of any client. */
type Identity = Pick<SQSClient['config'], 'region' | 'credentials' | 'sha256'>;

/** The note that Lambda wrote of a batch that a relay gave up. */
export async function keptBatch(identity: Identity, bucket: string, key: string): Promise<unknown> {
  const answer = await objectRequest(identity, 'GET', `/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`);
  return JSON.parse(await answer.text());
}

/**
 * One request to S3 with the SDK's signer: the market needs no other of S3, whose client is as large as all others
 * together. `path`: `/<bucket>/<key>`, encoded. Throws a sentence for any answer but 200.
 */
export async function objectRequest(
  identity: Identity,
  method: string,
  path: string,
  body?: string,
): Promise<Response> {
  const region = await identity.region();
  const { protocol, hostname, port, host, origin } = serviceEndpoint('s3', region);
  const signer = new SignatureV4({ ...identity, service: 's3', uriEscapePath: false });
  const { headers } = await signer.sign({
    method,
    protocol,
    hostname,
    ...(port !== '' && { port: Number(port) }),
    path,
    headers: { host },
    body,
  });
  const answer = await fetch(`${origin}${path}`, { method, headers, ...(body !== undefined && { body }) });
  if (answer.status === 200) return answer;
  throw new Error(`S3 answered ${answer.status} to ${method} ${path}: ${(await answer.text()).slice(0, 300)}`);
}
