import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { events } from '#contracts/events/index.ts';
import { ROOT } from '../bootstrap/paths.mjs';
import { asyncapi } from './asyncapi.ts';
import { eventsPage } from './events-page.ts';
import { markdownTable } from './markdown-table.ts';

const document = asyncapi();
const page = eventsPage(document);

describe('the page about events', () => {
  it('is up to date (npm run contracts:publish)', () => {
    expect(readFileSync(join(ROOT, 'docs/events/README.md'), 'utf8')).toBe(`${page}\n`);
  });

  it('says who emits and who takes an event, and what it means', () => {
    const row = page.split('\n').find((line) => line.startsWith('| [PaymentCanceled]'));
    expect(row?.split('|').map((cell) => cell.trim())).toEqual([
      '',
      '[PaymentCanceled](#paymentcanceled)',
      'payment',
      'reservation, payment, operations, ledger',
      'Money in force has to be given back: voided, or refunded when it was captured.',
      '',
    ]);
    expect(page).toMatch(/\[PaymentRefunded\]\S+ +\| payment +\| operations, ledger /);
  });

  it('says what each attribute of the envelope means', () => {
    expect(page).toMatch(/`causationid` +\| The id of the request or event that directly caused this one\./);
    expect(page).toMatch(/`specversion` +\| Always `1\.0`\./);
  });

  it('shows an example of every event', () => {
    for (const { name, example } of Object.values(events)) {
      const section = page.split(`### ${name}\n`)[1] ?? '';
      const [, shown = 'none'] = /```json\n([\s\S]*?)\n```/.exec(section) ?? [];
      expect(JSON.parse(shown), name).toEqual(example);
    }
  });
});

describe('a table', () => {
  it('has columns of one width and no bar inside a cell', () => {
    expect(markdownTable(['a', 'long'], [['x|y', '1']])).toBe(
      ['| a    | long |', '| ---- | ---- |', '| x\\|y | 1    |'].join('\n'),
    );
  });
});
