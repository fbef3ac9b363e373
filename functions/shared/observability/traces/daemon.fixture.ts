import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { Ajv } from 'ajv';

/** A document as the daemon gets it. */
export interface SentDocument {
  readonly name: string;
  readonly id: string;
  readonly trace_id: string;
  readonly parent_id: string;
  readonly type?: 'subsegment';
  readonly fault?: boolean;
  readonly annotations: Readonly<Record<string, unknown>>;
  readonly http?: unknown;
  readonly subsegments: readonly Readonly<Record<string, unknown>>[];
}

const id = { type: 'string', pattern: '^[0-9a-f]{16}$' };
// https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html
const name = { type: 'string', pattern: '^[\\p{L}\\p{N}\\s_.:/%&#=+\\\\\\-@]{1,200}$' };
const time = { type: 'number', minimum: 1_000_000_000, maximum: 10_000_000_000 };
const flag = { type: 'boolean' };
const status = { type: 'integer', minimum: 100, maximum: 599 };
const response = { type: 'object', properties: { status }, additionalProperties: false };
const both = { name, id, start_time: time, end_time: time, error: flag, throttle: flag, fault: flag };

const subsegment = {
  type: 'object',
  required: ['name', 'id', 'start_time', 'end_time'],
  additionalProperties: false,
  properties: {
    ...both,
    namespace: { enum: ['aws', 'remote'] },
    aws: {
      type: 'object',
      additionalProperties: false,
      properties: { operation: { type: 'string' }, function_name: { type: 'string' } },
    },
    http: { type: 'object', properties: { response }, additionalProperties: false },
  },
};

/** The rules of AWS's page for what we send, and nothing besides: a name that is not there fails. */
const isDocument = new Ajv().compile<SentDocument>({
  type: 'object',
  required: ['name', 'id', 'trace_id', 'parent_id', 'start_time', 'end_time'],
  additionalProperties: false,
  properties: {
    ...both,
    trace_id: { type: 'string', pattern: '^1-[0-9a-f]{8}-[0-9a-f]{24}$' },
    parent_id: id,
    type: { const: 'subsegment' },
    origin: { const: 'AWS::Lambda::Function' },
    http: {
      type: 'object',
      additionalProperties: false,
      properties: {
        request: {
          type: 'object',
          additionalProperties: false,
          properties: { method: { type: 'string' }, url: { type: 'string' } },
        },
        response,
      },
    },
    annotations: {
      type: 'object',
      maxProperties: 50,
      propertyNames: { pattern: '^[A-Za-z0-9_]{1,500}$' },
      additionalProperties: { anyOf: [{ type: 'string', maxLength: 1_000 }, { type: 'number' }, flag] },
    },
    subsegments: { type: 'array', items: subsegment },
  },
});

/**
 * A stand-in for the daemon, by default on a free port of this machine. Throws when a datagram is not what X-Ray's daemon takes: its
 * header, then one document by X-Ray's rules, of at most 64 kB.
 */
export async function listenAsDaemon(host = '127.0.0.1', port = 0) {
  const socket = createSocket('udp4');
  const datagrams: string[] = [];
  socket.on('message', (message) => datagrams.push(message.toString()));
  socket.bind(port, host);
  await once(socket, 'listening');
  return {
    address: `${host}:${socket.address().port}`,
    documents: (): SentDocument[] => datagrams.map(read),
    close: () => void socket.close(),
  };
}

function read(datagram: string): SentDocument {
  const [header = '', ...rest] = datagram.split('\n');
  const text = rest.join('\n');
  if (header !== '{"format": "json", "version": 1}') throw new Error(`not X-Ray's header: ${header}`);
  if (Buffer.byteLength(text) > 64 * 1024) throw new Error('a document of more than 64 kB');
  const document: unknown = JSON.parse(text);
  if (!isDocument(document)) throw new Error(`not a document: ${JSON.stringify(isDocument.errors)} in ${text}`);
  return document;
}
