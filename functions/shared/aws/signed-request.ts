import type { DynamoDBClientResolvedConfig } from '@aws-sdk/client-dynamodb';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { SignatureV4 } from '@smithy/signature-v4';
import { serviceEndpoint } from './service-endpoint.ts';

/**
 * The region and credentials of a client that the function has anyway. Its connections are not shared: they end at that
 * client's limits.
 */
export type AwsIdentity = Pick<DynamoDBClientResolvedConfig, 'region' | 'credentials' | 'sha256' | 'streamCollector'>;

type Connections = DynamoDBClientResolvedConfig['requestHandler'];

/** A request, by POST unless it says otherwise. `headers` have lower-case names and leave out host and length. */
export interface SignedRequest {
  readonly method?: 'GET' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly query?: Record<string, string>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** The answer, whatever its status. */
export interface SignedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/**
 * Sends one request until the signal ends it. The request must be safe to repeat: if the connection breaks before the
 * answer, one new connection sends it again. Rejects with the connection's error, or when the signal ends it.
 */
export type SendSigned = (request: SignedRequest, signal: AbortSignal) => Promise<SignedAnswer>;

/**
 * Sends requests to an AWS service with the SDK's own signer, credentials and HTTP handler, but without its client:
 * loading a client costs a sixth of a function's load time (ADR 0009). Only the signal limits the time. `identity` is
 * another client's resolved configuration; tests set the endpoint. Requests beyond `maxSockets` wait for a connection.
 */
export function createSignedSender(
  { region, credentials, sha256, streamCollector }: AwsIdentity,
  service: string,
  endpoint: (region: string) => URL = (name) => serviceEndpoint(service, name),
  maxSockets = 50,
): SendSigned {
  const signer = new SignatureV4({ service, region, credentials, sha256 });
  const kept: Connections = new NodeHttpHandler({ httpAgent: { maxSockets }, httpsAgent: { maxSockets } });
  const fresh: Connections = new NodeHttpHandler({ httpAgent: { keepAlive: false }, httpsAgent: { keepAlive: false } });

  async function sendOver(
    connections: Connections,
    request: Parameters<Connections['handle']>[0],
    abortSignal: AbortSignal,
  ): Promise<SignedAnswer> {
    const { response } = await connections.handle(request, { abortSignal });
    const bytes = await streamCollector(response.body);
    return { status: response.statusCode, headers: response.headers, bytes, text: Buffer.from(bytes).toString() };
  }

  return async ({ method = 'POST', path, query, headers, body }, signal) => {
    const { protocol, hostname, port, host, pathname } = endpoint(await region());
    const request = await signer.sign({
      method,
      protocol,
      hostname,
      ...(port === '' ? {} : { port: Number(port) }),
      path: `${pathname.replace(/\/$/, '')}${path}`,
      ...(query && { query }),
      headers: { host, ...headers, 'content-length': String(Buffer.byteLength(body)) },
      body,
    });
    try {
      return await sendOver(kept, request, signal);
    } catch (error) {
      // The other side closes idle connections. A process that was frozen meanwhile notices only when it uses one.
      if (!isBroken(error) || signal.aborted) throw error;
      return sendOver(fresh, request, signal);
    }
  };
}

function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}
