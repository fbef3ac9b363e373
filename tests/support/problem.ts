import { expect } from 'vitest';
import * as z from 'zod/mini';
import { days } from '#contracts/events/days.ts';
import { problemBase } from '#contracts/http/problem-base.ts';
import type { GuardedDependencyName } from '#contracts/settings/parameters.ts';
import type { Answer } from './http-client.ts';

/** Problem details as the market writes them; other fields are not allowed. */
const problem = z.strictObject({
  type: z.string(),
  title: z.string().check(z.minLength(1)),
  status: z.int(),
  detail: z.string().check(z.minLength(1)),
  correlationId: z.string(),
  errors: z.optional(z.array(z.strictObject({ path: z.string(), message: z.string() }))),
  reservationNo: z.optional(z.int()),
  taken: z.optional(z.array(days)),
  minDays: z.optional(z.int()),
  maxDays: z.optional(z.int()),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  until: z.optional(z.string()),
  payFrom: z.optional(z.string()),
  _links: z.optional(z.strictObject({ reservation: z.strictObject({ href: z.string() }) })),
});

/** Problem details of a refusal. */
export type Problem = z.output<typeof problem>;

/** What no client may ever see: stacks, files, classes, AWS names, queries. */
const INTERNAL =
  /\bat \S+ \(|node:|\.[cm]?[tj]s\b|[A-Z]\w+(Error|Exception)\b|arn:aws|amazonaws|dynamodb|gdmarket-\w+-|zod|SELECT /;

/** Expects RFC 9457 problem details with this status and code and nothing internal, and returns them. */
export function expectProblem(answer: Answer, status: number, code: string): Problem {
  expect({ status: answer.status, body: answer.text }).toMatchObject({ status });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
  expect(answer.text).not.toMatch(INTERNAL);
  const read = problem.parse(answer.body);
  expect(read).toMatchObject({ type: `${problemBase}${code}`, status });
  expect(read.correlationId).toBe(answer.headers.get('x-correlation-id'));
  return read;
}

/** Expects a 503 that says which dependency is unavailable and when to try again, and returns its problem details. */
export function expectUnavailable(answer: Answer, dependency: GuardedDependencyName): Problem {
  const read = expectProblem(answer, 503, `${dependency}-unavailable`);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  return read;
}

/** Whether an answer is the problem with this code. */
export function isProblem(answer: Answer, code: string): boolean {
  return answer.status >= 400 && problem.safeParse(answer.body).data?.type === `${problemBase}${code}`;
}
