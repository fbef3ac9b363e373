import { nearPageContract } from './near-page.contract.ts';
import { nearMemoryRows } from './near-page-memory.ts';

nearPageContract('in memory', nearMemoryRows, 3_000);
