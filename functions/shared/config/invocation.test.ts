import { describe, expect, it } from 'vitest';
import { endOfInvocation, mayHaveChanged, noteChange, withinInvocation } from './invocation.ts';
import { OutOfTime } from './out-of-time.error.ts';
import { LAST_WORDS_MS } from './time-limits.ts';

/** Lambda's context with so many milliseconds left beyond the reserve for last words. */
const leaving = (ms: number) => ({ getRemainingTimeInMillis: () => LAST_WORDS_MS + ms });

describe('an invocation', () => {
  it('gives what its work gives, and knows its end', async () => {
    expect(await withinInvocation(leaving(1_000), async () => endOfInvocation()?.aborted)).toBe(false);
    await expect(withinInvocation(leaving(1_000), () => Promise.reject(new Error('its own')))).rejects.toThrow(
      'its own',
    );
  });

  it.each([undefined, null, {}, { getRemainingTimeInMillis: 'soon' }])(
    'without a known end has none: %o',
    async (context) => {
      expect(await withinInvocation(context, async () => endOfInvocation())).toBeUndefined();
    },
  );

  it.each([20, 0, -400])(
    'is given up while there is time to say so, and tells its requests (%i ms left)',
    async (ms) => {
      let end: AbortSignal | undefined;
      const endless = withinInvocation(leaving(ms), () => {
        end = endOfInvocation();
        return new Promise(() => undefined);
      });
      await expect(endless).rejects.toThrow(OutOfTime);
      expect(end?.aborted).toBe(true);
    },
  );

  it('knows whether it may have changed something; another beside it does not hear of that', async () => {
    const [one, other] = await Promise.all([
      withinInvocation(undefined, async () => {
        noteChange();
        await Promise.resolve();
        return mayHaveChanged();
      }),
      withinInvocation(undefined, async () => {
        await Promise.resolve();
        return mayHaveChanged();
      }),
    ]);
    expect([one, other, mayHaveChanged()]).toEqual([true, false, false]);
  });
});
