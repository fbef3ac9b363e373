import { describe, expect, it } from 'vitest';
import { goodFlow } from './checks/flow.fixture.ts';
import { answersTable, checkLines, inColumns } from './report.ts';

describe('the report', () => {
  it('has each phase with its answers, rates and times', () => {
    const table = answersTable(goodFlow());
    expect(table[2]).toEqual(['1 usual', '30.0', '526', '1', '0', '0', '17.6', '17.5', '500', '500']);
    expect(table[3]).toEqual(['2 slow: 900 ms', '10.0', '0', '0', '0', '0', '0.0', '0.0', '', '']);
    expect(table[5]).toEqual(['2 slow: 6000 ms', '30.0', '1', '0', '1', '0', '0.1', '0.0', '500', '500']);
    expect(table[7]).toEqual(['4 gone', '21.0', '0', '0', '1', '0', '0.0', '0.0', '500', '500']);
    expect(new Set(table.map((row) => row.length))).toEqual(new Set([10]));
  });

  it('stands in columns', () => {
    const lines = inColumns(answersTable(goodFlow()));
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  it('says what holds and what does not', () => {
    const lines = checkLines([
      { title: 'One', ok: true, detail: 'a' },
      { title: 'Two', ok: false, detail: 'b' },
    ]);
    expect(lines).toEqual(['ok      One: a', 'NOT ok  Two: b']);
  });
});
