import { describe, expect, it } from 'vitest';
import { createDraws } from '#lab/random.ts';
import { nextMove, type Seen } from './next-move.ts';

const held: Seen = { status: 'Confirmed', paymentStatus: 'NotPaid', rentalStatus: 'NotRenting' };

function mostOften(seen: Seen): string {
  const random = createDraws(1);
  const counts = new Map<string, number>();
  for (let times = 0; times < 1_000; times++) {
    const move = nextMove(seen, random);
    counts.set(move, (counts.get(move) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

describe('the usual next move', () => {
  it.each([
    ['wait', { ...held, status: 'Requested' }],
    ['wait', { ...held, status: 'Cancelling' }],
    ['pay', held],
    ['lend', { ...held, paymentStatus: 'Paid' }],
    ['return', { ...held, paymentStatus: 'Paid', rentalStatus: 'Renting' }],
    ['review', { status: 'Closed', paymentStatus: 'Paid', rentalStatus: 'Returned' }],
    ['leave', { ...held, status: 'Rejected' }],
  ] as const)('is to %s', (move, seen) => {
    expect(mostOften(seen)).toBe(move);
  });
});

it('is the same for the same seed', () => {
  const moves = (seed: number) => {
    const random = createDraws(seed);
    return Array.from({ length: 20 }, () => nextMove(held, random));
  };
  expect(moves(7)).toEqual(moves(7));
});
