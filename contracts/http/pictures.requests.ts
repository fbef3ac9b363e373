import * as z from 'zod/mini';
import { pictureTypes } from '../pictures/picture-files.ts';
import { wholeNumber } from './fields/numbers.ts';
import { text } from './fields/text.ts';

/** The longest description of a picture, in characters as people count them. */
const MAX_ALT = 120;

/** `POST /items/{itemNo}/pictures`: what kind of file comes, and what it shows. */
export const uploadPictureRequest = z.lazy(() =>
  z.object({ contentType: z.enum(pictureTypes), alt: z.optional(text({ max: MAX_ALT })) }),
);

/** `PATCH /items/{itemNo}/pictures/{pictureNo}`: another description (an empty one for none), or another place. */
export const patchPictureRequest = z.lazy(() =>
  z.object({
    alt: z.optional(text({ max: MAX_ALT, empty: true })),
    /** From 1; behind the last one is the last. */
    place: z.optional(wholeNumber({ min: 1 })),
  }),
);
