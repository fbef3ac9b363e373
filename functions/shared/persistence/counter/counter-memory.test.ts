import { describe } from 'vitest';
import { counterContract } from './counter.contract.ts';
import { createMemoryCounter } from './counter-memory.ts';

describe('the counter in memory', () => {
  counterContract(async () => {
    const counter = createMemoryCounter();
    return () => counter;
  });
});
