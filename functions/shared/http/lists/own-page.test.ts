import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { callerNo, operator } from '#shared/domain/caller.fixture.ts';
import { anonymous, type Caller } from '#shared/domain/caller.ts';
import { aRequest } from '../request.fixture.ts';
import { parseOwnPageRequest } from './own-page.ts';

const list = { sortedBy: 'thingNo', filters: { of: z.coerce.number(), colour: z.string() } };
const filterOf = (caller: Caller, query: Record<string, string> = {}) =>
  parseOwnPageRequest(aRequest({ caller, query }), list, 'of').filter;

describe('a list that shows people', () => {
  it('is the caller’s own when nothing else is asked for', () => {
    expect(filterOf(callerNo(7))).toEqual({ name: 'of', value: 7 });
    expect(filterOf(callerNo(7, 'open'))).toEqual({ name: 'of', value: 7 });
  });

  it('is whole for operators, and in an open market for those who have not signed in', () => {
    expect(filterOf(operator())).toBeUndefined();
    expect(filterOf(anonymous)).toBeUndefined();
  });

  it('can be filtered otherwise', () => {
    expect(filterOf(callerNo(7), { of: '7' })).toEqual({ name: 'of', value: 7 });
    expect(filterOf(callerNo(7, 'open'), { colour: 'red' })).toEqual({ name: 'colour', value: 'red' });
    expect(filterOf(operator(), { of: '8' })).toEqual({ name: 'of', value: 8 });
  });

  it('can be of any side of theirs', () => {
    const sides = { sortedBy: 'thingNo', filters: { of: z.coerce.number(), by: z.coerce.number() } };
    const wanted = (query: Record<string, string>) =>
      parseOwnPageRequest(aRequest({ caller: callerNo(7), query }), sides, 'of', 'by').filter;
    expect(wanted({})).toEqual({ name: 'of', value: 7 });
    expect(wanted({ by: '7' })).toEqual({ name: 'by', value: 7 });
    expect(() => wanted({ by: '8' })).toThrow(expect.objectContaining({ code: 'not-yours' }));
  });

  it('is not somebody else’s where people sign in', () => {
    const refusal = { status: 403, code: 'not-yours' };
    for (const query of [{ of: '8' }, { colour: 'red' }]) {
      expect(() => filterOf(callerNo(7), query)).toThrow(expect.objectContaining(refusal));
    }
    expect(filterOf(callerNo(7, 'open'), { of: '8' })).toEqual({ name: 'of', value: 8 });
  });
});
