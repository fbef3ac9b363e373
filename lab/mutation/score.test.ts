import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FOLDERS, foldersUnder } from './folders.ts';
import type { Mutant } from './mutant.ts';
import { mutationPage } from './page.ts';
import { faultsOf, percent, scoreOf, survivorsOf } from './score.ts';

const killed: Mutant = { file: 'functions/a/domain/x.ts', line: 3, original: 'a', replacement: 'b', fate: 'killed' };
const survived: Mutant = { ...killed, replacement: 'c | `d`', fate: 'survived' };
const folders = ['functions/a/domain'];
const many = [...Array(19).fill(killed), survived];
const known = [{ file: survived.file, original: 'a', replacement: 'c | `d`', reason: 'it is the same' }];

describe('the score of a folder', () => {
  it('is what was found of what could be run', () => {
    const mutants: Mutant[] = [killed, survived, { ...killed, fate: 'timed out' }, { ...killed, fate: 'none' }];
    const all = { mutants: 3, killed: 1, timedOut: 1, survived: 1, broken: 1, score: 2 / 3 };
    expect(scoreOf('functions/a/domain', mutants)).toEqual({ folder: 'functions/a/domain', ...all });
    expect(scoreOf('functions/a/dom', mutants)).toMatchObject({ mutants: 0, score: 1 });
    expect(scoreOf('', [...mutants, { ...killed, file: 'packages/b/x.ts' }])).toMatchObject({ mutants: 4, killed: 2 });
  });

  it('is never rounded up', () => {
    expect([0.9499, 0.95, 1, 2 / 3].map(percent)).toEqual(['94.9 %', '95.0 %', '100.0 %', '66.6 %']);
  });
});

describe('the faults of a run', () => {
  it('are none when enough is found and each survivor has its reason', () => {
    expect(faultsOf(folders, many, known)).toEqual([]);
  });

  it('are survivors without a reason', () => {
    expect(faultsOf(folders, many, [])).toEqual(['survived: functions/a/domain/x.ts:3: a → c | `d`']);
  });

  it('are folders of which too little is found', () => {
    expect(faultsOf(folders, many.slice(1), known)).toEqual(['functions/a/domain: 94.7 % is less than 95.0 %']);
  });

  it('are reasons that nothing needs any more, in the folders that were looked at', () => {
    expect(faultsOf(folders, [killed], known)).toHaveLength(1);
    expect(faultsOf(['functions/b/domain'], [{ ...killed, file: 'functions/b/domain/x.ts' }], known)).toEqual([]);
  });

  it('are reasons that more survivors claim than they were given for', () => {
    const elsewhere = { ...survived, line: 9 };
    expect(faultsOf(folders, [...many, ...Array(20).fill(killed), elsewhere], known)).toEqual([
      'listed for 1 places, survived at lines: 3, 9: functions/a/domain/x.ts: a → c | `d`',
    ]);
  });

  it('are folders in which next to nothing could be tried', () => {
    expect(faultsOf(folders, [], [])).toEqual(['functions/a/domain: 0 changes could be tried, 0 could not be run']);
    const broken: Mutant[] = Array(3).fill({ ...killed, fate: 'none' });
    expect(faultsOf(folders, [...many, ...broken], known)).toEqual([
      'functions/a/domain: 20 changes could be tried, 3 could not be run',
    ]);
  });
});

describe('the page', () => {
  it('has every folder, their sum and every survivor with its reason', () => {
    const page = mutationPage({ folders, mutants: many, survivors: survivorsOf(many, known), date: '2026-01-02' });
    expect(page).toMatch(/`functions\/a\/domain` +\| 20 +\| 19 +\| 0 +\| 1 +\| 95\.0 %/);
    expect(page).toMatch(/`all` +\| 20 /);
    expect(page).toContain('it is the same');
    expect(page).toContain('(0)');
    expect(page).toContain('2026-01-02');
  });
});

describe('the folders', () => {
  it('are all that decide, carry out or guard', () => {
    const all = ['functions', 'packages'].flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => `${root}/${path}`),
    );
    const meant = all.filter((path) =>
      /\/(?:domain|use-cases|telling|item-info|review-info)$|^packages\/[^/]+\/[^/.]+$/.test(path),
    );
    expect([...FOLDERS]).toEqual(meant.sort());
  });

  it('are all, or those under what is asked for', () => {
    expect(foldersUnder([])).toEqual(FOLDERS);
    expect(foldersUnder(['functions/item'])).toEqual(['functions/item/domain', 'functions/item/use-cases']);
    expect(foldersUnder(['functions/item/domain/', 'functions/item'])).toHaveLength(2);
    expect(() => foldersUnder(['functions/it'])).toThrow('functions/it');
  });
});
