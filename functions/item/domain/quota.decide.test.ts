import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '#shared/domain/quota.ts';
import { decideAnother } from './quota.decide.ts';

const NOW = 10 * HOUR_MS;
const MINUTE_MS = 60_000;
const ago = (number: number, minutes: number) => ({ number, at: NOW - minutes * MINUTE_MS });

describe('another item', () => {
  it('is registered while the owner registered fewer within an hour; older ones are forgotten', () => {
    expect(decideAnother([ago(1, 60), ago(2, 59)], 2, NOW)).toEqual({ kept: [ago(2, 59)] });
  });

  it('is refused until the oldest of too many is an hour old', () => {
    expect(decideAnother([ago(1, 50), ago(2, 20)], 2, NOW)).toEqual({
      rejection: {
        kind: 'too-many',
        code: 'too-many-registrations',
        detail: 'you have registered 2 items within an hour',
        retryAfterSeconds: 600,
      },
    });
  });
});
