import { expect, it } from 'vitest';
import { html, prose } from './html.ts';

it('escapes text, in elements and in attributes, and keeps markup', () => {
  const text = `<b title="x">&'`;
  expect(html`<a href="${text}">${text}</a>${html`<br />`}`.markup).toBe(
    '<a href="&lt;b title=&quot;x&quot;&gt;&amp;\'">&lt;b title=&quot;x&quot;&gt;&amp;\'</a><br />',
  );
});

it('takes lists and numbers, and nothing for what is not there', () => {
  expect(html`${[1, html`<i></i>`, [2]]}${undefined}${false}${0}`.markup).toBe('1<i></i>20');
});

it('shows what stands between backticks as code', () => {
  expect(html`${prose('`a` <or> `b`')}`.markup).toBe('<code>a</code> &lt;or&gt; <code>b</code>');
});
