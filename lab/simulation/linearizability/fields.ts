/** The value a body has at a key; undefined when the body is no object or has none. */
export function valueIn(body: unknown, key: string): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  return Object.entries(body).find(([name]) => name === key)?.[1];
}

/** The number a body has at a key, also when it is spelt as text; undefined when there is none. */
export function numberIn(body: unknown, key: string): number | undefined {
  const value = valueIn(body, key);
  if (value === undefined || value === null || value === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** The text a body has at a key; undefined when there is none. */
export function textIn(body: unknown, key: string): string | undefined {
  const value = valueIn(body, key);
  return typeof value === 'string' ? value : undefined;
}

/** The item's name and price that a body tells. */
export function labelIn(body: unknown): { name: string | undefined; price: number | undefined } {
  return { name: textIn(body, 'itemName'), price: numberIn(body, 'itemPrice') };
}

/** What a review says, as one text; undefined when the body does not show a review. */
export function draftIn(body: unknown): string | undefined {
  const score = numberIn(body, 'score');
  return score === undefined ? undefined : `${score} ${textIn(body, 'comment') ?? ''}`;
}

/** The stable code at the end of a problem's `type`; undefined when the body is none. */
export function codeIn(body: unknown): string | undefined {
  return textIn(body, 'type')?.split(':').at(-1);
}
