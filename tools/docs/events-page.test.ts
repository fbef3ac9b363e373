import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { events } from '#contracts/events/index.ts';
import { eventsPage } from './events-page.ts';
import { markdownTable } from './markdown-table.ts';
import { meaningsIn, readMeanings } from './read-meanings.ts';

const root = join(import.meta.dirname, '../..');
const meanings = readMeanings(join(root, 'contracts/events'));

describe('docs/events/README.md', () => {
  it('is up to date (npm run docs:events)', () => {
    expect(readFileSync(join(root, 'docs/events/README.md'), 'utf8')).toBe(`${eventsPage(meanings)}\n`);
  });
});

describe('the page about events', () => {
  it('says who emits and who takes an event, and what it means', () => {
    const row = eventsPage(meanings)
      .split('\n')
      .find((line) => line.startsWith('| [PaymentCanceled]'));
    expect(row?.split('|').map((cell) => cell.trim())).toEqual([
      '',
      '[PaymentCanceled](#paymentcanceled)',
      'payment',
      'reservation, payment',
      meanings.get('PaymentCanceled'),
      '',
    ]);
  });

  it('shows an example of every event', () => {
    const page = eventsPage(meanings);
    for (const { name, example } of Object.values(events)) {
      const section = page.split(`### ${name}\n`)[1] ?? '';
      const [, shown = 'none'] = /```json\n([\s\S]*?)\n```/.exec(section) ?? [];
      expect(JSON.parse(shown), name).toEqual(example);
    }
  });

  it('is not made without the meaning of an event', () => {
    expect(() => eventsPage(new Map())).toThrow('ItemRegistered has no comment');
  });
});

describe('a meaning', () => {
  it('is the comment right over the contract, on one line', () => {
    const text = `
      /** Not this one. */
      other: 1,
      /**
       * It happened,
       * and so did that.
       */
      Happened: event({}),
      Silent: event({}),`;
    expect(meaningsIn(text)).toEqual([['Happened', 'It happened, and so did that.']]);
  });
});

describe('a table', () => {
  it('has columns of one width and no bar inside a cell', () => {
    expect(markdownTable(['a', 'long'], [['x|y', '1']])).toBe(
      ['| a    | long |', '| ---- | ---- |', '| x\\|y | 1    |'].join('\n'),
    );
  });
});
