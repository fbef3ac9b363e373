import { describe, expect, it } from 'vitest';
import { callerNo, nobody, operator } from '#shared/domain/caller.fixture.ts';
import { anonymous } from '#shared/domain/caller.ts';
import { fold } from '#shared/testing/given.ts';
import { existing } from '#shared/use-cases/existing.ts';
import { evolveItem } from './item.evolve.ts';
import { registered } from './item.fixture.ts';
import { mayManage } from './item.policy.ts';
import type { Item } from './item.ts';

const nobodys = existing(fold(evolveItem, [registered]));
const owned: Item = { ...nobodys, ownerId: 7 };

describe('managing an item', () => {
  it.each([
    ['its owner', callerNo(7), undefined, 'not-the-owner'],
    ['its owner, in an open market', callerNo(7, 'open'), undefined, undefined],
    ['somebody else', callerNo(8), 'not-the-owner', 'not-the-owner'],
    ['somebody else, in an open market', callerNo(8, 'open'), 'not-the-owner', undefined],
    ['nobody', nobody, 'sign-in-required', 'sign-in-required'],
    ['nobody, in an open market', anonymous, 'sign-in-required', undefined],
    ['an operator', operator(), undefined, undefined],
  ])('as %s', (_, caller, ofAnOwner, ofNobody) => {
    expect(mayManage(caller)(owned)?.code).toBe(ofAnOwner);
    expect(mayManage(caller)(nobodys)?.code).toBe(ofNobody);
  });
});
