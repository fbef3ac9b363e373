import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json, jsonLine } from './json.ts';

/** What a browser shows of markup. */
function textOf(markup: string): string {
  const bare = markup.replaceAll(/<[^>]*>/g, '');
  return bare.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

describe('JSON', () => {
  it('is shown as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(textOf(json(value).markup))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('has names and values in their colours', () => {
    expect(json({ a: 'b' }).markup).toBe(
      '{\n  <span class="name">&quot;a&quot;</span>: <span class="value">&quot;b&quot;</span>\n}',
    );
  });

  it('has a link on one line', () => {
    expect(textOf(json({ self: { href: '…' } }).markup)).toBe('{\n  "self": { "href": "…" }\n}');
  });

  it('fits a line, as somebody types it', () => {
    expect(jsonLine({ itemName: 'A { b }', itemPrice: 100, more: [1, { a: null }] })).toBe(
      '{"itemName": "A { b }", "itemPrice": 100, "more": [1, {"a": null}]}',
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonLine(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
