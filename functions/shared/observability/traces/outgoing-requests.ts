import type { ClientRequest, IncomingMessage } from 'node:http';
import { addTo, flagsOf, type Segment, type Subsegment, segmentId } from './segment.ts';
import { toTraceHeader } from './trace-context.ts';

/** What Node tells of each request of `node:http` and `node:https`. */
interface Told {
  readonly request: ClientRequest;
  readonly response?: IncomingMessage;
}

/** How services name themselves in `x-amz-target`, and X-Ray them. */
const SERVICES: Readonly<Record<string, string>> = {
  DynamoDB_20120810: 'DynamoDB',
  AWSEvents: 'Events',
  AmazonSQS: 'SQS',
  AmazonSSM: 'SSM',
  AWSCognitoIdentityProviderService: 'CognitoIdentityProvider',
};

/**
 * Makes every request that leaves the process a subsegment of the segment that `current` returns, until its answer
 * begins. An invoked function gets the trace header. Node itself reports the requests, so clients need not know of
 * traces. Returns a function that ends this.
 * https://nodejs.org/api/diagnostics_channel.html#http
 */
export function watchRequests(current: () => Segment | undefined, now: () => number): () => void {
  const { subscribe, unsubscribe } = process.getBuiltinModule('node:diagnostics_channel');
  const underWay = new WeakMap<ClientRequest, Subsegment>();
  const end = (request: ClientRequest, status: number | undefined): void => {
    const subsegment = underWay.get(request);
    if (subsegment === undefined) return;
    underWay.delete(request);
    subsegment.end_time = now() / 1_000;
    if (status === undefined) subsegment.fault = true;
    else Object.assign(subsegment, { http: { response: { status } }, ...flagsOf(status) });
  };
  const created = (message: unknown): void => {
    const segment = current();
    if (segment === undefined) return;
    const { request } = message as Told;
    const subsegment = { id: segmentId(), start_time: now() / 1_000, ...nameOf(request) };
    underWay.set(request, subsegment);
    addTo(segment, subsegment);
    const { traceId } = segment.within;
    if (subsegment.name === 'Lambda')
      request.setHeader('x-amzn-trace-id', toTraceHeader({ traceId, parentId: subsegment.id }));
  };
  const answered = (message: unknown): void => {
    const { request, response } = message as Told;
    end(request, response?.statusCode);
  };
  const failed = (message: unknown): void => end((message as Told).request, undefined);
  const listeners = [
    ['http.client.request.created', created],
    ['http.client.response.finish', answered],
    ['http.client.request.error', failed],
  ] as const;
  for (const [channel, listener] of listeners) subscribe(channel, listener);
  return () => {
    for (const [channel, listener] of listeners) unsubscribe(channel, listener);
  };
}

function nameOf(request: ClientRequest): Pick<Subsegment, 'name' | 'namespace' | 'aws'> {
  const [, service = '', operation = ''] = /^(\w+)\.(\w+)$/.exec(String(request.getHeader('x-amz-target'))) ?? [];
  if (operation !== '') return { name: SERVICES[service] ?? service, namespace: 'aws', aws: { operation } };
  const invoked = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(request.path)?.[1];
  if (invoked !== undefined)
    return {
      name: 'Lambda',
      namespace: 'aws',
      aws: { operation: 'Invoke', function_name: decodeURIComponent(invoked) },
    };
  return { name: request.host, namespace: 'remote' };
}
