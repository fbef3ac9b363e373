/** Where a page begins: the list it belongs to (its sort field), the direction, and the number to continue after. */
export interface Cursor {
  readonly sortField: string;
  readonly descending: boolean;
  readonly after: number;
}

/** A cursor as an opaque, URL-safe word. */
export function writeCursor({ sortField, descending, after }: Cursor): string {
  return Buffer.from(`${sortField}:${descending ? 'desc' : 'asc'}:${after}`, 'utf8').toString('base64url');
}

/** Parses a cursor; undefined for a word that `writeCursor` did not write for this sort field. */
export function readCursor(word: string, sortField: string): Cursor | undefined {
  const [, direction, number] = Buffer.from(word, 'base64url').toString('utf8').split(':');
  const cursor = { sortField, descending: direction === 'desc', after: Number(number) };
  const sound = Number.isSafeInteger(cursor.after) && cursor.after >= 0;
  // A word that differs when written again belongs to another list or is not ours.
  return sound && writeCursor(cursor) === word ? cursor : undefined;
}
