import { type TraceContext, xrayTraceId } from './trace-context.ts';

/** A part of a segment document. https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html */
export interface Subsegment {
  readonly id: string;
  readonly name: string;
  /** Seconds since the epoch. */
  readonly start_time: number;
  end_time?: number;
  readonly namespace?: 'aws' | 'remote';
  readonly aws?: { readonly operation: string; readonly function_name?: string };
  http?: { readonly response: { readonly status: number } };
  /** True after a 4xx, a 429 and a 5xx: X-Ray's words for them. */
  error?: boolean;
  throttle?: boolean;
  fault?: boolean;
}

/** What a function did for one request, call or event, while it is doing it. */
export interface Segment {
  readonly name: string;
  readonly id: string;
  readonly within: TraceContext;
  /** Whether Lambda's own segment of this invocation is its parent. Else it stands for itself. */
  readonly isPart: boolean;
  readonly startedAt: number;
  readonly subsegments: Subsegment[];
  readonly annotations: Record<string, string | number>;
  readonly facts: { method?: string; url?: string; status?: number; failed?: boolean };
}

/** Fields of a log line. */
export type Noted = Readonly<Record<string, unknown>>;

/** The most bytes of a document: X-Ray takes 64 kB, and a datagram has 65,507. */
export const MOST_BYTES = 64_000;

/** A loop that never ends must not fill the memory. */
const MOST_SUBSEGMENTS = 500;

/** Fields of log lines that become annotations, by which X-Ray finds traces: ids and codes, never personal data. */
const ANNOTATIONS = [
  'correlationId',
  'eventId',
  'eventType',
  'route',
  'code',
  'call',
  'dependency',
  'reason',
  'outcome',
] as const;

/** A random id of a segment: 16 hex digits. */
export function segmentId(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(8))).toString('hex');
}

/** Begins a segment. `at`: ms since the epoch. */
export function beginSegment(name: string, within: TraceContext, isPart: boolean, at: number): Segment {
  const id = segmentId();
  return { name, id, within, isPart, startedAt: at, subsegments: [], annotations: {}, facts: {} };
}

/** Adds what happens within a segment; what is too much is left out. */
export function addTo({ subsegments }: Segment, subsegment: Subsegment): void {
  if (subsegments.length < MOST_SUBSEGMENTS) subsegments.push(subsegment);
}

/** Notes what a log line tells: a few of its fields, by name. */
export function noteIn({ annotations, facts }: Segment, isError: boolean, fields: Noted): void {
  for (const name of ANNOTATIONS) {
    const value = fields[name];
    if (typeof value === 'string' || typeof value === 'number') annotations[name] = value;
  }
  const reservationNo = reservationIn(fields.eventId) ?? reservationIn(fields.path);
  if (reservationNo !== undefined) annotations.reservationNo = reservationNo;
  const { method, path, status } = fields;
  if (typeof method === 'string' && typeof path === 'string') Object.assign(facts, { method, url: path });
  if (typeof status === 'number') facts.status = status;
  if (isError) facts.failed = true;
}

/** A payment and a review have the number of their reservation. */
function reservationIn(text: unknown): number | undefined {
  const digits = /^(?:\/(?:reservations|payments|reviews)\/|(?:reservation|payment|review)#)(\d{1,15})(?=[/#]|$)/.exec(
    String(text),
  )?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** X-Ray's words for a status. */
export function flagsOf(status: number | undefined): Pick<Subsegment, 'error' | 'throttle' | 'fault'> {
  if (status === undefined || status < 400) return {};
  if (status >= 500) return { fault: true };
  return status === 429 ? { error: true, throttle: true } : { error: true };
}

/**
 * The segment as a document of at most {@link MOST_BYTES}. Of a longer one the last subsegments are left out, and the
 * annotation `cut` says how many. `at`: its end, in ms since the epoch.
 */
export function documentOf(segment: Segment, at: number): string {
  const { subsegments } = segment;
  const whole = toJson(segment, at, subsegments);
  if (Buffer.byteLength(whole) <= MOST_BYTES) return whole;
  const room = MOST_BYTES - Buffer.byteLength(toJson(segment, at, []));
  let used = 0;
  const kept = subsegments.findIndex((one) => {
    used += Buffer.byteLength(JSON.stringify(finished(one, at))) + 1;
    return used > room;
  });
  return toJson(segment, at, subsegments.slice(0, kept));
}

function toJson(segment: Segment, at: number, kept: readonly Subsegment[]): string {
  const { name, id, within, isPart, startedAt, annotations, facts, subsegments } = segment;
  const { method, url, status, failed } = facts;
  const cut = subsegments.length - kept.length;
  const http = {
    ...(method === undefined ? {} : { request: { method, url } }),
    ...(status === undefined ? {} : { response: { status } }),
  };
  return JSON.stringify({
    name,
    id,
    trace_id: xrayTraceId(within.traceId),
    parent_id: within.parentId,
    ...(isPart ? { type: 'subsegment' } : { origin: 'AWS::Lambda::Function' }),
    start_time: startedAt / 1_000,
    end_time: at / 1_000,
    ...(Object.keys(http).length === 0 ? {} : { http }),
    ...(failed === true ? { fault: true } : flagsOf(status)),
    annotations: { ...annotations, ...(cut === 0 ? {} : { cut }) },
    subsegments: kept.map((one) => finished(one, at)),
  });
}

/** A part that has not ended when the segment ends was given up: X-Ray shows it as a fault. */
function finished(subsegment: Subsegment, at: number): Subsegment {
  return subsegment.end_time === undefined ? { ...subsegment, end_time: at / 1_000, fault: true } : subsegment;
}
