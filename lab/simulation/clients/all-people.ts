/** The highest number of a person. */
export const LAST_PERSON = 150;

/** Where a person's e-mail goes. */
export function mailAddressOf(customerId: number): string {
  return `person-${customerId}@example.com`;
}
