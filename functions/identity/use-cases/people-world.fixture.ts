import { createMemoryCounter } from '#shared/persistence/counter/counter-memory.ts';
import { createNumberSequence } from '#shared/persistence/counter/number-sequence.ts';
import { createMemoryPeople } from '../adapters/people-memory.ts';

/** A market that nobody has signed in to, in memory. `blockSize`: how many numbers an instance leases at a time. */
export function aMarketOfPeople(blockSize = 1) {
  return { people: createMemoryPeople(), numbers: createNumberSequence(blockSize, createMemoryCounter().lease) };
}
