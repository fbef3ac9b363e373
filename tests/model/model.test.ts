import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replayWalk } from './replay-walk.ts';
import { readWalks } from './walk.ts';

const walks = readWalks(readFileSync(new URL('walks.txt', import.meta.url), 'utf8'));

describe('the market does what the model does', () => {
  it.each(walks)('in walk $name', async (walk) => {
    await replayWalk(walk);
  });

  it('in walks of every kind of move', () => {
    const kinds = walks.flatMap(({ moves }) => moves.map(({ action }) => action.split(' ').slice(0, 2).join(' ')));
    expect(new Set(kinds.map((kind) => kind.replace(/ [12]$/, '')))).toEqual(
      new Set([
        ...['reserve', 'pay', 'unpay', 'cancel', 'lend', 'return', 'review', 'owner deletes'],
        ...['Reserved', 'Cancelled', 'Held', 'HoldRefused', 'Released', 'ReleaseRefused'].map(
          (name) => `deliver ${name}`,
        ),
        ...['Rented', 'Returned', 'Approved', 'Canceled', 'ItemDeleted'].map((name) => `deliver ${name}`),
        ...['pay', 'unpay', 'lend', 'fin', 'review'].flatMap((name) => [`step ${name}`, `die ${name}`]),
      ]),
    );
  });
});

describe('a walk that goes another way', () => {
  const [first] = walks;
  const moves = first?.moves ?? [];

  it('is told by its moves, up to where they part', async () => {
    const other = moves.map((move, index) => (index === 2 ? { ...move, standing: '1,0,1,0,0' } : move));
    const told = `walk other, ${moves
      .slice(0, 3)
      .map(({ action }) => action)
      .join(', ')}: Error: it stands:`;
    await expect(replayWalk({ name: 'other', moves: other })).rejects.toThrow(told);
  });

  it('is told when a message changes something that must not', async () => {
    const other = moves.map((move) => ({ ...move, effective: [] }));
    await expect(replayWalk({ name: 'other', moves: other })).rejects.toThrow(/writes after .* was delivered/);
  });

  it('is told when a command is possible that must not be', async () => {
    const other = moves.map((move) => ({ ...move, possible: [] }));
    await expect(replayWalk({ name: 'other', moves: other })).rejects.toThrow(/which is not possible in the model/);
  });

  it('is refused when it cannot be read', () => {
    expect(() => readWalks('walk 1\nreserve 1\tN,0\n')).toThrow('not a line of a walk');
  });
});
