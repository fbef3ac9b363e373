import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { nothingUsed, type Used, usedBy } from './usage.ts';

/** A proxy before an emulator that counts what passes. */
export interface MeteringProxy {
  readonly endpoint: string;
  /** What has passed since it began to count anew. */
  readonly used: Used;
  /** When something passed the last time, in ms since 1970. */
  lastUse(): number;
  restart(): void;
  stop(): void;
}

/**
 * Starts a proxy before the emulator on a port of the loopback interface. It asks DynamoDB for the units of each request,
 * which changes nothing else.
 */
export async function startMeteringProxy(emulatorPort: number): Promise<MeteringProxy> {
  let used = nothingUsed();
  let lastUse = Date.now();
  const server = createServer((incoming, outgoing) => {
    collected(incoming, (body) => {
      lastUse = Date.now();
      // Lambda's requests have no target.
      const target = String(incoming.headers['x-amz-target'] ?? incoming.url);
      const sent = target.startsWith('DynamoDB_') ? withUnits(body) : body;
      const onward = request(
        {
          port: emulatorPort,
          host: '127.0.0.1',
          method: incoming.method,
          path: incoming.url,
          headers: withLength(incoming.headers, sent.length),
        },
        (answer) =>
          collected(answer, (answered) => {
            lastUse = Date.now();
            usedBy(used, target, sent, answered);
            outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(answered);
          }),
      );
      onward.on('error', () => outgoing.writeHead(502).end());
      onward.end(sent);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    get used() {
      return used;
    },
    lastUse: () => lastUse,
    restart() {
      used = nothingUsed();
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function collected(stream: NodeJS.ReadableStream, then: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => then(Buffer.concat(chunks)));
}

function withUnits(body: Buffer): Buffer {
  return Buffer.from(JSON.stringify({ ...JSON.parse(body.toString()), ReturnConsumedCapacity: 'TOTAL' }));
}

function withLength(headers: IncomingHttpHeaders, length: number): IncomingHttpHeaders {
  const { 'transfer-encoding': _, ...others } = headers;
  return length === 0 ? others : { ...others, 'content-length': String(length) };
}
