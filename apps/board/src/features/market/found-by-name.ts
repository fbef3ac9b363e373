/** The things whose name has every word of the search in it, whatever their case. All of them for an empty search. */
export function foundByName<Thing extends { readonly itemName: string }>(
  things: readonly Thing[],
  search: string,
): readonly Thing[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return things.filter(({ itemName }) => words.every((word) => plain(itemName).includes(word)));
}

function plain(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase();
}
