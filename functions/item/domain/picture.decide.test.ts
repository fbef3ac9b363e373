import { describe, expect, it } from 'vitest';
import { fold, rulesOf } from '#shared/testing/given.ts';
import type { ItemEvent } from './item.events.ts';
import { evolveItem } from './item.evolve.ts';
import { deletedByOwner, deletedByReviewOf, held, lent, registered, returned } from './item.fixture.ts';
import { decidePicture } from './picture.decide.ts';
import { added, adding, change, picture, refusal, refusing, remove, removed } from './picture.fixture.ts';
import { picturesOf, refusedPicturesOf } from './picture.ts';

const { given } = rulesOf({ decide: decidePicture, evolve: evolveItem });
const itemAfter = (...history: readonly ItemEvent[]) =>
  fold(evolveItem, [registered, ...history]) ?? expect.fail('no item');
const numbers = (...history: readonly ItemEvent[]) =>
  picturesOf(itemAfter(...history)).map(({ pictureNo }) => pictureNo);
const eight = [1, 2, 3, 4, 5, 6, 7, 8].map(added);

describe('a file that was uploaded', () => {
  it.each([[[]], [[held(1)]], [[held(1), lent(1)]], [[held(1), lent(1), returned(1)]]])(
    'is a picture of the item, whoever has it',
    (history) =>
      given(registered, ...history)
        .when(adding(1))
        .thenHappened(added(1)),
  );

  it('comes behind the others', () => expect(numbers(added(1), added(2))).toEqual([1, 2]));

  it('changes nothing when it comes again', () => {
    given(registered, added(1)).when(adding(1)).thenNothing();
    given(registered, added(1)).when(refusing(1, 'place')).thenNothing();
    given(registered, refusal(1)).when(adding(1)).thenNothing();
  });

  it('changes nothing when it comes again after the owner has removed it', () => {
    given(registered, added(1), removed(1)).when(adding(1)).thenNothing();
    given(registered, refusal(1), removed(1)).when(refusing(1, 'place')).thenNothing();
  });

  it('is refused with its reason', () => {
    given(registered).when(refusing(1, 'camera')).thenHappened(refusal(1, 'camera'));
    expect(refusedPicturesOf(itemAfter(refusal(1, 'camera'), refusal(2)))).toEqual([
      { pictureNo: 2, reason: 'place' },
      { pictureNo: 1, reason: 'camera' },
    ]);
    expect(numbers(refusal(1))).toEqual([]);
  });

  it('is refused beside eight others', () => {
    given(registered, ...eight.slice(1))
      .when(adding(9))
      .thenHappened(added(9));
    given(registered, ...eight)
      .when(adding(9))
      .thenHappened(refusal(9, 'too-many'));
  });

  it.each([[[]], [[registered, deletedByOwner]], [[registered, held(1), lent(1), returned(1), deletedByReviewOf(1)]]])(
    'changes nothing of an item that is not there',
    (history) => {
      given(...history)
        .when(adding(1))
        .thenNothing();
      given(...history)
        .when(refusing(1, 'place'))
        .thenNothing();
    },
  );
});

describe('an owner changing a picture', () => {
  const of = (...nos: readonly number[]) => nos.map((no) => picture(no));

  it('describes it in other words', () => {
    const pictures = [picture(1), { ...picture(2), alt: 'The lens' }];
    const described: ItemEvent = { type: 'ItemPictureChanged', pictureNo: 2, pictures };
    given(registered, added(1), added(2))
      .when(change(2, { alt: 'The lens' }))
      .thenHappened(described);
    given(registered, added(1), added(2), described)
      .when(change(2, { alt: 'The lens' }))
      .thenNothing();
    given(registered, added(1), added(2), described)
      .when(change(2, { alt: null }))
      .thenHappened({ ...described, pictures: of(1, 2) });
  });

  it.each([
    [1, 1, undefined],
    [1, 2, [2, 1, 3]],
    [1, 3, [2, 3, 1]],
    [3, 1, [3, 1, 2]],
    [2, 8, [1, 3, 2]],
    [3, 3, undefined],
    [3, 8, undefined],
  ])('moves picture %i of three to place %i', (no, place, order) => {
    const then = given(registered, added(1), added(2), added(3)).when(change(no, { place }));
    if (order === undefined) then.thenNothing();
    else then.thenHappened({ type: 'ItemPictureChanged', pictureNo: no, pictures: of(...order) });
  });

  it('finds none that is not shown', () => {
    given(registered)
      .when(change(1, { alt: 'x' }))
      .thenRefused('not-found', 'picture-not-found');
    given(registered, refusal(1))
      .when(change(1, { alt: 'x' }))
      .thenRefused('not-found', 'picture-not-found');
    given(registered, added(1), deletedByOwner)
      .when(change(1, { place: 1 }))
      .thenRefused('not-found', 'item-not-found');
    given()
      .when(change(1, { place: 1 }))
      .thenRefused('not-found', 'item-not-found');
  });
});

describe('an owner removing a picture', () => {
  it('takes it away, once', () => {
    given(registered, added(1)).when(remove(1)).thenHappened(removed(1));
    expect(numbers(added(1), added(2), removed(1))).toEqual([2]);
    given(registered, added(1), removed(1)).when(remove(1)).thenNothing();
  });

  it('takes the reason of a refusal away', () => {
    given(registered, refusal(1)).when(remove(1)).thenHappened(removed(1));
    expect(refusedPicturesOf(itemAfter(refusal(1), removed(1)))).toEqual([]);
  });

  it('finds none that was never there', () => {
    given(registered).when(remove(1)).thenRefused('not-found', 'picture-not-found');
    given(registered, added(1), deletedByOwner).when(remove(1)).thenRefused('not-found', 'item-not-found');
  });
});

describe('the pictures of an item', () => {
  it('leave with it', () => {
    const { picture: first, otherPictures, pastPictures } = itemAfter(...eight, refusal(9), deletedByOwner);
    expect([first, otherPictures, pastPictures]).toEqual([undefined, undefined, undefined]);
  });

  it('are remembered eight at most when they are past', () => {
    const past = Array.from({ length: 9 }, (_, at) => refusal(at + 1));
    expect(refusedPicturesOf(itemAfter(...past)).map(({ pictureNo }) => pictureNo)).toEqual([9, 8, 7, 6, 5, 4, 3, 2]);
  });
});
