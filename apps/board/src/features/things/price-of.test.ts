import { expect, it } from 'vitest';
import { priceOf } from './price-of.ts';

it.each([
  ['12000', 12_000],
  ['12,000', 12_000],
  [' ₩ 12 000 ', 12_000],
  ['12,000원', 12_000],
  ['１２００', 1_200],
  ['0', 0],
  ['2147483647', 2_147_483_647],
])('reads %j as a price', (typed, price) => {
  expect(priceOf(typed)).toBe(price);
});

it.each(['', ' ', '-1', '1.5', '12k', '원', '2147483648', '9'.repeat(400)])('reads no price in %j', (typed) => {
  expect(priceOf(typed)).toBeUndefined();
});
