import { type Html, html } from './html.ts';

/** Strings with what follows them, numbers and words: what JSON consists of, besides punctuation. */
const TOKENS = /"(?:[^"\\]|\\.)*"(?=(:)?)|-?\b\d+\b|\b(?:true|false|null)\b/g;

/** JSON, laid out and tinted: names of fields, and values. A link is on one line. */
export function json(value: unknown): Html {
  return tinted(JSON.stringify(value, undefined, 2).replaceAll(/\{\s+("href": "[^"]*")\s+\}/g, '{ $1 }'));
}

/** JSON on one line, as somebody types it. */
export function jsonLine(value: unknown): string {
  const lines = JSON.stringify(value, undefined, 1);
  return lines.replaceAll(/(?<=[{[])\n\s*|\n\s*(?=[}\]])/g, '').replaceAll(/\n\s*/g, ' ');
}

function tinted(text: string): Html {
  let end = 0;
  const pieces = [...text.matchAll(TOKENS)].map((token) => {
    const between = text.slice(end, token.index);
    end = token.index + token[0].length;
    return html`${between}<span class="${token[1] === undefined ? 'value' : 'name'}">${token[0]}</span>`;
  });
  return html`${pieces}${text.slice(end)}`;
}
