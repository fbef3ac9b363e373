import { describe, expect, it } from 'vitest';
import { measureCommands } from './command-costs.ts';

/**
 * Requests and units (consistent reads are one read unit, eventually consistent ones half) of every command. A read of nothing is a read. What enters or
 * leaves a list costs one unit more, last, for each list: the whole one, and the one of its customer, item or status. What lists cost: list-costs.test.ts.
 */
const budget = {
  'register item': [1, 1 + 1],
  'change item': [2, 1 + 1],
  // Later reservations of the item do not ask it (ADR 0026).
  'reserve, an item’s first: item': [1, 1],
  reserve: [2, 1 + 4 + 2],
  // The lock, then the reservation that has it: whether it lets go in a moment.
  'reserve, refused': [2, 1 + 1],
  // The first hold of an item also looks whether it was asked for before it existed.
  'hold item (first)': [3, 1 + 1 + 1],
  'confirm reservation': [2, 1 + 1],
  'pay: payment': [2, 1 + 1 + 2],
  'pay: reservation': [2, 1 + 1],
  // Payment is asked under a version of its own, which is written first.
  'pay, Paid already: payment': [2, 1 + 1],
  'pay, Paid already: reservation': [3, 1 + 1 + 1],
  'cancel payment: payment': [2, 1 + 1],
  'cancel payment: reservation': [2, 1 + 1],
  'settle cancellation': [2, 1 + 1],
  'cancel payment, NotPaid already: reservation': [3, 1 + 1 + 1],
  'pay again: payment': [2, 1 + 1],
  'pay again: reservation': [2, 1 + 1],
  'lend: payment captured': [2, 1 + 1],
  'lend: item': [2, 1 + 1],
  'start rental': [2, 1 + 1],
  'return item': [2, 1 + 1],
  'close reservation': [2, 1 + 4],
  'request review': [1, 1],
  'review: item deleted': [2, 1 + 1 + 1],
  'review: review': [2, 1 + 1 + 2],
  // The wish, then payment is asked, then what came of it (ADR 0021).
  'cancel reservation': [3, 1 + 1 + 1 + 2],
  'release item': [2, 1 + 1],
  'close payment': [2, 1 + 1],
  'close cancelled reservation': [2, 1 + 4],
  'update a view': [1, 1],
  'update a view: held': [1, 1 + 1],
  'update a view: deleted': [1, 1 + 1],
  'find item': [1, 1],
  // A key costs one write unit, and one read where the state alone refuses.
  'register item, with a key': [2, 1 + 1 + 1],
  'register item, sent again': [2, 1],
  'reserve, with a key': [3, 1 + 1 + 4 + 2],
  // The lock and who has it, then the key and what it made.
  'reserve, sent again': [4, 1 + 1 + 1 + 1],
  'reserve, refused, with a key': [3, 1 + 1 + 1],
  'review: review, with a key': [3, 1 + 1 + 1 + 2],
  'review: review, sent again': [3, 1 + 1 + 1],
};

describe('what commands cost in DynamoDB', () => {
  it('is exactly the budget, event included', async () => {
    const costs = await measureCommands();
    expect(Object.fromEntries(costs.map(({ command, requests, units }) => [command, [requests, units]]))).toStrictEqual(
      budget,
    );
  });
});
