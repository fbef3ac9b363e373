import { describe } from 'vitest';
import { breakerStoreContract } from './breaker-store.contract.ts';
import { createMemoryBreakerStore } from './breaker-store-memory.ts';

describe('shared states in memory', () => {
  breakerStoreContract(async () => {
    const store = createMemoryBreakerStore();
    return () => store;
  });
});
