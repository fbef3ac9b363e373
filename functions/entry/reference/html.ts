/** Markup, as opposed to text, which is escaped where it becomes part of markup. */
export interface Html {
  readonly markup: string;
}

/** What a template takes: nothing stands for undefined and false. */
export type Content = Html | string | number | false | undefined | readonly Content[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Markup from a template: text in it is escaped, for elements and for attributes in double quotes.
 *
 * @example html`<a href="${address}">${text}</a>`
 */
export function html(strings: readonly string[], ...contents: readonly Content[]): Html {
  return { markup: strings.map((string, index) => string + markupOf(contents[index])).join('') };
}

/** Text in which `code` stands between backticks, as in the API's document. */
export function prose(text: string): Content {
  return text.split('`').map((piece, index) => (index % 2 === 1 ? html`<code>${piece}</code>` : piece));
}

function markupOf(content: Content): string {
  if (content === undefined || content === false) return '';
  if (typeof content === 'object') return 'markup' in content ? content.markup : content.map(markupOf).join('');
  return String(content).replaceAll(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}
