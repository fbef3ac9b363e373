import { beforeEach, describe, expect, it } from 'vitest';
import type { PaymentProvider } from '../use-cases/payment-provider.ts';

/** A provider whose authorizations can be made to lapse: `passTime` lets all of those lapse that were made before. */
export interface LapsingProvider {
  readonly provider: PaymentProvider;
  readonly passTime: () => void;
}

const request = { idempotencyKey: '7-5', amount: 100, deposit: 200 };

/** What every provider promises about money that lasts only some days. `create` makes a new one. */
export function paymentProviderContract(name: string, create: () => LapsingProvider): void {
  describe(`a payment provider: ${name}`, () => {
    let provider: PaymentProvider;
    let passTime: () => void;
    let id: string;
    beforeEach(async () => {
      ({ provider, passTime } = create());
      id = await authorize('7-5');
    });

    async function authorize(idempotencyKey: string): Promise<string> {
      const authorized = await provider.authorize({ ...request, idempotencyKey });
      if (authorized.outcome === 'declined') throw new Error('declined');
      return authorized.authorizationId;
    }

    it('gives one attempt one authorization, also after that has lapsed', async () => {
      expect(await authorize('7-5')).toBe(id);
      expect(await authorize('7-6')).not.toBe(id);
      passTime();
      expect(await authorize('7-5')).toBe(id);
    });

    it('captures what has not lapsed', async () => {
      expect(await provider.capture(id)).toBe('captured');
    });

    it('captures nothing of what has lapsed, however often it is asked', async () => {
      passTime();
      for (const _ of [1, 2]) expect(await provider.capture(id)).toBe('lapsed');
    });

    it('keeps what it has captured, whatever is asked later', async () => {
      await provider.capture(id);
      passTime();
      expect(await provider.capture(id)).toBe('captured');
    });

    it('lets go of what has lapsed as of anything else that is not captured', async () => {
      passTime();
      for (const _ of [1, 2]) expect(await provider.void(id)).toBe('voided');
      expect(await provider.capture(id)).toBe('lapsed');
    });

    it('captures a later attempt although an earlier one has lapsed', async () => {
      passTime();
      const anew = await authorize('7-8');
      expect(await provider.capture(id)).toBe('lapsed');
      expect(await provider.capture(anew)).toBe('captured');
    });

    it('takes of a deposit until that lapses, and takes nothing after', async () => {
      await provider.capture(id);
      expect(await provider.settleDeposit(id, 50)).toBe('done');
      passTime();
      expect(await provider.settleDeposit(id, 50)).toBe('done');
      const late = await authorize('7-8');
      await provider.capture(late);
      passTime();
      expect(await provider.settleDeposit(late, 50)).toBe('lapsed');
    });
  });
}
