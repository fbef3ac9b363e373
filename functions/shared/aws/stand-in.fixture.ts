import { createServer, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, beforeEach } from 'vitest';

/** A request as it arrived. */
export interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/**
 * The stand-in's next answer. `silent`: none at all. `hangUp`: it closes the connection when the request arrives;
 * `reused`: only if the connection has carried another request, as a service does after an idle time-out.
 */
export interface StandInAnswer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly silent?: boolean;
  readonly hangUp?: 'always' | 'reused';
}

/** A server in place of an AWS service: it records requests and gives the answers it is told to. */
export interface StandIn {
  readonly endpoint: URL;
  readonly received: Received[];
  /** How many requests found their connection closed. */
  hungUp: number;
  answer: StandInAnswer;
  stop(): void;
}

/** Client settings for the stand-in. */
export const standInSettings = {
  region: 'eu-west-1',
  credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' },
};

/** Starts a stand-in on a free port of this machine; by default it answers `{}`. */
export async function startStandIn(): Promise<StandIn> {
  const received: Received[] = [];
  const used = new WeakSet<Socket>();
  const server = createServer((request, response) => {
    const { hangUp } = standIn.answer;
    if (hangUp === 'always' || (hangUp === 'reused' && used.has(request.socket))) {
      standIn.hungUp += 1;
      request.socket.destroy();
      return;
    }
    used.add(request.socket);
    textOf(request).then((body) => {
      received.push({ method: request.method, url: request.url, headers: request.headers, body });
      const { status, headers, body: text, silent } = standIn.answer;
      if (!silent) response.writeHead(status, headers).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  const standIn: StandIn = {
    endpoint: new URL(`http://127.0.0.1:${address.port}`),
    received,
    hungUp: 0,
    answer: { status: 200, body: '{}' },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return standIn;
}

/** A stand-in that starts before each test and stops after it. It answers with this body; `{}` unless told. */
export function standInForEachTest(body = '{}'): Omit<StandIn, 'stop'> {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await startStandIn();
    standIn.answer = { status: 200, body };
  });
  afterEach(() => standIn.stop());
  return {
    get endpoint() {
      return standIn.endpoint;
    },
    get received() {
      return standIn.received;
    },
    get hungUp() {
      return standIn.hungUp;
    },
    get answer() {
      return standIn.answer;
    },
    set answer(answer) {
      standIn.answer = answer;
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

/** SDK middleware that removes the SDK's headers about itself and its attempts before the request is signed. */
export function withoutItself<A extends object, R>(next: (args: A) => Promise<R>): (args: A) => Promise<R> {
  return (args) => {
    const { request } = args as { request: { headers: Record<string, string> } };
    delete request.headers['amz-sdk-invocation-id'];
    delete request.headers['amz-sdk-request'];
    delete request.headers['x-amz-user-agent'];
    return next(args);
  };
}

/** The place of {@link withoutItself} in a client's middleware stack. */
export const beforeSigning = {
  name: 'withoutItself',
  relation: 'before',
  toMiddleware: 'httpSigningMiddleware',
} as const;

/** The received requests without `user-agent`, which is not signed. */
export function withoutUserAgent(received: readonly Received[]): readonly Received[] {
  return received.map(({ headers: { 'user-agent': _, ...headers }, ...rest }) => ({ ...rest, headers }));
}
