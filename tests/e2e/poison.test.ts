import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { putOnBus } from '../support/event-recorder.ts';
import { confirmed, registerItem, reserve, until } from '../support/market.ts';
import { deadLetters, sendMessage, takeMessage } from '../support/queues.ts';

it.each([
  [
    'an event that breaks its contract',
    () => ({ data: { version: 1, state: { itemNo: 'one' } } }),
    /data of ItemRegistered/,
  ],
  ['something that is no event', () => ({ specversion: undefined }), /not an event/],
])('%s goes to the dead letters with its reason, and the queue moves on', async (_, broken, reason) => {
  const mark = randomUUID();
  const good = {
    specversion: '1.0',
    id: `item#0#1-${mark}`,
    source: 'gdmarket.item',
    type: 'ItemRegistered',
    subject: 'item/0',
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    correlationid: mark,
    causationid: mark,
    data: {},
  };
  const detail = JSON.stringify({ ...good, ...broken() });
  await putOnBus([{ source: 'gdmarket.item', type: 'ItemRegistered', detail }]);
  const { itemNo } = await registerItem();
  await until('itemInfoes', itemNo, { itemStatus: 'Rentable' });
  const letter = await takeMessage('projections-events-dlq', mark);
  expect(letter.MessageAttributes?.reason?.StringValue).toMatch(reason);
});

it.each(['item', 'reservation', 'payment', 'review', 'projections', 'operations', 'notices'])(
  'a message nobody can read does not stop the queue of %s',
  async (component) => {
    const mark = randomUUID();
    const before = await deadLetters();
    await sendMessage(`${component}-events`, `not an event ${mark}`);
    const { itemNo } = await registerItem();
    const { reservationNo } = await confirmed(await reserve(itemNo));
    await until('itemInfoes', itemNo, { reservationNo });
    const letter = await takeMessage(`${component}-events-dlq`, mark);
    expect(letter.Body).toBe(`not an event ${mark}`);
    expect(letter.MessageAttributes?.reason?.StringValue).toMatch(/not an event/);
    expect(await deadLetters()).toEqual(before);
  },
);
