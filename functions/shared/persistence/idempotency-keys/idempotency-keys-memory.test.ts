import { describe } from 'vitest';
import { idempotencyKeysContract } from './idempotency-keys.contract.ts';
import { createMemoryIdempotencyKeys } from './idempotency-keys-memory.ts';

describe('idempotency keys in memory', () => {
  idempotencyKeysContract(async (now) => createMemoryIdempotencyKeys(now));
});
