import type { People } from '../use-cases/people.ts';

/** The people's in-memory twin. */
export function createMemoryPeople(): People {
  const numbers = new Map<string, number>();
  return {
    find: async (sub) => numbers.get(sub),
    async add(sub, customerId) {
      const known = numbers.get(sub) ?? customerId;
      numbers.set(sub, known);
      return known;
    },
  };
}
