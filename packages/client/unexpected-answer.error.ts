import type { Answer } from './answer.ts';

/** Thrown by `expectStatus` when an answer has another status. */
export class UnexpectedAnswer extends Error {
  readonly answer: Answer;

  constructor(answer: Answer, expected: number) {
    super(`expected ${expected}, got ${answer.status}: ${answer.text}`);
    this.name = 'UnexpectedAnswer';
    this.answer = answer;
  }
}
