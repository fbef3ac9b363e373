import { describe, expect, it } from 'vitest';
import type { Operation } from '#lab/simulation/histories/history.ts';
import { checkExplained } from './check-explained.ts';

const registered: Operation = {
  client: 'c1',
  call: 0,
  return: 1,
  request: { method: 'POST', path: '/items', body: { itemName: 'Thing', itemPrice: 5 } },
  response: { status: 201, body: { itemNo: 1, itemName: 'Thing', itemPrice: 5 } },
};
const read = (status: number, call: number): Operation => ({
  client: 'c2',
  call,
  return: call + 1,
  request: { method: 'GET', path: '/items/1' },
  response: { status, body: status === 200 ? { itemNo: 1, itemName: 'Thing', itemPrice: 5 } : {} },
});

describe('what clients were answered', () => {
  it('is explained by one thing after another, and counted', () => {
    expect(checkExplained([registered, read(200, 2)])).toEqual({ operations: 2, undecided: 0, broken: [] });
  });

  it('is broken when no order explains it', () => {
    const { broken } = checkExplained([registered, read(404, 2)]);
    expect(broken).toEqual([expect.stringContaining('no order explains what was answered: item 1')]);
  });

  it('is broken when there is nothing to explain, or something that cannot be', () => {
    expect(checkExplained([]).broken).toEqual(['no request could be looked at for an order']);
    const aboutAnother = { ...read(200, 2), request: { method: 'GET', path: '/items/9' } } as const;
    expect(checkExplained([registered, aboutAnother]).broken).toEqual([
      'for an order 1 items and 0 requests could not be looked at',
    ]);
  });
});
