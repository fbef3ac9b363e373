import { describe } from 'vitest';
import { peopleContract } from './people.contract.ts';
import { createMemoryPeople } from './people-memory.ts';

describe('people in memory', () => {
  peopleContract(async () => createMemoryPeople());
});
