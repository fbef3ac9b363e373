import { isDeepStrictEqual } from 'node:util';
import type { RawRow } from '#support/rows.ts';

/** The rows that changed when every event was delivered once more, in words. Expects rows by their keys. */
export function changedRows(
  before: Readonly<Record<string, RawRow>>,
  after: Readonly<Record<string, RawRow>>,
): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .filter((key) => !isDeepStrictEqual(before[key], after[key]))
    .map((key) => `delivering every event again changed row ${key}`);
}
