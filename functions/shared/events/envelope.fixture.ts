import type { Envelope } from './envelope.ts';

/** An envelope of the test event ThingMade, number `no`, with a test's changes. */
export function anEnvelope(no: number, changes: Partial<Envelope> = {}): Envelope {
  return {
    specversion: '1.0',
    id: `thing#${no}#1`,
    source: 'test.thing',
    type: 'ThingMade',
    subject: `thing/${no}`,
    time: '2026-11-22T10:00:00.000Z',
    datacontenttype: 'application/json',
    correlationid: `corr-${no}`,
    causationid: `cause-${no}`,
    data: { version: 1, state: { no, name: `thing ${no}` } },
    ...changes,
  };
}
