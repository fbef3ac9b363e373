import { randomUUID } from 'node:crypto';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { itemEvents } from '#contracts/events/item.events.ts';
import { rowKey } from '#shared/persistence/rows/row-key.ts';
import { objectRequest } from '../../tools/ops/dead-letters/kept-batch.ts';
import { aws } from '../support/aws.ts';
import { named } from '../support/environment.ts';
import { recordEvents } from '../support/event-recorder.ts';
import { eventually } from '../support/eventually.ts';
import { paidRental, registerItem } from '../support/market.ts';
import { ops } from '../support/ops.ts';
import { queueUrl, sendMessage, takeMessage } from '../support/queues.ts';

/** Puts a message where nobody could process it. Returns its id and its mark, which is also its correlation id. */
async function deadLetter(queue: string, body: (mark: string) => object, attributes: Record<string, string> = {}) {
  const mark = `ops-${randomUUID()}`;
  const MessageAttributes = Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );
  const { MessageId = '' } = await aws.sqs.send(
    new SendMessageCommand({
      QueueUrl: await queueUrl(queue),
      MessageBody: JSON.stringify(body(mark)),
      MessageAttributes,
    }),
  );
  return { id: MessageId, mark };
}

const envelope = (mark: string, type: string, source: string, data: object) => ({
  specversion: '1.0',
  id: `item#0#1-${mark}`,
  source,
  type,
  subject: 'item/0',
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  correlationid: mark,
  causationid: mark,
  data,
});

/** An event that every consumer takes and that changes nothing: nobody has this reservation. */
const harmless = (mark: string) => ({
  detail: envelope(mark, 'ItemHeld', itemEvents.ItemHeld.source, {
    ...itemEvents.ItemHeld.example,
    reservationNo: 987_654_321,
  }),
});

describe('dead letters', () => {
  it('are listed with their reasons and ids, and shown with their content only on request', async () => {
    const { id, mark } = await deadLetter('reservation-events-dlq', harmless, { reason: 'not liked' });
    const list = await ops('dead-letters');
    expect(list.output).toMatch(/^item-events-dlq: \d+$/m);
    expect(list.output).toContain(`${id} ItemHeld item#0#1-${mark}`);
    expect(list.output).toContain(`request ${mark}; not liked`);
    expect(list.output).not.toContain('Camera');
    expect((await ops('dead-letters', 'show', 'reservation-events-dlq', '--id', id, '--body')).output).toContain(
      'Camera',
    );
    await takeMessage('reservation-events-dlq', mark);
  });

  it('go back to their consumer one by one, with attributes and correlation id, and never twice', async () => {
    const first = await deadLetter('reservation-events-dlq', harmless, { traced: 'yes', reason: 'not liked' });
    const other = await deadLetter('reservation-events-dlq', harmless);
    const dry = await ops('dead-letters', 'redrive', 'reservation-events-dlq', '--id', first.id, '--dry-run');
    expect(dry.output).toContain(`Would redrive ${first.id}`);
    const { code, output } = await ops('dead-letters', 'redrive', 'reservation-events-dlq', '--id', first.id);
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(new RegExp(`^${first.id} .* → reservation-events$`)),
    });
    const left = (await ops('dead-letters', 'show', 'reservation-events-dlq')).output;
    expect(left).toContain(other.id);
    expect(left).not.toContain(first.mark);
    const again = await ops('dead-letters', 'redrive', 'reservation-events-dlq', '--id', first.id);
    expect(again.output).toBe(`There is no message ${first.id} in reservation-events-dlq (any more).`);
    await takeMessage('reservation-events-dlq', other.mark);
  });

  it('come back with a new reason when the cause is still there', async () => {
    const { mark } = await deadLetter('item-events-dlq', (mark) => ({ detail: { type: 'Nonsense', mark } }));
    await ops('dead-letters', 'redrive', 'item-events-dlq');
    await eventually(async () => {
      const { output } = await ops('dead-letters', 'show', 'item-events-dlq', '--body');
      expect(output).toContain(mark);
      expect(output).toContain('not an event');
    });
    await takeMessage('item-events-dlq', mark);
  });

  it('are parked where nobody redrives them, and come back from there to where they were', async () => {
    const { id, mark } = await deadLetter('item-events-dlq', (mark) => ({ detail: { type: 'Nonsense', mark } }), {
      traced: 'yes',
    });
    expect((await ops('dead-letters', 'park', 'item-events-dlq', '--id', id)).output).toMatch(/ → parked$/);
    const parked = await ops('dead-letters', 'show', 'parked');
    expect(parked.output).toContain('parked from item-events-dlq');
    expect(parked.code).toBe(0);
    expect((await ops('dead-letters', 'redrive', 'parked')).output).toContain(' → item-events');
    const found = await takeMessage('item-events-dlq', mark);
    expect(found.MessageAttributes?.reason?.StringValue).toContain('not an event');
  });

  it('of a queue that does not exist are refused in a sentence', async () => {
    await expect(ops('dead-letters', 'redrive', 'item-events')).rejects.toThrow(
      /no queue of dead letters item-events\. There are item-events-dlq/,
    );
    await expect(ops('dead-letters', 'burn', 'item-events-dlq')).rejects.toThrow(
      'Say show, redrive or park, not "burn".',
    );
  });
});

describe('what a relay gave up', () => {
  it('is published after all: an event, a row, and a whole batch from its bucket', async () => {
    const recorder = await recordEvents();
    const { itemNo } = await registerItem();
    const { reservation } = await paidRental();
    const itemRow = await image('items', itemNo);
    const paymentRow = await image('payments', reservation.reservationNo);
    const before = (await recorder.heard()).length;
    const sent = await deadLetter('item-relay-failures', (mark) =>
      envelope(mark, 'ItemReleased', 'gdmarket.item', itemEvents.ItemReleased.example),
    );
    await sendMessage('item-relay-failures', JSON.stringify(itemRow));
    const bucket = await bucketOf('payment-relay');
    const batch = { payload: { Records: [{ eventName: 'INSERT', dynamodb: { NewImage: paymentRow } }] } };
    const key = `aws/lambda/some-mapping/shardId-000/2026/11/29/2026-11-29T10.00.00-${randomUUID()}`;
    await objectRequest(aws.sqs.config, 'PUT', `/${bucket}/${key}`, JSON.stringify(batch));
    await eventually(async () => {
      const { output } = await ops('dead-letters', 'show', 'payment-relay-failures');
      expect(output).toContain('a relay gave up a batch');
    });
    const redriven = await ops('dead-letters', 'redrive', 'item-relay-failures');
    expect(redriven.code, redriven.output).toBe(0);
    expect((await ops('dead-letters', 'redrive', 'payment-relay-failures')).output).toMatch(/ → payment-relay$/m);
    await eventually(async () => {
      const heard = (await recorder.heard()).slice(before);
      expect(heard.map(({ correlationid }) => correlationid)).toContain(sent.mark);
      expect(heard.map(({ id }) => id)).toContain(`item#${itemNo}#1`);
      expect(heard.map(({ id }) => id)).toContain(`payment#${reservation.reservationNo}#1`);
    });
    await recorder.stop();
    expect((await ops('dead-letters', 'show', 'item-relay-failures')).output).toBe('item-relay-failures: 0');
  });
});

/** A row as a stream has it. */
async function image(table: string, number: number) {
  const { Item } = await aws.tables.send(
    new GetCommand({ TableName: named(table), Key: rowKey(number), ConsistentRead: true }),
  );
  return marshall(Item);
}

/** The bucket in which Lambda keeps the batches that a relay gave up. */
async function bucketOf(relay: string): Promise<string> {
  const { ListEventSourceMappingsCommand } = await import('@aws-sdk/client-lambda');
  const { EventSourceMappings = [] } = await aws.lambda.send(
    new ListEventSourceMappingsCommand({ FunctionName: `${named(relay)}:live` }),
  );
  const arn = EventSourceMappings[0]?.DestinationConfig?.OnFailure?.Destination ?? '';
  expect(arn).toMatch(/^arn:aws:s3:::/);
  return arn.slice('arn:aws:s3:::'.length);
}
