import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyEdits, FaultNotPlanted } from './apply-edits.ts';
import type { PlantedFault } from './planted-fault.ts';
import { faultNamed, plantedFaults } from './planted-faults.ts';

/** What the saga's model can leave out: `--break` of saga.py. */
const BREAKS_OF_MODEL = [
  'answered',
  'attempt',
  'close-captured',
  'closed-captured',
  'complete-cancel',
  'complete-lend',
  'deposit-early',
  'deposit-freed',
  'deposit-stays',
  'deposit-twice',
  'deposit-waits',
  'expire-paid',
  'extend-any',
  'extend-early',
  'extend-last-day',
  'extend-order',
  'extend-unreturned',
  'fence',
  'first-day',
  'handover-fence',
  'lapse-captured',
  'lapse-done',
  'lapse-ignored',
  'lapse-silent',
  'lock-days',
  'no-capture',
  'order',
  'review-booked',
  'unseen',
  'void-captured',
];

function sourceOf(file: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url)), 'utf8');
}

describe.each(plantedFaults.map((fault) => ({ fault, name: fault.name })))('$name', ({ fault }) => {
  it.each([...new Set(fault.edits.map(({ file }) => file))])('fits %s, which still parses', (file) => {
    const source = sourceOf(file);
    const patched = applyEdits(fault, file, source);
    expect(patched).not.toBe(source);
    expect(() => stripTypeScriptTypes(patched)).not.toThrow();
  });
});

describe('the list', () => {
  it('names each fault once and says what it breaks', () => {
    expect(new Set(plantedFaults.map(({ name }) => name)).size).toBe(plantedFaults.length);
    expect(plantedFaults.filter(({ name, breaks }) => !/^[a-z][a-z-]+$/.test(name) || breaks.length < 20)).toEqual([]);
  });

  it('is as long as it was promised, and no two faults are the same', () => {
    expect(plantedFaults.length).toBeGreaterThanOrEqual(25);
    expect(new Set(plantedFaults.map(({ edits }) => JSON.stringify(edits))).size).toBe(plantedFaults.length);
  });

  it('has every guard that the saga’s model can leave out', () => {
    expect(plantedFaults.flatMap(({ fromModel }) => fromModel ?? []).sort()).toEqual(BREAKS_OF_MODEL);
  });

  it('knows no other name', () => {
    expect(() => faultNamed('no-such-fault')).toThrow('no-such-fault');
  });
});

describe('a fault whose code has changed', () => {
  const fault = (find: string, replace: string): PlantedFault => ({
    name: 'stale',
    breaks: 'nothing',
    edits: [{ file: 'a.ts', find, replace }],
  });

  it.each([
    ['is gone', 'three', 'x'],
    ['stands there twice', 'two', 'x'],
    ['changes nothing', 'one', 'one'],
  ])('is not planted when its text %s', (_, find, replace) => {
    expect(() => applyEdits(fault(find, replace), 'a.ts', 'one two two')).toThrow(FaultNotPlanted);
  });

  it('leaves other files alone', () => {
    expect(applyEdits(fault('three', 'x'), 'b.ts', 'one')).toBe('one');
  });
});
