import type { MarketEvent } from '@gdmarket/client';
import { expect, it } from 'vitest';
import { requestsOf } from './causes.ts';

const event = (id: string, causationId: string, correlationId: string, second = 0): MarketEvent => ({
  id,
  causationId,
  correlationId,
  type: 'ItemHeld',
  time: new Date(Date.UTC(2026, 10, 29, 10, 0, second)).toISOString(),
  source: 'gdmarket.item',
  version: 1,
  facts: {},
});

const told = (history: readonly MarketEvent[]) =>
  requestsOf(history).map(({ number, goesOn, events }) => [
    number,
    goesOn,
    events.map(({ number, depth, because }) => [number, depth, because?.number]),
  ]);

it('follows what caused what, as deep as it goes', () => {
  const history = [event('r#1', 'q', 'q'), event('i#1', 'r#1', 'q'), event('r#2', 'i#1', 'q'), event('r#3', 'q', 'q')];
  expect(told(history)).toEqual([
    [
      1,
      false,
      [
        [1, 0, undefined],
        [2, 1, 1],
        [3, 2, 2],
        [4, 0, undefined],
      ],
    ],
  ]);
});

it('keeps the order of the market when requests mix, and says which one goes on', () => {
  const history = [event('a', 'q1', 'q1'), event('b', 'q2', 'q2'), event('c', 'a', 'q1')];
  expect(told(history)).toEqual([
    [1, false, [[1, 0, undefined]]],
    [2, false, [[2, 0, undefined]]],
    [1, true, [[3, 1, 1]]],
  ]);
});

it('takes an event whose cause is in another history as a beginning', () => {
  expect(told([event('a', 'item#9#9', 'q')])).toEqual([[1, false, [[1, 0, undefined]]]]);
});

it('finds a cause that clocks have put behind its effect', () => {
  expect(told([event('b', 'a', 'q'), event('a', 'q', 'q')])[0]?.[2]).toEqual([
    [1, 1, 2],
    [2, 0, undefined],
  ]);
});

it('comes to an end when causes go round', () => {
  expect(requestsOf([event('a', 'b', 'q'), event('b', 'a', 'q')])).toHaveLength(1);
});

it('counts the time between events of one request', () => {
  const history = [event('a', 'q', 'q', 1), event('b', 'a', 'q', 3), event('c', 'p', 'p', 9)];
  expect(requestsOf(history).map(({ events }) => events.map(({ waited }) => waited))).toEqual([
    [undefined, 2_000],
    [undefined],
  ]);
});
