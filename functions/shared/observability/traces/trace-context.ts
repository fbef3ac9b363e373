/** A place in a sampled trace: who comes next is a child of it. Ids as W3C has them: 32 and 16 hex digits. */
export interface TraceContext {
  readonly traceId: string;
  readonly parentId: string;
}

/** https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader */
const ROOT = /\bRoot=1-([0-9a-f]{8})-([0-9a-f]{24})(?:;|$)/;
const PARENT = /\bParent=([0-9a-f]{16})(?:;|$)/;
const SAMPLED = /\bSampled=1(?:;|$)/;

/** https://www.w3.org/TR/trace-context/#traceparent-header */
const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f][13579bdf]$/;

/** The place that X-Ray's trace header names, as in `Root=1-…-…;Parent=…;Sampled=1`; undefined unless it is sampled. */
export function ofTraceHeader(header = ''): TraceContext | undefined {
  const [, epoch = '', rest = ''] = ROOT.exec(header) ?? [];
  const parentId = PARENT.exec(header)?.[1];
  if (epoch === '' || parentId === undefined || !SAMPLED.test(header)) return undefined;
  return { traceId: epoch + rest, parentId };
}

/** The place that a W3C `traceparent` names; undefined unless it is sampled. */
export function ofTraceparent(traceparent = ''): TraceContext | undefined {
  const [, traceId, parentId] = TRACEPARENT.exec(traceparent) ?? [];
  return traceId === undefined || parentId === undefined ? undefined : { traceId, parentId };
}

/** The place as X-Ray's trace header. */
export function toTraceHeader({ traceId, parentId }: TraceContext): string {
  return `Root=${xrayTraceId(traceId)};Parent=${parentId};Sampled=1`;
}

/** The place as a W3C `traceparent`. */
export function toTraceparent({ traceId, parentId }: TraceContext): string {
  return `00-${traceId}-${parentId}-01`;
}

/** A trace id as X-Ray writes it, as in `1-581cf771-a006649127e371903a2de979`. */
export function xrayTraceId(traceId: string): string {
  return `1-${traceId.slice(0, 8)}-${traceId.slice(8)}`;
}
