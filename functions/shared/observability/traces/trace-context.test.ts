import { expect, it } from 'vitest';
import { ofTraceHeader, ofTraceparent, toTraceHeader, toTraceparent } from './trace-context.ts';

const place = { traceId: '6a2b3c4d0123456789abcdef01234567', parentId: '89abcdef01234567' };
const header = 'Root=1-6a2b3c4d-0123456789abcdef01234567;Parent=89abcdef01234567;Sampled=1';
const traceparent = '00-6a2b3c4d0123456789abcdef01234567-89abcdef01234567-01';

it('is the same place in both forms', () => {
  expect([toTraceHeader(place), toTraceparent(place)]).toEqual([header, traceparent]);
  expect([ofTraceHeader(header), ofTraceparent(traceparent)]).toEqual([place, place]);
});

it('does not care for the order of a header’s fields, nor for others', () => {
  const [root, parent, sampled] = header.split(';');
  expect(ofTraceHeader([sampled, 'Lineage=1:a87bd80c:0', parent, root].join(';'))).toEqual(place);
});

it.each([
  header.replace('Sampled=1', 'Sampled=0'),
  header.replace('Sampled=1', 'Sampled=?'),
  header.replace(';Sampled=1', ''),
  header.replace(/Parent=\w+;/, ''),
  header.replace('Root=1-', 'Root=2-'),
  `${header}0`,
  undefined,
])('%s is no sampled place', (text) => expect(ofTraceHeader(text)).toBeUndefined());

it.each([
  traceparent.replace(/01$/, '00'),
  traceparent.replace(/^00/, 'ff'),
  traceparent.replace(/-\w{32}-/, `-${'0'.repeat(32)}-`),
  traceparent.replace(/-\w{16}-/, `-${'0'.repeat(16)}-`),
  `${traceparent}-more`,
  undefined,
])('%s is no sampled parent', (text) => expect(ofTraceparent(text)).toBeUndefined());
