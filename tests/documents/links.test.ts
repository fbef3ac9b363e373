import { existsSync, globSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { readPage, root, withoutBlocks } from './markdown.ts';

const GENERATED = ['node_modules', '.local', 'cdk.out'];
const pages = globSync('**/*.md', { cwd: root, exclude: (path) => GENERATED.includes(path) });

/** The anchors that GitHub gives the headings of a page. Headings with the same text share one anchor here. */
const anchorsOf = (page: string) =>
  [...withoutBlocks(readPage(page)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

function leadsNowhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : normalize(join(dirname(page), path));
  if (!existsSync(join(root, target))) return true;
  return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor);
}

it.each(pages)('the links of %s lead to pages and headings that there are', (page) => {
  const links = [...withoutBlocks(readPage(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const own = links.filter((link) => !/^https?:/.test(link));
  expect(own.filter((link) => leadsNowhere(page, link))).toEqual([]);
});
