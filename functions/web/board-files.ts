import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { accepts, type ContentCoding } from '../shared/http/content-coding.ts';

/** One file as it is sent. */
export interface BoardFile {
  readonly contentType: string;
  readonly base64: string;
  /** The content coding, if it is compressed. */
  readonly encoding?: string;
}

/** The files of the board's build, by their paths in it. */
export interface BoardFiles {
  /** The page of every screen. */
  readonly page: string;
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
 * The build in a folder. A file may have compressed forms beside it (`app.js.br`, `app.js.gz`). Only the page is read
 * at once; what is not in the folder's listing is never looked for, so no path leads out of it. Throws when there is
 * no page.
 */
export function boardFiles(folder: string): BoardFiles {
  const listed = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const names = new Set(listed.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)));
  const kept = new Map<string, string>();
  const read = (name: string) => {
    const content = kept.get(name) ?? readFileSync(join(folder, name)).toString('base64');
    kept.set(name, content);
    return content;
  };
  return {
    page: readFileSync(join(folder, 'index.html'), 'utf8'),
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
