import { describe, expect, it } from 'vitest';
import { type Decision, happened, nothing, rejected } from '../domain/decision.ts';
import { inOneWord, reachableShapes, readGrid } from './decision-grid.ts';

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

  it('finds every shape that commands lead to, whatever the version', () => {
    const evolve = (state: { level: number; version: number } | undefined, { to }: { type: string; to: number }) => ({
      level: to,
      version: (state?.version ?? 0) + 1,
    });
    const decide = (state: { level: number } | undefined, step: number) => {
      const to = (state?.level ?? 0) + step;
      return to >= 0 && to <= 3 ? happened({ type: 'Moved', to }) : nothing<{ type: string; to: number }>();
    };
    const shapes = reachableShapes({ decide, evolve }, undefined, [2, -1], (state) => String(state?.level));
    expect([...shapes].sort()).toEqual(['0', '1', '2', '3', 'undefined']);
  });
});
