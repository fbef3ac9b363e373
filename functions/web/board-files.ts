import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { accepts, type ContentCoding } from '../shared/http/content-coding.ts';
import type { Language } from '../shared/http/language-of.ts';

/** One file as it is sent. */
export interface BoardFile {
  readonly contentType: string;
  readonly base64: string;
  /** The content coding, if it is compressed. */
  readonly encoding?: string;
}

/** The page of a screen. */
export interface BoardPage {
  readonly text: string;
  /** Digests of the styles in it, as a content security policy names them. */
  readonly styles: readonly string[];
}

/** The files of the board's build, by their paths in it. */
export interface BoardFiles {
  /** The page of the screen at a path below the board, such as `things/5`. Paths without a screen have one, too. */
  page(path: string, language: Language): BoardPage;
  /** A file in a coding that the client accepts; undefined when the build has no such file. */
  find(path: string, acceptEncoding: string | undefined): BoardFile | undefined;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};

/** Content codings, best first, and the endings of the files that have them. */
const codings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const satisfies readonly (readonly [ContentCoding, string])[];

/**
 * The build in a folder. A file may have compressed forms beside it (`app.js.br`, `app.js.gz`). What is not in the
 * folder's listing is never looked for, so no path leads out of it. A page is `pages/<language>/<path>.html`, where `_`
 * is any number, `market` the board's own path, `market-free` the same with `?free=yes`, and `other` every path without a screen. Throws when there is no page.
 */
export function boardFiles(folder: string): BoardFiles {
  const listed = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const names = new Set(listed.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)));
  const kept = new Map<string, string>();
  const read = (name: string, as: 'base64' | 'utf8' = 'base64') => {
    const content = kept.get(name) ?? readFileSync(join(folder, name), as);
    kept.set(name, content);
    return content;
  };
  const page = (path: string, language: Language) => `pages/${language}/${path}.html`;
  for (const language of ['ko', 'en'] as const) read(page('other', language), 'utf8');
  return {
    page(path, language) {
      const screen = path.replace(/\/$/, '').replaceAll(/(?<=\/)\d+(?=\/|$)/g, '_') || 'market';
      const name = page(screen, language);
      const text = read(names.has(name) ? name : page('other', language), 'utf8');
      return { text, styles: stylesIn(text) };
    },
    find(path, acceptEncoding) {
      const contentType = contentTypes[extname(path)];
      if (contentType === undefined || !names.has(path)) return undefined;
      for (const [encoding, ending] of codings) {
        if (!names.has(path + ending) || !accepts(acceptEncoding, encoding)) continue;
        return { contentType, base64: read(path + ending), encoding };
      }
      return { contentType, base64: read(path) };
    },
  };
}

function stylesIn(page: string): readonly string[] {
  return [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, style = '']) => `sha256-${createHash('sha256').update(style).digest('base64')}`,
  );
}
