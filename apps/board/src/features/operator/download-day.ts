import { market } from '../../api/ask.ts';
import { accessToken } from '../../person/access-token.ts';

/** Where the rest is, in the header `link` (RFC 8288). */
function restIn(link: string | null): string | undefined {
  return /<([^>]+)>; rel="next"/.exec(link ?? '')?.[1];
}

/** Saves the transfers of a day as a file, all of its pages. False when the market did not give them. */
export async function downloadDay(day: string): Promise<boolean> {
  try {
    const parts: string[] = [];
    let next: string | undefined = new URL(`ledger/days/${day}/transfers`, market.url).href;
    while (next !== undefined) {
      const token: string | undefined = await accessToken();
      const answer: Response = await fetch(
        next,
        token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
      );
      if (!answer.ok) return false;
      const lines = await answer.text();
      // Each page begins with the line of names.
      parts.push(parts.length === 0 ? lines : lines.slice(lines.indexOf('\n') + 1));
      next = restIn(answer.headers.get('link'));
    }
    save(parts, `transfers-${day}.csv`);
    return true;
  } catch {
    return false;
  }
}

function save(parts: readonly string[], name: string): void {
  const href = URL.createObjectURL(new Blob([...parts], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  URL.revokeObjectURL(href);
}
