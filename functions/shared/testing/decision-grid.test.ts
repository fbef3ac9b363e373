import { describe, expect, it } from 'vitest';
import { type Decision, happened, nothing, rejected } from '../domain/decision.ts';
import { inOneWord, readGrid, writeGrid } from './decision-grid.ts';

const legend = { '-': 'nothing', X: 'Exploded' };

describe('the grid of decisions', () => {
  it('names columns by group and member', () => {
    const cells = readGrid(
      `
             | light | wait
             | 1 2   | .
      damp   | - -   | -
      dry    | X -   | -
    `,
      legend,
    );
    expect(cells).toHaveLength(6);
    expect(cells[3]).toEqual({ state: 'dry', command: 'light 1', expected: 'Exploded' });
    expect(cells[5]).toEqual({ state: 'dry', command: 'wait', expected: 'nothing' });
  });

  it.each([
    ['a missing cell', '  | light\n  | 1 2\ndry | -'],
    ['a cell too many', '  | light\n  | 1 2\ndry | - - -'],
    ['an unknown token', '  | light\n  | 1\ndry | Y'],
    ['a row twice', '  | light\n  | 1\ndry | -\ndry | -'],
    ['a column twice', '  | light | light\n  | 1 | 1\ndry | - | -'],
  ])('does not take %s', (_, text) => {
    expect(() => readGrid(text, legend)).toThrow();
  });

  it('says a decision in one word', () => {
    expect(inOneWord(nothing<{ type: string }>())).toBe('nothing');
    const refusal: Decision<{ type: string }> = rejected('conflict', 'too-late', 'too late');
    expect(inOneWord(refusal)).toBe('no: too-late');
    expect(inOneWord(happened({ type: 'Exploded' }))).toBe('Exploded');
    expect(inOneWord(happened({ type: 'Exploded', reason: 'lit' }))).toBe('Exploded (lit)');
  });

  it('is written as it is read', () => {
    const text = writeGrid(
      ['light 1', 'light 2', 'wait'],
      [
        ['damp', ['-', '-', '-']],
        ['bone dry', ['X', '-', '-']],
      ],
    );
    expect(text.split('\n')).toEqual([
      '             | light | wait',
      '             | 1 2   | .',
      '    damp     | - -   | -',
      '    bone dry | X -   | -',
    ]);
    expect(readGrid(text, legend)[3]).toEqual({ state: 'bone dry', command: 'light 1', expected: 'Exploded' });
  });
});
