import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problems } from '../../contracts/http/document/problems.ts';
import { reservationAnswer } from '../../contracts/http/reservations.answers.ts';
import { noticeKinds } from '../../contracts/notice-kinds.ts';
import { operationsSubscriptions } from '../../contracts/subscriptions/operations.ts';
import { ROOT } from '../../tools/bootstrap/paths.mjs';

const BOARD = join(ROOT, 'apps/board/src');
const PROBLEMS = 'ui/problems.messages.ts';

/** Messages that are chosen by what the market says. */
const WORDS = 'features/operator/words.messages.ts';
const KINDS = 'features/notices/kinds.messages.ts';
const CHOSEN_BY_THE_MARKET = [
  PROBLEMS,
  WORDS,
  KINDS,
  'features/rentals/refusal.messages.ts',
  'photos/picture-refusal.messages.ts',
];

const sources = globSync('**/*.{ts,tsx}', { cwd: BOARD })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(join(BOARD, file), 'utf8') }));

describe('the messages of the board', () => {
  it('are all used', () => {
    expect(unused(sources)).toEqual([]);
  });

  it('are found when nobody uses them', () => {
    const file = 'features/market/planted.messages.ts';
    const text =
      'export const t = inLanguages({\n  ko: {\n    plantedWord: 1,\n  },\n  en: {\n    plantedWord: 1,\n  },\n});\n';
    expect(unused([...sources, { file, text }])).toEqual([`${file}: plantedWord`]);
  });

  it('have a sentence for every problem of the market', () => {
    const text = sources.find(({ file }) => file === PROBLEMS)?.text ?? '';
    expect(namesIn(text).toSorted()).toEqual(Object.keys(problems).toSorted());
  });

  it('have words for every kind of notice that is mailed, in their order', () => {
    const text = sources.find(({ file }) => file === KINDS)?.text ?? '';
    expect(namesIn(text)).toEqual([...noticeKinds]);
  });

  it('have words for every event and state that operators see', () => {
    const text = sources.find(({ file }) => file === WORDS)?.text ?? '';
    const { status, paymentStatus, rentalStatus } = reservationAnswer.shape;
    const states = [status, paymentStatus, rentalStatus].flatMap(({ options }) => options);
    const names = Object.values(operationsSubscriptions).flatMap(({ name, source }) => [
      name,
      source.replace(/^.*\./, ''),
    ]);
    expect(namesIn(text).toSorted()).toEqual([...new Set([...names, ...states])].toSorted());
  });
});

/** Messages whose name no code mentions; some are chosen by a name in quotes, such as that of a state. */
function unused(all: readonly { readonly file: string; readonly text: string }[]): readonly string[] {
  const code = all
    .filter(({ file }) => !file.endsWith('.messages.ts'))
    .map(({ text }) => text)
    .join('\n');
  return all
    .filter(({ file }) => file.endsWith('.messages.ts') && !CHOSEN_BY_THE_MARKET.includes(file))
    .flatMap(({ file, text }) => namesIn(text).map((name) => ({ file, name })))
    .filter(({ name }) => !new RegExp(String.raw`\.${name}\b|['"]${name}['"]|^ {2}${name}:`, 'm').test(code))
    .map(({ file, name }) => `${file}: ${name}`);
}

/** The names of a file's messages. The other language has the same, or it would not compile. */
function namesIn(text: string): readonly string[] {
  return text
    .split(/^ {2}ko: \{$/m)
    .slice(1)
    .flatMap((after) => after.split(/^ {2}\},$/m).slice(0, 1))
    .flatMap((block) => [...block.matchAll(/^ {4}'?([\w-]+)'?:/gm)].map(([, name = '']) => name));
}
