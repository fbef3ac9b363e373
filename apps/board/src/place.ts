/** Where the board is: its base, whatever prefix the market has in front of it. Ends in a slash. */
export const BASE: string = new URL('.', document.baseURI).pathname;

/** The path of a screen: `things/5` → `/board/things/5`. */
export function pathOf(screen: string): string {
  return BASE + screen;
}
