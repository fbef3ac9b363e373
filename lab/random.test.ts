import { expect, it } from 'vitest';
import { createDraws } from './random.ts';

const numbers = (seed: number) => {
  const random = createDraws(seed);
  return Array.from({ length: 1_000 }, () => random.between(1, 6));
};

it('gives the same choices for the same seed, others for another', () => {
  expect(numbers(1)).toEqual(numbers(1));
  expect(numbers(1)).not.toEqual(numbers(2));
});

it('gives every choice, about as often as the others', () => {
  const dice = numbers(3);
  for (const side of [1, 2, 3, 4, 5, 6]) {
    expect(Math.abs(dice.filter((number) => number === side).length - 1_000 / 6)).toBeLessThan(60);
  }
});

it('picks one that is there, and shuffles without loss', () => {
  const random = createDraws(4);
  expect(['a', 'b']).toContain(random.pick(['a', 'b']));
  expect(() => random.pick([])).toThrow('nothing to choose from');
  const cards = Array.from({ length: 52 }, (_, card) => card);
  expect(random.shuffle(cards)).not.toEqual(cards);
  expect([...random.shuffle(cards)].sort((a, b) => a - b)).toEqual(cards);
});
