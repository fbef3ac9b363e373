import { describe, expect, it } from 'vitest';
import { inOneWord, readGrid } from '#shared/testing/decision-grid.ts';
import { assertWhole } from '#shared/testing/decision-table.ts';
import { fold, rulesOf } from '#shared/testing/given.ts';
import { reachableSteps } from '#shared/testing/reachable-steps.ts';
import { expectDrawn } from '#shared/testing/state-diagram.ts';
import type { ReviewEvent } from './review.events.ts';
import { evolveReview } from './review.evolve.ts';
import {
  complete,
  forget,
  forgotten,
  type ReviewCommand,
  request,
  requested,
  returned,
  reviewed,
  reviewRules,
  write,
} from './review.fixture.ts';
import type { Review } from './review.ts';

const { given } = rulesOf(reviewRules);

describe('asking for a review', () => {
  it('happens when the thing comes back', () => {
    given().when(request).thenHappened(requested);
    expect(fold(evolveReview, [requested])).toEqual({ ...returned, reviewNo: 7, status: 'Requested', version: 1 });
  });

  it('happens once', () => {
    given(requested).when(request).thenNothing();
    given(requested, reviewed).when(request).thenNothing();
  });
});

describe('writing a review', () => {
  it('is for the renter of a returned reservation', () => {
    given(requested).when(write()).thenHappened(reviewed);
    expect(fold(evolveReview, [requested, reviewed])).toMatchObject({ status: 'Written', score: 4, version: 2 });
  });

  it('needs no comment', () => {
    given(requested)
      .when(write({ comment: undefined }))
      .thenHappened({ type: 'Reviewed', customerName: 'Customer3', score: 4, comment: undefined });
  });

  it('knows a person by their number, never by their name', () => {
    given(requested)
      .when(write({ customerName: 'Somebody' }))
      .thenHappened({ ...reviewed, customerName: 'Somebody' });
    given(requested)
      .when(write({ customerId: 4 }))
      .thenRefused('forbidden', 'not-the-renter');
  });

  it('keeps the name of the reservation when none is given', () => {
    given(requested)
      .when(write({ customerName: null }))
      .thenHappened(reviewed);
  });

  it('is refused while nothing came back', () => {
    given().when(write()).thenRefused('conflict', 'not-returned');
  });

  it('is refused the second time', () => {
    given(requested, reviewed).when(write()).thenRefused('conflict', 'already-reviewed');
  });
});

describe('completing a review whose item left the market with it', () => {
  it('writes what the item carries', () => {
    given(requested)
      .when(complete({ score: 2 }))
      .thenHappened({ ...reviewed, score: 2 });
  });

  it('is nothing when it is written, or was never asked for', () => {
    given(requested, reviewed)
      .when(complete({ score: 2 }))
      .thenNothing();
    given().when(complete()).thenNothing();
  });
});

describe('forgetting the renter', () => {
  const nameless = { customerName: null, forgotten: true, comment: undefined };

  it('takes name and comment out, and leaves the score', () => {
    given(requested, reviewed).when(forget).thenHappened(forgotten);
    expect(fold(evolveReview, [requested, reviewed, forgotten])).toMatchObject({ ...nameless, score: 4, version: 3 });
    given(requested, reviewed, forgotten).when(forget).thenNothing();
  });

  it('comes before the return is known: then a late return brings no name', () => {
    const made = { ...requested, customerName: null, forgotten: true };
    given().when(forget).thenHappened(made);
    given(made).when(request).thenNothing();
    given(made).when(forget).thenNothing();
  });

  it('comes before the words: then they bring the score alone', () => {
    const late = { type: 'ReviewForgotten', score: 4 } as const;
    given(requested, forgotten).when(complete()).thenHappened(late);
    given(requested, forgotten).when(write()).thenHappened(late);
    expect(fold(evolveReview, [requested, forgotten, late])).toMatchObject({
      ...nameless,
      status: 'Written',
      score: 4,
    });
  });
});

it('is not written before it was asked for', () => {
  expect(() => evolveReview(undefined, reviewed)).toThrow('before the review was asked for');
});

describe('a review: every state × every command', () => {
  const histories: Record<string, readonly ReviewEvent[]> = {
    'not asked for': [],
    'asked for': [requested],
    written: [requested, reviewed],
    'asked for, forgotten': [requested, forgotten],
    'written, forgotten': [requested, reviewed, forgotten],
  };
  const commands: Record<string, ReviewCommand> = {
    request,
    'write own': write(),
    'write other': write({ customerId: 4 }),
    complete: complete(),
    forget,
  };
  const legend = {
    '-': 'nothing',
    Q: 'ReviewRequested',
    W: 'Reviewed',
    F: 'ReviewForgotten',
    n: 'no: not-returned',
    f: 'no: not-the-renter',
    a: 'no: already-reviewed',
  };
  const cells = readGrid(
    `
                         | request | write     | complete | forget
                         | .       | own other | .        | .
    not asked for        | Q       | n   n     | -        | Q
    asked for            | -       | W   f     | W        | F
    written              | -       | a   f     | -        | F
    asked for, forgotten | -       | F   f     | F        | -
    written, forgotten   | -       | a   f     | -        | -
  `,
    legend,
  );

  it.each(cells)('$state, $command: $expected', ({ state, command, expected }) => {
    const [history, asked] = [histories[state], commands[command]];
    if (history === undefined || asked === undefined) throw new Error(`no such row or column: ${state}, ${command}`);
    expect(inOneWord(reviewRules.decide(fold(evolveReview, history), asked))).toBe(expected);
  });

  it('leaves no cell and no reachable state out', () => {
    const table = {
      cells,
      legend,
      rules: reviewRules,
      commands,
      stateOf: (row: string) => fold(evolveReview, histories[row] ?? []),
      shapeOf: (review: Review | undefined) => (review ? `${review.status} ${review.forgotten ?? false}` : 'none'),
      rowOf: (history: readonly ReviewEvent[]) => history.map(({ type }) => type).join(', '),
    };
    expect(assertWhole(table)).toBe(Object.keys(histories).length);
  });

  it('has the states and the arrows that are drawn', () => {
    expectDrawn('Review', reachableSteps(reviewRules, Object.values(commands)), ({ status }) => status);
  });
});
