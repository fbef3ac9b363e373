import { DependencyUnavailable } from '@gdmarket/resilience';
import { describe, expect, it } from 'vitest';
import { orUnknown } from './or-unknown.ts';

describe('a call whose answer one can go on without', () => {
  it('gives the answer', async () => {
    const call = async (one: number, other: number) => ({ outcome: one + other });
    expect(await orUnknown(call)(1, 2)).toEqual({ outcome: 3 });
  });

  it('gives that there is none', async () => {
    const away = { dependency: 'payment', reason: 'timeout', outcome: 'unknown', retryAfterSeconds: 1 } as const;
    expect(await orUnknown(() => Promise.reject(new DependencyUnavailable(away)))()).toEqual({ outcome: 'unknown' });
  });

  it('throws whatever else went wrong', async () => {
    await expect(orUnknown(() => Promise.reject(new Error('a mistake')))()).rejects.toThrow('a mistake');
  });
});
