/** What is due, and whether there is more of it. */
export interface Due<T> {
  readonly found: readonly T[];
  readonly isMore: boolean;
}

/**
 * Looks at everything that is due, one after the other, and returns whether more may be. When one fails, it goes on
 * with the others: `failed` gets the error, and returns true to swallow it. At the end the first error that was not
 * swallowed is thrown.
 */
export async function eachDue<T>(
  { found, isMore }: Due<T>,
  look: (one: T) => Promise<void>,
  failed: (one: T, error: unknown) => Promise<boolean> = async () => false,
): Promise<boolean> {
  const failures: unknown[] = [];
  for (const one of found) {
    try {
      await look(one);
    } catch (error) {
      if (!(await failed(one, error))) failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return isMore;
}
