import type { Answer } from './answer.ts';
import { UnexpectedAnswer } from './unexpected-answer.error.ts';

/**
 * Returns the answer if it has this status, with the type that goes with it. Otherwise throws an
 * {@link UnexpectedAnswer}, which has the answer.
 * @example const { itemNo } = expectStatus(await registerItem(market, camera), 201).body;
 */
export function expectStatus<A extends Answer, Status extends A['status']>(
  answer: A,
  status: Status,
): A & { readonly status: Status } {
  if (hasStatus(answer, status)) return answer;
  throw new UnexpectedAnswer(answer, status);
}

function hasStatus<A extends Answer, Status extends number>(
  answer: A,
  status: Status,
): answer is A & { readonly status: Status } {
  return answer.status === status;
}
