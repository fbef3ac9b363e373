import { describe, expect, it } from 'vitest';
import { exampleItem, itemEvents } from '#contracts/events/item.events.ts';
import { operationsSubscriptions } from '#contracts/subscriptions/operations.ts';
import { anEnvelope } from '#shared/events/envelope.fixture.ts';
import { rowBytes, WRITE_UNIT_BYTES } from '#shared/persistence/rows/row-bytes.fixture.ts';
import type { HistoryEntry } from '../domain/history-entry.ts';
import { forgottenAt, positionOf } from '../history.ts';
import { operationsListeners } from './operations.listeners.ts';

/** What is kept of one event, whose ids are as long as clients may make them. */
async function kept(name: string, data: unknown) {
  const found: { subject: string; entry: HistoryEntry }[] = [];
  const listeners = operationsListeners({ add: async (subject, entry) => void found.push({ subject, entry }) });
  const long = 'x'.repeat(128);
  const ids = { id: 'absent-item#2147483647-2147483647#1', correlationid: long, causationid: long };
  const envelope = anEnvelope(1, { ...ids, type: name, authtype: 'app_user', authid: '2147483647', data });
  const context = { correlationId: long, causationId: long };
  await listeners.find(({ contract }) => contract.name === name)?.handle(envelope, context);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} entries of ${name}`);
  return only;
}

const all = Object.values(operationsSubscriptions);
const { ItemDeleted } = itemEvents;
const ofItems = /^(?:Item(?:Registered|Changed|Picture\w+)|Waiting\w+)$/;

describe.each(all.map((contract) => [contract.name, contract.example] as const))('%s', (name, example) => {
  it('is kept once, with its rental if it has one', async () => {
    const { subject, entry } = await kept(name, example);
    expect(subject).toBe(ofItems.test(name) ? 'item/1' : 'reservation/1');
    expect(entry).toMatchObject({ type: name, version: example.version });
  });

  it('is one write unit', async () => {
    const { subject, entry } = await kept(name, example);
    const row = { ...entry, subject, position: positionOf(entry), expiresAt: forgottenAt(entry, 30) };
    expect(rowBytes(row)).toBeLessThan(WRITE_UNIT_BYTES);
  });
});

it('a deletion without a review belongs to the item', async () => {
  const state = { ...exampleItem, itemStatus: 'NotRentable', deletion: {} };
  expect((await kept(ItemDeleted.name, { version: 2, state })).subject).toBe('item/1');
});

it('an answer for an item that does not exist belongs to the rental that asked', async () => {
  const refused = { version: 1, reservationNo: 7, reason: 'deleted' };
  expect(await kept('ItemHoldRefused', refused)).toMatchObject({
    subject: 'reservation/7',
    entry: { facts: { reservationNo: 7, reason: 'deleted' } },
  });
});
