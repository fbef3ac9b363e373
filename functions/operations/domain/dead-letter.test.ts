import { expect, it } from 'vitest';
import { anEnvelope } from '#shared/events/envelope.fixture.ts';
import { eventInBody } from './dead-letter.ts';

const envelope = anEnvelope(1);
const event = { eventId: 'thing#1#1', eventType: 'ThingMade', correlationId: 'corr-1' };
const nothing = { eventId: null, eventType: null, correlationId: null };
const stored = { id: { S: 'thing#1#1' }, type: { S: 'ThingMade' }, correlationId: { S: 'corr-1' } };

it.each([
  ['a message of the bus', { 'detail-type': 'ThingMade', detail: envelope }, event],
  ['an envelope', envelope, event],
  ['a row of a stream', { bucket: { S: '0' }, event: { M: stored } }, event],
  ['part of an event', { detail: { id: 'thing#1#1' } }, { ...nothing, eventId: 'thing#1#1' }],
  ['fields of other types', { detail: { id: 1, type: { N: '1' }, correlationid: null } }, nothing],
  ['something else', { requestContext: {} }, nothing],
  ['no object', 'text', nothing],
  ['nothing', null, nothing],
])('reads the event in %s', (_, body, expected) => {
  expect(eventInBody(JSON.stringify(body))).toStrictEqual(expected);
});

it('reads no event in what is no JSON', () => {
  expect(eventInBody('not an event')).toStrictEqual(nothing);
});
