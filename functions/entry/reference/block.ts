import { type Content, type Html, html } from './html.ts';

/** The method of a request, in its colour. */
export function methodMark(method: string): Html {
  return html`<b class="method ${method.toLowerCase()}">${method}</b>`;
}

/** Code with a caption. */
export function block(caption: string, code: Content): Html {
  return html`<figure><figcaption>${caption}</figcaption><pre><code>${code}</code></pre></figure>`;
}
