import { describe, expect, it } from 'vitest';
import { callerNo, nobody, operator } from './caller.fixture.ts';
import { actsFor, anonymous } from './caller.ts';

describe('acting for a person', () => {
  it.each([
    ['nobody, in an open market', anonymous, false, true],
    ['nobody, where people sign in', nobody, false, false],
    ['the person, in an open market', callerNo(7, 'open'), true, true],
    ['the person, where people sign in', callerNo(7), true, false],
    ['somebody else, in an open market', callerNo(8, 'open'), false, true],
    ['somebody else, where people sign in', callerNo(8), false, false],
    ['an operator', operator(), true, true],
  ])('%s', (_, caller, isTheirs, isNobodys) => {
    expect(actsFor(caller, 7)).toBe(isTheirs);
    expect(actsFor(caller, undefined)).toBe(isNobodys);
  });
});
