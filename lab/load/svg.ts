/** An element's attributes; numbers are written with one decimal. */
export type Attributes = Readonly<Record<string, string | number>>;

/** An SVG element as text. `content`: inner elements, already as text. */
export function element(name: string, attributes: Attributes, content: readonly string[] = []): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(rounded(value))}"`);
  const head = `<${name}${written.join('')}`;
  return content.length === 0 ? `${head}/>` : `${head}>${content.join('')}</${name}>`;
}

/** A text element, its content escaped. */
export function text(words: string, attributes: Attributes): string {
  return element('text', attributes, [escaped(words)]);
}

/** Text escaped for XML: https://www.w3.org/TR/xml/#syntax */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function rounded(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 10) / 10);
}
