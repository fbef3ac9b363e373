import { expect, it } from 'vitest';
import { commentsIn } from './read-comments.ts';

const text = `
/** Not exported. */
const inner = { price: 1 };

/** A thing. */
export const thingState = z.object({
  thingNo: number,
  /**
   * Its owner,
   * or nobody.
   */
  ownerId: z.optional(number),
});

export const thingEvents = defineEvents('thing', {
  /** It was lost. */
  Lost: event(
    {
      /** Where it was last. */
      place: z.string(),
    },
    { place: 'here' },
  ),
  Found: event({}),
});
`;

it('comments are found by constant and field, on one line', () => {
  expect([...commentsIn(text)]).toEqual([
    ['thingState', 'A thing.'],
    ['thingState.ownerId', 'Its owner, or nobody.'],
    ['thingEvents.Lost', 'It was lost.'],
  ]);
});
