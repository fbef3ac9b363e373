import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A fenced block: the language after its first fence, empty when there is none, and the text between the fences. */
export interface Block {
  readonly language: string;
  readonly text: string;
}

const FENCED = /^( *)```(\w*)\n([\s\S]*?)^\1```$/gm;

/** Reads a page of the checkout. */
export function readPage(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The fenced blocks of a page. */
export function blocksOf(page: string): readonly Block[] {
  return [...page.matchAll(FENCED)].map(([, , language = '', text = '']) => ({ language, text }));
}

/** The blocks of a page that a reader pastes into a shell. */
export function shellBlocksOf(page: string): readonly string[] {
  return blocksOf(page).flatMap(({ language, text }) => (language === 'sh' || language === '' ? [text] : []));
}

/** The commands that a page names inside a sentence. */
export function inlineCommandsOf(page: string): readonly string[] {
  const spans = [...withoutBlocks(page).matchAll(/`([^`]+)`/g)].map(([, span = '']) => span.replaceAll(/\s+/g, ' '));
  return spans.filter((span) => /^(?:[A-Z_]+=\S+ )*(?:(?:npm|npx|node) |\.ci\/run$)/.test(span));
}

/** The lines of a block, without comments and empty lines. */
export function linesOf(block: string): readonly string[] {
  return block
    .split('\n')
    .map((line) => line.replace(/(?:^|\s+)#\s.*$/, '').trim())
    .filter((line) => line !== '');
}

/** A page without its fenced blocks. */
export function withoutBlocks(page: string): string {
  return page.replaceAll(FENCED, '');
}
