import { describe } from 'vitest';
import { quotasContract } from './quotas.contract.ts';
import { createMemoryQuotas } from './quotas-memory.ts';

describe('quotas in memory', () => quotasContract(async () => createMemoryQuotas()));
