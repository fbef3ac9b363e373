import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { issueMessage } from './issue-message.ts';

/** Messages for schemas without words of their own. */
function messages(schema: z.ZodMiniType, value: unknown): readonly string[] {
  return (z.safeParse(schema, value, { reportInput: true }).error?.issues ?? []).map(issueMessage);
}

describe('issueMessage', () => {
  it.each<[z.ZodMiniType, unknown, string]>([
    [z.string(), 5, 'must be of type string'],
    [z.string(), undefined, 'is required'],
    [z.enum(['a', 'b']), 'c', 'must be one of a, b'],
    [z.literal('a'), 'c', 'must be a'],
    [z.number().check(z.minimum(3)), 2, 'must be at least 3'],
    [z.number().check(z.maximum(3)), 4, 'must be at most 3'],
    [z.number().check(z.gt(3)), 3, 'must be more than 3'],
    [z.number().check(z.lt(3)), 3, 'must be less than 3'],
    [z.string().check(z.regex(/^a$/)), 'b', 'is not valid'],
    [z.string('must be a colour'), 5, 'must be a colour'],
  ])('%#', (schema, value, message) => {
    expect(messages(schema, value)).toEqual([message]);
  });
});
