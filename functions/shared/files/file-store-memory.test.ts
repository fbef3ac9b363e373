import { describe } from 'vitest';
import { fileStoreContract } from './file-store.contract.ts';
import { createMemoryFileStore } from './file-store-memory.ts';

describe('files in memory', () => fileStoreContract(async () => createMemoryFileStore()));
