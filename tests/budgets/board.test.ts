import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../tools/bootstrap/paths.mjs';

/** What the board may weigh when somebody opens it for the first time, in bytes as they are sent (gzip). */
const MOST_SCRIPT = 25_000;
const MOST_STYLE = 10_000;
/** What the first sight of a screen waits for: the page with its style. Ten packets come in one round trip. */
const MOST_BEFORE_FIRST_SIGHT = 9_000;

/** Names of XML, and where a library's message sends its reader: nobody requests them. */
const NEVER_REQUESTED = /http:\/\/www\.w3\.org\/[\w/]+|https:\/\/github\.com\/preactjs\/preact-iso/g;

describe('the board', () => {
  const files = new Map<string, Rollup.OutputChunk | Rollup.OutputAsset>();

  beforeAll(async () => {
    // Vite builds for this environment: tests have another one.
    vi.stubEnv('NODE_ENV', 'production');
    const root = join(ROOT, 'apps/board');
    const built = await build({ root, logLevel: 'silent', build: { write: false } });
    vi.unstubAllEnvs();
    if (!('output' in built)) throw new Error('expected one build');
    for (const file of built.output) files.set(file.fileName, file);
  });

  it('loads little at first', () => {
    const loaded = firstLoad();
    expect(sum(loaded.map((name) => textOf(name)))).toBeLessThanOrEqual(MOST_SCRIPT);
    expect(sum([style()])).toBeLessThanOrEqual(MOST_STYLE);
  });

  it.each([
    ['ko', '가까운 이웃의 물건, 필요한 만큼만'],
    ['en', 'Rent it from a neighbour, only while you need it'],
  ])('shows the market before its script has come: %s', (language, title) => {
    const page = textOf(`pages/${language}/market.html`);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toMatch(new RegExp(`<h1[^>]*>${title}</h1>`));
    expect(page.match(/class="bone square"/g)).toHaveLength(8);
    expect(sum([page])).toBeLessThanOrEqual(MOST_BEFORE_FIRST_SIGHT);
    expect(page).not.toMatch(/rel="stylesheet"|@import|url\(/);
  });

  it('asks at once for the code of the screen that a page is for', () => {
    const asked = (name: string) =>
      [...textOf(`pages/en/${name}.html`).matchAll(/modulepreload"[^>]* href="\.\/([^"]+)"/g)].map(([, file]) => file);
    for (const [name, screen] of [
      ['things/_', 'thing.screen'],
      ['mine/new', 'new-thing.screen'],
      ['operator/rentals/_', 'history.screen'],
    ] as const) {
      expect(asked(name).filter((file) => file?.startsWith(`assets/${screen}-`))).toHaveLength(1);
      expect(asked(name).filter((file) => !files.has(file ?? ''))).toEqual([]);
    }
    expect([asked('market'), asked('other')]).toEqual([[], []]);
  });

  it('leaves signing in and other screens for later', () => {
    const loaded = firstLoad().join(' ');
    for (const later of ['oauth', 'thing.screen', 'rental.screen', 'history.screen', 'signed-in.screen']) {
      expect([...files.keys()].join(' ')).toContain(later);
      expect(loaded).not.toContain(`${later}-`);
    }
  });

  it('asks no other host for anything, under any prefix', () => {
    const page = textOf('pages/ko/market.html');
    const references = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, reference]) => reference);
    expect(references.length).toBeGreaterThan(3);
    expect(references.filter((reference) => /^(?:\/|\w+:)/.test(reference ?? ''))).toEqual([]);
    for (const { fileName } of files.values())
      if (/\.(?:html|css|js)$/.test(fileName))
        expect(
          textOf(fileName)
            .replaceAll(NEVER_REQUESTED, '')
            .match(/(?:https?:)?\/\/[\w-]+\.\w[\w./-]*/g) ?? [],
        ).toEqual([]);
  });

  it('has nothing inline that its policy would forbid: one style, whose digest the policy names', () => {
    const page = textOf('pages/ko/market.html');
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page).not.toMatch(/\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/);
  });

  /** The script of the page, which has the market's screen, and whatever it imports. */
  function firstLoad(): readonly string[] {
    const names = new Set<string>();
    const add = (name: string) => {
      const file = files.get(name);
      if (file?.type !== 'chunk' || names.has(name)) return;
      names.add(name);
      file.imports.forEach(add);
    };
    for (const file of files.values()) if (file.type === 'chunk' && file.isEntry) add(file.fileName);
    return [...names];
  }

  function style(): string {
    const [, inPage = ''] = /<style>(.*?)<\/style>/s.exec(textOf('pages/ko/market.html')) ?? [];
    expect(inPage.length).toBeGreaterThan(10_000);
    return inPage;
  }

  function textOf(name: string): string {
    const file = files.get(name);
    if (file === undefined) throw new Error(`${name} is not built`);
    return file.type === 'chunk' ? file.code : String(file.source);
  }
});

function sum(texts: readonly string[]): number {
  return texts.reduce((bytes, text) => bytes + gzipSync(text).length, 0);
}
