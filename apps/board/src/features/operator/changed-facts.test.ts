import type { MarketEvent } from '@gdmarket/client';
import { expect, it } from 'vitest';
import { changedFacts } from './changed-facts.ts';

const event = (id: string, source: string, facts: MarketEvent['facts']): MarketEvent => ({
  id,
  source,
  facts,
  type: 'ItemHeld',
  time: '2026-11-29T10:00:00.000Z',
  correlationId: 'c',
  causationId: 'c',
  version: 1,
});

it('tells what is new, and what it was before, source by source', () => {
  const changes = changedFacts([
    event('r#1', 'reservation', { reservationNo: 7, itemNo: 3, status: 'Requested' }),
    event('i#1', 'item', { itemNo: 3, status: 'Other' }),
    event('r#2', 'reservation', { reservationNo: 7, itemNo: 3, status: 'Confirmed', itemPrice: 100 }),
  ]);
  expect(changes.get('r#1')).toEqual([{ name: 'status', value: 'Requested', before: undefined }]);
  expect(changes.get('i#1')).toEqual([{ name: 'status', value: 'Other', before: undefined }]);
  expect(changes.get('r#2')).toEqual([
    { name: 'status', value: 'Confirmed', before: 'Requested' },
    { name: 'itemPrice', value: '100', before: undefined },
  ]);
});

it('tells nothing of an event that changed nothing, also when some facts were left out between', () => {
  const changes = changedFacts([
    event('1', 'item', { itemStatus: 'Rentable', itemPrice: 5 }),
    event('2', 'item', { itemPrice: 5 }),
    event('3', 'item', { itemStatus: 'Rentable', itemPrice: 5 }),
  ]);
  expect([changes.get('2'), changes.get('3')]).toEqual([[], []]);
});
