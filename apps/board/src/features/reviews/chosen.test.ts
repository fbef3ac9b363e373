import { describe, expect, it } from 'vitest';
import { addressOf, chosenAmong, chosenIn, isSifted, meanOf } from './chosen.ts';

const review = (reviewNo: number, itemName: string, score: number) => ({
  reviewNo,
  itemNo: reviewNo * 10,
  itemName,
  score,
  customerName: null,
  comment: null,
});
const reviews = [review(3, 'Red Camera', 5), review(2, '빨간 자전거', 3), review(1, 'camera bag', 5)];
const owners = new Map([
  [30, 7],
  [20, null],
]);
const numbers = (chosen: Partial<Parameters<typeof chosenAmong>[1]>) =>
  chosenAmong(reviews, { name: '', ...chosen }, owners).map(({ reviewNo }) => reviewNo);

describe('the choice in an address', () => {
  it('is read', () => {
    expect(chosenIn({ item: '5', owner: '7', score: '4', name: 'tent' })).toEqual({
      item: 5,
      owner: 7,
      score: 4,
      name: 'tent',
    });
  });

  it('counts for nothing where it makes no sense', () => {
    expect(chosenIn({ item: 'x', owner: '-1', score: '6' })).toEqual({ name: '' });
  });

  it.each([
    ['reviews', { name: '' }],
    ['reviews?score=5&name=a+%26+b', { score: 5, name: 'a & b' }],
    ['reviews?item=5&owner=7', { item: 5, owner: 7, score: undefined, name: '' }],
  ])('is written as %s', (address, chosen) => {
    expect(addressOf(chosen)).toBe(address);
    expect(chosenIn(Object.fromEntries(new URLSearchParams(address.split('?')[1])))).toEqual(chosen);
  });
});

describe('the chosen reviews', () => {
  it('are all without a choice', () => expect(numbers({})).toEqual([3, 2, 1]));
  it('have the score', () => expect(numbers({ score: 5 })).toEqual([3, 1]));
  it('are of things with these words in their name', () => expect(numbers({ name: ' CAMERA  red' })).toEqual([3]));
  it('are of things of this owner, as far as owners are known', () => expect(numbers({ owner: 7 })).toEqual([3]));
  it('fit everything that was chosen', () => expect(numbers({ score: 5, name: 'bag' })).toEqual([1]));
});

describe('choosing among the loaded reviews', () => {
  it.each([{ owner: 7 }, { score: 1 }, { name: 'a' }])('is %j', (chosen) => {
    expect(isSifted({ name: '', ...chosen })).toBe(true);
  });
  it.each([{}, { item: 5 }, { name: '  ' }])('is not %j', (chosen) => {
    expect(isSifted({ name: '', ...chosen })).toBe(false);
  });
});

describe('the mean score', () => {
  it('is the mean', () => expect(meanOf([review(1, 'a', 5), review(2, 'b', 2)])).toBe(3.5));
  it('is none without reviews', () => expect(meanOf([])).toBeUndefined());
});
