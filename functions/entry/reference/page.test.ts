import { describe, expect, it } from 'vitest';
import { problems } from '#contracts/http/document/problems.ts';
import openapi from '#contracts/published/openapi.json' with { type: 'json' };
import { signingIn } from './conventions.ts';
import { exampleOf } from './example.ts';
import { html } from './html.ts';
import { operations } from './openapi.ts';
import { referencePage } from './page.ts';

const page = referencePage('https://market.example');
const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
const addresses = [...page.matchAll(/ (?:href|src|action)="([^"]*)"/g)].map(([, address = '']) => address);
const all = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId, summary }]) => ({
    path,
    method: method.toUpperCase(),
    operationId,
    summary,
  })),
);

/** The part of the page about one operation or thing. */
function about(id: string): string {
  return new RegExp(`<article id="${id}"[\\s\\S]*?</article>`).exec(page)?.[0] ?? '';
}

describe('the reference', () => {
  it.each(all)('tells of $method $path, and leads to it', ({ path, method, operationId, summary }) => {
    expect(about(operationId)).toContain(`${method}</b> <code>${path}</code>`);
    expect(about(operationId)).toContain(summary);
    expect(addresses).toContain(`#${operationId}`);
  });

  it.each(operations().flatMap(({ id, body }) => (body === undefined ? [] : [{ id, body }])))(
    'shows every field and example of $id',
    ({ id, body }) => {
      for (const field of Object.keys(body.schema.properties ?? {}))
        expect(about(id)).toContain(`<code>${field}</code>`);
      for (const { summary } of Object.values(body.examples)) expect(about(id)).toContain(summary);
    },
  );

  it('shows days as days', () => {
    const example = exampleOf(openapi.components.schemas.Item.properties.blockedDays);
    expect(example).toEqual([{ from: '2026-12-24', to: '2026-12-26' }]);
  });

  it.each(operations())('shows every status and problem of $id', ({ id, answers }) => {
    for (const { status, problems: codes } of answers) {
      expect(about(id)).toContain(`<b>${status}</b>`);
      for (const code of codes) expect(about(id)).toContain(`#problem-${code}`);
    }
  });

  it.each(Object.keys(problems))('explains the problem %s', (code) => {
    expect(ids).toContain(`problem-${code}`);
  });

  it.each<[string, string]>([
    ['item-gone', ''],
    ['item-being-released', ' <em>passes</em>'],
    ['kept-for-another', ' <em>may pass</em>'],
    ['not-returned', ' <em>may pass</em>'],
  ])('says of %s whether it passes', (code, mark) => {
    expect(page).toContain(`<code>${code}</code>${mark}</dt>`);
    expect(page).toContain(`<code>${code}</code></a>${mark}<br />`);
  });

  it('shows what each thing looks like', () => {
    for (const thing of ['Item', 'Reservation', 'Payment', 'Review', 'ItemInfo', 'ReviewInfo'])
      expect(about(thing)).toContain('&quot;_links&quot;');
    expect(about('Reservation')).toContain('<code>Cancelling</code>');
  });

  it('begins with a rental by curl, at the reader’s address', () => {
    const [walk = ''] = /<section id="walk"[\s\S]*?<\/section>/.exec(page) ?? [];
    expect(walk).toContain('API=https://market.example<');
    expect(walk.match(/curl /g)).toHaveLength(6);
    expect(walk).toContain('curl -X PATCH $API/reservations/1');
  });

  it('leads nowhere where nothing is, and has each name once', () => {
    const fragments = addresses.filter((address) => address.startsWith('#')).map((address) => address.slice(1));
    expect(fragments.filter((name) => !ids.includes(name))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('needs no script, and nothing from elsewhere', () => {
    expect(page).not.toMatch(/<script|<iframe|<img|<link rel="stylesheet"| on\w+=|@import|url\(/);
    const others = addresses.filter((address) => !/^(?:#|\/|data:image\/svg)/.test(address));
    expect(others.filter((address) => !address.startsWith('https://'))).toEqual([]);
    for (const address of others) expect(page).toContain(`<a href="${address}"`);
  });

  it('trusts no address', () => {
    const evil = referencePage('https://a.example/"><script>$&');
    expect(evil).not.toContain('<script>');
    expect(evil).toContain('API=https://a.example/&quot;&gt;&lt;script&gt;$&amp;<');
  });

  it('says how people sign in, where they can', () => {
    expect(html`${signingIn(['A `token`.'])}`.markup).toContain('<p>A <code>token</code>.</p>');
    expect(html`${signingIn(['A token.'])}`.markup).toContain('authorization: Bearer $TOKEN');
    expect(html`${signingIn([])}`.markup).toBe('');
  });
});
