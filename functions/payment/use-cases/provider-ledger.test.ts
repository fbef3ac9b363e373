import { paymentProviderContract } from '../adapters/payment-provider.contract.ts';
import { createLedger } from './provider-ledger.fixture.ts';

paymentProviderContract('with books, as tests have it', () => {
  const provider = createLedger();
  return {
    provider,
    passTime: () => {
      for (const id of provider.books.keys()) provider.lapse(id);
    },
  };
});
