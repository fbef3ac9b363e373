import { EventBridgeClient, type PutEventsCommandInput, type PutEventsResultEntry } from '@aws-sdk/client-eventbridge';
import { describe, expect, it } from 'vitest';
import { anEnvelope } from '../envelope.fixture.ts';
import { entryBytes } from './event-publisher.ts';
import { createEventBridgePublisher } from './event-publisher-eventbridge.ts';

/** A client that sends nothing: it records requests and answers with these entries. */
function clientAnswering(answer: { readonly Entries?: PutEventsResultEntry[] } | Error) {
  const asked: PutEventsCommandInput[] = [];
  const client = new EventBridgeClient({ region: 'eu-west-1' });
  client.middlewareStack.add(
    () => async (args) => {
      asked.push(args.input as PutEventsCommandInput);
      if (answer instanceof Error) throw answer;
      return { response: {}, output: { $metadata: {}, ...answer } };
    },
    { step: 'initialize' },
  );
  return { client, asked };
}

describe('the publisher on EventBridge', () => {
  it('sends each envelope as one entry, at its own time', async () => {
    const { client, asked } = clientAnswering({ Entries: [{ EventId: '1' }, { EventId: '2' }] });
    const envelopes = [anEnvelope(1), anEnvelope(2, { type: 'ThingWeighed', data: { name: '카메라' } })];
    expect(await createEventBridgePublisher(client, 'the-bus').publish(envelopes)).toEqual([undefined, undefined]);
    expect(asked).toEqual([
      {
        Entries: envelopes.map((envelope) => ({
          EventBusName: 'the-bus',
          Source: 'test.thing',
          DetailType: envelope.type,
          Time: new Date('2026-11-22T10:00:00.000Z'),
          Detail: JSON.stringify(envelope),
        })),
      },
    ]);
  });

  it('hands the trace of an event on to the bus, as X-Ray has it', async () => {
    const { client, asked } = clientAnswering({ Entries: [{ EventId: '1' }, { EventId: '2' }] });
    const traceparent = '00-6a2b3c4d0123456789abcdef01234567-89abcdef01234567-01';
    await createEventBridgePublisher(client, 'b').publish([anEnvelope(1, { traceparent }), anEnvelope(2)]);
    expect(asked[0]?.Entries?.map(({ TraceHeader }) => TraceHeader)).toEqual([
      'Root=1-6a2b3c4d-0123456789abcdef01234567;Parent=89abcdef01234567;Sampled=1',
      undefined,
    ]);
  });

  it('looks at every entry’s own answer, in order', async () => {
    const { client } = clientAnswering({
      Entries: [
        { EventId: '1' },
        { ErrorCode: 'ThrottlingException', ErrorMessage: 'slow down' },
        { EventId: '3' },
        { ErrorCode: 'InternalFailure' },
      ],
    });
    const answers = await createEventBridgePublisher(client, 'b').publish([1, 2, 3, 4].map((no) => anEnvelope(no)));
    expect(answers).toEqual([
      undefined,
      { code: 'ThrottlingException', message: 'slow down', permanent: false },
      undefined,
      { code: 'InternalFailure', message: 'InternalFailure', permanent: false },
    ]);
  });

  it.each([
    ['MalformedDetail', true],
    ['InvalidArgument', true],
    ['ThrottlingException', false],
    ['InternalException', false],
    ['NotAuthorizedForSourceException', false],
    ['SomethingNew', false],
  ])('tells what will never be taken from what may be later: %s', async (ErrorCode, permanent) => {
    const { client } = clientAnswering({ Entries: [{ ErrorCode }] });
    const [answer] = await createEventBridgePublisher(client, 'b').publish([anEnvelope(1)]);
    expect(answer).toMatchObject({ code: ErrorCode, permanent });
  });

  it.each([{}, { Entries: [] }, { Entries: [{}] }])('does not take silence for success: %o', async (answer) => {
    const { client } = clientAnswering(answer);
    const answers = await createEventBridgePublisher(client, 'b').publish([anEnvelope(1)]);
    expect(answers).toMatchObject([{ code: 'NoAnswer', permanent: false }]);
  });

  it('throws when the bus cannot be asked', async () => {
    const { client } = clientAnswering(new Error('no route'));
    await expect(createEventBridgePublisher(client, 'b').publish([anEnvelope(1)])).rejects.toThrow('no route');
  });
});

describe('the bytes of an entry', () => {
  it('are those of detail, type and source, and 14 for the time, in UTF-8', () => {
    const envelope = anEnvelope(1, { data: '카' });
    const ascii = anEnvelope(1, { data: 'abc' });
    expect(entryBytes(envelope)).toBe(entryBytes(ascii));
    expect(entryBytes(ascii)).toBe(JSON.stringify(ascii).length + 'ThingMade'.length + 'test.thing'.length + 14);
  });
});
