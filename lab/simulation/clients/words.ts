import type { Wish } from './wishes.ts';

// Whatever a person says carries their number, so that the rules know whose it is.

/** The name that a person's token has. */
export function nameInToken(person: number): string {
  return `Customer ${person}`;
}

/** The name that a customer gives; some give none. */
export function nameOf(customer: number): string | undefined {
  return customer % 3 === 0 ? undefined : nameInToken(customer);
}

/** The item name that a renter sends, which is never the real one; some send none. */
export function believedName(reservation: number): string | undefined {
  return reservation % 3 === 2 ? undefined : `Believed ${reservation}`;
}

/**
 * The words of a review: with and without a comment, signed with a name other than the reservation's or with none. Each
 * score has its own words.
 */
export function wordsOf({ score, customer }: Extract<Wish, { kind: 'review' }>) {
  return {
    score,
    customerName: score % 2 === 1 ? `Signed ${score} by ${customer}` : undefined,
    comment: score > 2 ? `Comment ${score} by ${customer}` : undefined,
  };
}

/** Why an owner keeps so much of a deposit. */
export function scratchOf(kept: number, owner: number): string {
  return `Scratch of ${kept} by ${owner}`;
}

/** Whether a JSON text has a name or a comment of a person. */
export function hasWordsOf(person: number, json: string): boolean {
  return json.includes(`"${nameInToken(person)}"`) || json.includes(` by ${person}"`);
}
