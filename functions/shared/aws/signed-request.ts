import type { DynamoDBClientResolvedConfig } from '@aws-sdk/client-dynamodb';
import { SignatureV4 } from '@smithy/signature-v4';
import { serviceEndpoint } from './service-endpoint.ts';

/** What is borrowed of a client the function has anyway: its region, credentials and connections. */
export type AwsConnection = Pick<
  DynamoDBClientResolvedConfig,
  'region' | 'credentials' | 'sha256' | 'requestHandler' | 'streamCollector'
>;

/** What is asked: a POST. `headers` in lower case, beyond host and length. */
export interface SignedRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back, whatever its status. */
export interface SignedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Sends one request, once. Rejects with the connection's error, or when the signal ends it. */
export type SendSigned = (request: SignedRequest, signal: AbortSignal) => Promise<SignedAnswer>;

/**
 * Asks an AWS service with the SDK's own signer, credentials and connections, but without its client: loading one costs a sixth of a
 * function's load time (ADR 0009). Takes another client's resolved configuration, the service's name and, for tests, where it answers.
 */
export function createSignedSender(
  { region, credentials, sha256, requestHandler, streamCollector }: AwsConnection,
  service: string,
  endpoint: (region: string) => URL = (name) => serviceEndpoint(service, name),
): SendSigned {
  const signer = new SignatureV4({ service, region, credentials, sha256 });
  return async ({ path, headers, body }, signal) => {
    const { protocol, hostname, port, host, pathname } = endpoint(await region());
    const request = await signer.sign({
      method: 'POST',
      protocol,
      hostname,
      ...(port === '' ? {} : { port: Number(port) }),
      path: `${pathname.replace(/\/$/, '')}${path}`,
      headers: { host, ...headers, 'content-length': String(Buffer.byteLength(body)) },
      body,
    });
    const { response } = await requestHandler.handle(request, { abortSignal: signal });
    const text = Buffer.from(await streamCollector(response.body)).toString();
    return { status: response.statusCode, headers: response.headers, text };
  };
}
