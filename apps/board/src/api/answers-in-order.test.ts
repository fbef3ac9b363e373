import { expect, it } from 'vitest';
import { answersInOrder } from './answers-in-order.ts';

it('a slow answer is shown, though others were asked for meanwhile', () => {
  const answers = answersInOrder();
  const first = answers.ask();
  answers.ask();
  expect(answers.shows(first)).toBe(true);
});

it('an answer that comes after a newer one is not', () => {
  const answers = answersInOrder();
  const first = answers.ask();
  const second = answers.ask();
  expect(answers.shows(second)).toBe(true);
  expect(answers.shows(first)).toBe(false);
});

it('none is shown after the end', () => {
  const answers = answersInOrder();
  const only = answers.ask();
  answers.end();
  expect(answers.shows(only)).toBe(false);
  expect(answers.shows(answers.ask())).toBe(false);
});
