import * as z from 'zod/mini';
import { number } from '../events/fields.ts';
import { pictureRefusal } from '../events/reasons.ts';
import { pictureMoments, pictureSides } from '../pictures/rental-files.ts';
import { forms, link, resource, wholeListOf } from './hal.answers.ts';

const size = { width: number, height: number };

/** A picture in an item or its view. Its file is at `<the item's address>/pictures/<pictureNo>`. */
export const pictureShown = z.object({ pictureNo: number, ...size, alt: z.nullable(z.string()) });

/** A picture of an item, or a file that was refused, whose reason only the owner sees. */
export const pictureAnswer = resource(
  {
    pictureNo: number,
    status: z.enum(['Shown', 'Refused']),
    reason: z.nullable(pictureRefusal),
    width: z.nullable(number),
    height: z.nullable(number),
    alt: z.nullable(z.string()),
  },
  { picture: link, item: link },
);

/** The pictures of an item, in its owner's order, and then what was refused. */
export const picturesAnswer = z.extend(wholeListOf('pictures', pictureAnswer), forms);

/**
 * A picture that a side of a rental has taken, or a file that was refused, which only that side sees. `file` shows it for
 * a while.
 */
export const rentalPictureAnswer = z.object({
  pictureNo: number,
  moment: z.enum(pictureMoments),
  side: z.enum(pictureSides),
  status: z.enum(['Shown', 'Refused']),
  reason: z.nullable(pictureRefusal),
  storedAt: z.iso.datetime(),
  _links: z.object({ reservation: link, file: z.optional(link) }),
});

/** The pictures of a rental: those of the hand-over first, of each moment the oldest first. */
export const rentalPicturesAnswer = z.extend(wholeListOf('pictures', rentalPictureAnswer), forms);

/** Where and how to send a file: a form whose fields go before the file, which is its last field, `file`. */
export const uploadAnswer = z.object({
  pictureNo: number,
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  /** Bytes. */
  maxSize: number,
  expiresAt: z.iso.datetime(),
  _links: z.object({ self: link, pictures: link }),
});

/** See {@link pictureAnswer}. */
export type PictureAnswer = z.output<typeof pictureAnswer>;
/** See {@link rentalPictureAnswer}. */
export type RentalPictureAnswer = z.output<typeof rentalPictureAnswer>;
/** See {@link uploadAnswer}. */
export type UploadAnswer = z.output<typeof uploadAnswer>;
