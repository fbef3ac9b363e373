/** A field of a body; undefined when the body is no object or lacks it. */
export function valueIn(body: unknown, key: string): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  return Object.entries(body).find(([name]) => name === key)?.[1];
}

/** A field as a number, also when it is written as text; undefined when there is none. */
export function numberIn(body: unknown, key: string): number | undefined {
  const value = valueIn(body, key);
  if (value === undefined || value === null || value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A field as text; undefined when there is none. */
export function textIn(body: unknown, key: string): string | undefined {
  const value = valueIn(body, key);
  return typeof value === 'string' ? value : undefined;
}

/** The item's name and price in a body. */
export function labelIn(body: unknown): { name: string | undefined; price: number | undefined } {
  return { name: textIn(body, 'itemName'), price: numberIn(body, 'itemPrice') };
}

/** The content of a review as one text; undefined when the body shows no review. */
export function draftIn(body: unknown): string | undefined {
  const score = numberIn(body, 'score');
  return score === undefined ? undefined : `${score} ${textIn(body, 'comment') ?? ''}`;
}

/** The content of a review whose renter was forgotten: the score alone. */
export function withoutWords(draft: string): string {
  return `${draft.split(' ')[0]} `;
}

/** The stable code at the end of a problem's `type`; undefined when the body is no problem. */
export function codeIn(body: unknown): string | undefined {
  return textIn(body, 'type')?.split(':').at(-1);
}
