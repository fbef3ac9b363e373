import type { DynamoDBClientResolvedConfig } from '@aws-sdk/client-dynamodb';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { serviceEndpoint } from './service-endpoint.ts';

/** What is borrowed of a client the function has anyway: its region and credentials. Not its connections, which end at that client's limits. */
export type AwsIdentity = Pick<DynamoDBClientResolvedConfig, 'region' | 'credentials' | 'sha256' | 'streamCollector'>;

type Connections = DynamoDBClientResolvedConfig['requestHandler'];

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

/**
 * Sends one request, whose repetition must be harmless, until the signal ends it. A connection that breaks before the answer is replaced once by a new
 * one. Rejects with the connection's error, or when the signal ends it.
 */
export type SendSigned = (request: SignedRequest, signal: AbortSignal) => Promise<SignedAnswer>;

/**
 * Asks an AWS service with the SDK's own signer, credentials and HTTP, but without its client: loading one costs a sixth of a
 * function's load time (ADR 0009). No time limit but the signal. Takes another client's resolved configuration, the service's name and, for tests, where it answers.
 */
export function createSignedSender(
  { region, credentials, sha256, streamCollector }: AwsIdentity,
  service: string,
  endpoint: (region: string) => URL = (name) => serviceEndpoint(service, name),
): SendSigned {
  const signer = new SignatureV4({ service, region, credentials, sha256 });
  const kept: Connections = new NodeHttpHandler();
  const fresh: Connections = new NodeHttpHandler({ httpAgent: { keepAlive: false }, httpsAgent: { keepAlive: false } });

  async function sendOver(
    connections: Connections,
    request: Parameters<Connections['handle']>[0],
    abortSignal: AbortSignal,
  ): Promise<SignedAnswer> {
    const { response } = await connections.handle(request, { abortSignal });
    const text = Buffer.from(await streamCollector(response.body)).toString();
    return { status: response.statusCode, headers: response.headers, text };
  }

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
    try {
      return await sendOver(kept, request, signal);
    } catch (error) {
      // The other side closes connections that idle, and one who was frozen meanwhile learns of it only by using them.
      if (!isBroken(error) || signal.aborted) throw error;
      return sendOver(fresh, request, signal);
    }
  };
}

function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}
