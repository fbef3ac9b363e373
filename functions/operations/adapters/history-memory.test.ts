import { contractTime, historyContract } from './history.contract.ts';
import { createMemoryHistory } from './history-memory.ts';

historyContract('in memory', async () => createMemoryHistory(contractTime.keepDays, contractTime.now));
