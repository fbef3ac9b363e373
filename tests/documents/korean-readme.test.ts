import { expect, it } from 'vitest';
import { blocksOf, inlineCommandsOf, linesOf, readPage, withoutBlocks } from './markdown.ts';

const english = readPage('README.md');
const korean = readPage('README.ko.md');

const levelsOf = (page: string) => [...withoutBlocks(page).matchAll(/^(#+) /gm)].map(([, level]) => level);

/**
 * The code blocks without comments. Blocks without a program (output, a folder tree) are compared by kind only, because
 * their words are translated.
 */
const programsOf = (page: string) =>
  blocksOf(page).map(({ language, text }) => (language === 'text' ? language : [language, ...linesOf(text)]));

const filesOf = (page: string) => [...page.matchAll(/\]\(([^#)][^)]*)\)/g)].map(([, target]) => target).sort();

it.each([
  ['headings', levelsOf],
  ['commands in blocks', programsOf],
  ['commands in sentences', inlineCommandsOf],
])('README.ko.md has the %s of README.md', (_, of) => {
  expect(of(korean)).toEqual(of(english));
});

it('README.ko.md has the links of README.md', () => {
  const others = (page: string) => filesOf(page).filter((target) => !/^README(?:\.ko)?\.md$/.test(String(target)));
  expect(others(korean)).toEqual(others(english));
});
