import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { reason, withReasons } from './reasons.ts';

const schema = z.object({ reason: reason('busy', 'gone'), before: z.optional(reason('busy', 'gone')) });

describe('a reason', () => {
  it('reads as what it is', () => {
    expect(schema.parse({ reason: 'gone', before: 'busy' })).toEqual({ reason: 'gone', before: 'busy' });
  });

  it('that is unknown reads as the general one', () => {
    expect(schema.parse({ reason: 'broken', before: 'broken' })).toEqual({ reason: 'busy', before: 'busy' });
  });

  it('that may be left out stays left out', () => {
    expect(schema.parse({ reason: 'gone' })).toEqual({ reason: 'gone' });
  });

  it.each([undefined, null, 1])('is a text: not %s', (other) => {
    expect(schema.safeParse({ reason: other }).success).toBe(false);
  });

  it('is published as a required enum whose default is the general one', () => {
    expect(z.toJSONSchema(schema, { io: 'input', override: withReasons })).toMatchObject({
      properties: { reason: { type: 'string', enum: ['busy', 'gone'], default: 'busy' } },
      required: ['reason'],
    });
  });
});
