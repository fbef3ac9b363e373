import { ledgerContract } from './ledger.contract.ts';
import { createMemoryLedger } from './ledger-memory.ts';

ledgerContract('in memory', async () => createMemoryLedger());
