import { describe, expect, it } from 'vitest';
import { pictureRefusals } from '../events/reasons.ts';
import {
  pictureMoments,
  pictureSides,
  refusedFile,
  rentalFile,
  rentalFiles,
  rentalPictureIn,
  rentalPictureOf,
  sideFiles,
} from './rental-files.ts';

const all = pictureMoments.flatMap((moment) =>
  pictureSides.map((side) => ({ itemNo: 5, reservationNo: 12, moment, side, pictureNo: 7 })),
);

describe('the file of a picture of a rental', () => {
  it.each(all)('says which picture it is: $moment, $side', (picture) => {
    const key = rentalFile(picture);
    expect(key).toMatch(/^[a-z0-9./-]+$/);
    expect(rentalPictureOf(key)).toEqual(picture);
    expect(rentalPictureIn(`incoming/${key}`)).toEqual(picture);
    for (const start of [rentalFiles(picture), rentalFiles({ itemNo: 5 }), sideFiles(picture)])
      expect(key.startsWith(start)).toBe(true);
  });

  it('is another one for each', () => {
    expect(new Set(all.map(rentalFile)).size).toBe(4);
  });

  it.each(pictureRefusals)('or why it was refused: %s', (reason) => {
    const [picture] = all;
    if (picture === undefined) throw new Error('there are none');
    expect(rentalPictureOf(refusedFile(picture, reason))).toEqual({ ...picture, reason });
    expect(rentalPictureIn(`incoming/${refusedFile(picture, reason)}`)).toBeUndefined();
  });

  it.each([
    'things/5/7',
    'rentals/5/12/return/stranger/7',
    'rentals/5/12/before/owner/7',
    'rentals/5/12/return/owner/7/8',
    'x/rentals/5/12/return/owner/7',
  ])('is none of a rental: %s', (key) => {
    expect(rentalPictureOf(key)).toBeUndefined();
    expect(rentalPictureIn(`incoming/${key}`)).toBeUndefined();
  });

  it('is refused for a reason of a later version, too', () => {
    expect(rentalPictureOf('rentals/5/12/return/owner/7.blurred')).toMatchObject({ reason: 'not-a-picture' });
  });
});
