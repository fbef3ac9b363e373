import { describe, expect, it } from 'vitest';
import { checkHistory } from './check.ts';
import { from, type Spoken, says, story } from './describe-operations.fixture.ts';

const { register, item, reserve, reservation, pay, takeBack, lend, back, review } = says;

/**
 * `times` of each request, all at once for a long time, nearly all of which change something; at the end comes an
 * answer that no order explains.
 */
function atOnce(times: number): Spoken[] {
  const said = [
    pay(1),
    takeBack(1),
    pay(1, null),
    takeBack(1, null),
    lend(1, [409, 'not-paid']),
    lend(1, null),
    back(1, null),
  ];
  return [
    register(),
    reserve(1),
    ...said.flatMap((one) => Array.from({ length: times }, () => from(30, 500, one))),
    from(600, 610, item(200, { itemPrice: 7 })),
  ];
}

describe('how far the search looks', () => {
  it('is as far as the history is long, where nothing overlaps', () => {
    const rentals = Array.from({ length: 100 }, (_, index) => [
      reserve(index + 1),
      pay(index + 1),
      lend(index + 1),
      back(index + 1),
    ]);
    const { states, violations } = checkHistory(story(register(), ...rentals.flat()));
    expect({ violations, few: states < 1_500 }).toEqual({ violations: [], few: true });
  });

  it('does not grow with requests that are alike and have no answer', () => {
    const lost = (times: number) => Array.from({ length: times }, () => from(30, undefined, pay(1, null)));
    const looked = (times: number) => {
      const end = [from(40, 45, lend(1)), from(50, 55, reservation(1, 200, { status: 'Rejected' }))];
      return checkHistory(story(register(), reserve(1), ...lost(times), ...end)).states;
    };
    expect(looked(40)).toBe(looked(2));
  });

  it('is every order, where many different requests overlap and none explains the answers', () => {
    const { states, violations, undecided } = checkHistory(story(...atOnce(1)));
    expect({ found: violations.length, undecided, few: states < 5_000 }).toEqual({
      found: 1,
      undecided: [],
      few: true,
    });
  });

  it('has a limit, at which nothing is known', () => {
    const { states, violations, undecided } = checkHistory(story(...atOnce(3)), { limit: 1_000 });
    expect({ violations, undecided, kept: states < 1_100 }).toEqual({ violations: [], undecided: [1], kept: true });
  });

  it('finds what was placed too early, and goes back', () => {
    const said = [
      register(),
      reserve(1),
      pay(1),
      from(40, 90, pay(1)),
      from(41, 91, takeBack(1)),
      from(60, 65, lend(1)),
      review(1, [409, 'not-returned']),
    ];
    // The payment was taken back and made anew before the hand-over; otherwise the item could not have been lent.
    expect(checkHistory(story(...said))).toMatchObject({ violations: [], undecided: [] });
  });
});
