import { anEnvelope } from '#shared/events/envelope.fixture.ts';
import type { Envelope } from '#shared/events/envelope.ts';

/** The default time of an event, in milliseconds since 1970. */
export const TOLD_AT: number = Date.parse('2026-01-01T12:00:00.000Z');

/** The fields in which an event may differ. */
interface Differing {
  /** Milliseconds since 1970. */
  readonly at?: number;
  readonly correlationId?: string;
}

/** An event about a subject (`item/1`), with the version that it made and the state after it. */
export function told(
  subject: string,
  type: string,
  version: number,
  state: object = {},
  { at = TOLD_AT, correlationId = 'somebody' }: Differing = {},
): Envelope {
  const id = `${subject.replace('/', '#')}#${version}`;
  const time = new Date(at).toISOString();
  return anEnvelope(1, { id, type, subject, time, correlationid: correlationId, data: { version, state } });
}
