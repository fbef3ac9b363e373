/** The key of a row of the notices' table: all rows of a person are beside each other. */
export interface NoticesKey {
  readonly subject: string;
  readonly position: string;
}

/** The position of a person's wishes. */
export const RECIPIENT = 'recipient';

/** The positions of notices and rentals begin so. */
export const NOTICE = 'notice ';
export const RENTAL = 'rental ';

/** After every position that begins with a prefix: no position has such a character. */
export const LAST = '\uffff';

/** The key of one row of a person. */
export function keyOf(customerId: number, position: string): NoticesKey {
  return { subject: subjectOf(customerId), position };
}

/** The partition of a person. */
export function subjectOf(customerId: number): string {
  return `person/${customerId}`;
}
