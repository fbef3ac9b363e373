import type { NumberSequence } from '#shared/persistence/counter/number-sequence.ts';
import type { People } from './people.ts';

/** Who has which number, and the numbers that nobody has yet. */
export interface KnowPersonPorts {
  readonly people: People;
  readonly numbers: NumberSequence;
}

/**
 * A person's number; at the first sign-in, a new one. Of two first sign-ins of one person at once, one decides the
 * number and the other gets it, too: then a number is skipped, and none is given twice. `isNew`: this sign-in decided.
 */
export async function knowPerson(
  { people, numbers }: KnowPersonPorts,
  sub: string,
): Promise<{ readonly customerId: number; readonly isNew: boolean }> {
  const known = await people.find(sub);
  if (known !== undefined) return { customerId: known, isNew: false };
  const own = await numbers.next();
  const customerId = await people.add(sub, own);
  return { customerId, isNew: customerId === own };
}
