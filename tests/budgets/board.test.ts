import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../tools/bootstrap/paths.mjs';

/** What the board may weigh when somebody opens it for the first time, in bytes as they are sent (gzip). */
const MOST_SCRIPT = 25_000;
const MOST_STYLE = 10_000;

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
    const style = [...files.values()].filter(({ fileName }) => fileName.endsWith('.css'));
    expect(sum(loaded.map((name) => textOf(name)))).toBeLessThanOrEqual(MOST_SCRIPT);
    expect(sum(style.map(({ fileName }) => textOf(fileName)))).toBeLessThanOrEqual(MOST_STYLE);
  });

  it('leaves signing in and other screens for later', () => {
    const loaded = firstLoad().join(' ');
    for (const later of ['oauth', 'thing.screen', 'rental.screen', 'history.screen', 'signed-in.screen']) {
      expect([...files.keys()].join(' ')).toContain(later);
      expect(loaded).not.toContain(`${later}-`);
    }
  });

  it('asks no other host for anything, under any prefix', () => {
    const page = textOf('index.html');
    const references = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, reference]) => reference);
    expect(references.length).toBeGreaterThan(3);
    expect(references.filter((reference) => !reference?.startsWith('./'))).toEqual([]);
    for (const { fileName } of files.values())
      if (/\.(?:html|css|js)$/.test(fileName))
        expect(
          textOf(fileName)
            .replaceAll(NEVER_REQUESTED, '')
            .match(/(?:https?:)?\/\/[\w-]+\.\w[\w./-]*/g) ?? [],
        ).toEqual([]);
  });

  it('has nothing inline, which its policy would forbid', () => {
    const page = textOf('index.html');
    expect(page).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=/);
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

  function textOf(name: string): string {
    const file = files.get(name);
    if (file === undefined) throw new Error(`${name} is not built`);
    return file.type === 'chunk' ? file.code : String(file.source);
  }
});

function sum(texts: readonly string[]): number {
  return texts.reduce((bytes, text) => bytes + gzipSync(text).length, 0);
}
