import type { Point } from '../../ui/whereabouts.ts';

/** What takes a place away. */
export const NOWHERE = 'none';

/** A place as the form keeps it. */
export function wordOf({ latitude, longitude }: Point): string {
  return `${latitude},${longitude}`;
}

/** Whether the form keeps an exact place. */
export function isExact(word: string): boolean {
  return /^-?\d/.test(word);
}

/** What a request says of the place: `` nothing, `37.55631,126.92364` exactly, anything else a neighbourhood. */
export function placeOf(word: string): Partial<Point> & { readonly neighbourhood?: string } {
  if (word === '') return {};
  if (!isExact(word)) return { neighbourhood: word };
  const [latitude, longitude] = word.split(',').map(Number);
  return latitude === undefined || longitude === undefined ? {} : { latitude, longitude };
}
