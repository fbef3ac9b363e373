import { describe, expect, it } from 'vitest';
import { missingFrom, withAgain, withGone, withoutSeen, withSeen } from './seen.ts';

const seen = [{ itemNo: 9 }, { itemNo: 5, againAs: 9 }, { itemNo: 2 }];

describe('the things that a browser remembers', () => {
  it('get new ones, the newest first', () => {
    expect(withSeen([{ itemNo: 5, againAs: 9 }], [2, 9, 5])).toEqual(seen);
  });

  it('stay the same when nothing is new', () => {
    expect(withSeen(seen, [2, 5])).toBe(seen);
  });

  it('are the newest 60', () => {
    const many = withSeen(
      [],
      Array.from({ length: 80 }, (_, index) => index + 1),
    );
    expect(many.map(({ itemNo }) => itemNo)).toEqual(Array.from({ length: 60 }, (_, index) => 80 - index));
  });

  it('lose one that its owner deleted', () => {
    expect(withoutSeen(seen, 5)).toEqual([{ itemNo: 9 }, { itemNo: 2 }]);
  });

  it('can be listed again once more when that was deleted', () => {
    expect(withoutSeen(seen, 9)).toEqual([{ itemNo: 5 }, { itemNo: 2 }]);
  });

  it('know which have left the market', () => {
    expect(withGone(seen, 5)).toEqual([{ itemNo: 9 }, { itemNo: 5, againAs: 9, isGone: true }, { itemNo: 2 }]);
  });

  it('know as what one was listed again', () => {
    expect(withAgain(seen, 2, 11)).toEqual([
      { itemNo: 11 },
      { itemNo: 9 },
      { itemNo: 5, againAs: 9 },
      { itemNo: 2, againAs: 11 },
    ]);
  });
});

describe('what has left the list', () => {
  it('is remembered and not listed', () => {
    expect(missingFrom(seen, [{ itemNo: 9 }], false)).toEqual([{ itemNo: 5, againAs: 9 }, { itemNo: 2 }]);
  });

  it('is not what further pages may have', () => {
    expect(missingFrom(seen, [{ itemNo: 9 }, { itemNo: 4 }], true)).toEqual([{ itemNo: 5, againAs: 9 }]);
  });
});
