import { environment } from './environment.ts';

export { tally } from './tally.ts';

/**
 * Runs `work` for 0 … count - 1, at most `clients` at a time (by default E2E_CLIENTS). Returns the results in order;
 * throws the first error.
 */
export async function inParallel<T>(
  count: number,
  work: (index: number) => Promise<T>,
  clients: number = environment.E2E_CLIENTS,
): Promise<readonly T[]> {
  const results: T[] = new Array(count);
  let next = 0;
  const client = async () => {
    while (next < count) {
      const index = next++;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(clients, count) }, client));
  return results;
}
