import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replayWalk } from './replay-walk.ts';
import { readWalks, type Walk } from './walk.ts';

const walks = readWalks(readFileSync(new URL('walks.txt', import.meta.url), 'utf8'));

describe('the market does what the model does', () => {
  it.each(walks)('in walk $name', async (walk) => {
    await replayWalk(walk);
  });

  it('in walks of every kind of move', () => {
    const kindOf = (action: string): string => {
      const [verb = '', what, ...more] = action.split(' ');
      if (what === 'late') return [verb, what, more[1]].join(' ');
      if (['deliver', 'step', 'die', '503'].includes(verb)) return [verb, what].join(' ');
      return [verb, ...more].join(' ');
    };
    const kinds = walks.flatMap(({ moves }) => moves.map(({ action }) => kindOf(action)));
    expect(new Set(kinds)).toEqual(
      new Set([
        ...['reserve', 'pay', 'unpay', 'cancel', 'lend', 'return', 'review', 'owner', 'expires'],
        ...['pay Paid already', 'unpay NotPaid already', 'cancel asked again', 'a passes'],
        ...['Reserved', 'Cancelled', 'Wanted', 'Held', 'HoldRefused', 'Released'].map((name) => `deliver ${name}`),
        ...['Rented', 'Returned', 'Approved', 'Canceled', 'Closed', 'Captured'].map((name) => `deliver ${name}`),
        'deliver ItemDeleted',
        ...['pay', 'unpay', 'cancel', 'lend', 'expire', 'review'].flatMap((name) => [`step ${name}`, `die ${name}`]),
        ...['pay', 'unpay', 'cancel'].flatMap((name) => [`503 ${name}`, `step late ${name}`, `die late ${name}`]),
      ]),
    );
  });
});

describe('a walk that goes another way', () => {
  const [{ setting, moves }] = walks as [Walk];

  it('is told by its moves, up to where they part', async () => {
    const other = moves.map((move, index) => (index === 2 ? { ...move, standing: '1,0,1,0,0' } : move));
    const told = `walk other, ${moves
      .slice(0, 3)
      .map(({ action }) => action)
      .join(', ')}: Error: it stands:`;
    await expect(replayWalk({ name: 'other', setting, moves: other })).rejects.toThrow(told);
  });

  it('is told when a message changes something that must not', async () => {
    const other = moves.map((move) => ({ ...move, effective: [] }));
    await expect(replayWalk({ name: 'other', setting, moves: other })).rejects.toThrow(/writes after .* was delivered/);
  });

  it('is told when a command is possible that must not be', async () => {
    const other = moves.map((move) => ({ ...move, possible: [] }));
    await expect(replayWalk({ name: 'other', setting, moves: other })).rejects.toThrow(
      /which is not possible in the model/,
    );
  });

  it('is refused when it cannot be read', () => {
    expect(() => readWalks('walk 1\nreserve 1\tN,0\n')).toThrow('not the head of a walk');
    expect(() => readWalks('walk 1\t-\t1\t0\nreserve 1\tN,0\n')).toThrow('not a line of a walk');
  });
});
