import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { readPage } from './markdown.ts';

/** What each badge says. A figure comes from the page or file that proves it. */
const badges = {
  licence: ['licence', manifest.license],
  node: ['node', manifest.engines.node],
  typescript: ['TypeScript', `${manifest.devDependencies.typescript} strict`],
  mutants: ['mutants found', figure('docs/testing/mutation.md', /^\| `all`.*\| (\S+ %) *\|$/m)],
} as const satisfies Record<string, readonly [label: string, value: string]>;

it.each(Object.entries(badges))(
  'docs/badges/%s.svg says what is so (vitest -u draws it again)',
  async (name, [label, value]) => {
    await expect(svg(label, value)).toMatchFileSnapshot(`../../docs/badges/${name}.svg`);
  },
);

it.each(['README.md', 'README.ko.md'])('%s shows every badge, and reads it out', (page) => {
  for (const [name, [label, value]] of Object.entries(badges))
    expect(readPage(page)).toContain(`![${label}: ${value}](docs/badges/${name}.svg)`);
});

function figure(page: string, place: RegExp): string {
  const [, found] = place.exec(readPage(page)) ?? [];
  if (found === undefined) throw new Error(`${page} has no ${place}`);
  return found;
}

/** A label on grey and a value on green, each as wide as its words in an 11 px sans-serif. */
function svg(label: string, value: string): string {
  const widthOf = (words: string) => Math.ceil(words.length * 6.6) + 14;
  const [left, right] = [widthOf(label), widthOf(value)];
  const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="20" role="img" aria-label="${escaped(label)}: ${escaped(value)}">
  <clipPath id="r"><rect width="${left + right}" height="20" rx="4"/></clipPath>
  <g clip-path="url(#r)"><rect width="${left}" height="20" fill="#3d4451"/><rect x="${left}" width="${right}" height="20" fill="#1a6b4a"/></g>
  <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
    <text x="${left / 2}" y="14">${escaped(label)}</text><text x="${left + right / 2}" y="14">${escaped(value)}</text>
  </g>
</svg>
`;
}
