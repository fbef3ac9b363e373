import { type PictureRefusal, pictureRefusals } from '../events/reasons.ts';

/** When both sides of a rental take pictures of the thing. */
export const pictureMoments = ['HandOver', 'Return'] as const;
/** See {@link pictureMoments}. */
export type PictureMoment = (typeof pictureMoments)[number];

/** Who takes them. */
export const pictureSides = ['Owner', 'Renter'] as const;
/** See {@link pictureSides}. */
export type PictureSide = (typeof pictureSides)[number];

/** The most pictures of one side at one moment of a rental. */
export const MAX_OF_SIDE = 8;

/** Where the pictures of rentals are. */
export const RENTALS = 'rentals/';

/** How long they are kept, in days: the longest rental for days (90), and 180 more. */
export const RENTAL_KEPT_DAYS = 270;

/** The pictures that one side of a rental takes at one moment. */
export interface RentalSide {
  readonly itemNo: number;
  readonly reservationNo: number;
  readonly moment: PictureMoment;
  readonly side: PictureSide;
}

/** One of them. */
export type RentalPicture = RentalSide & { readonly pictureNo: number };

/** The start of the keys of all pictures of an item's rentals, or of one of them. */
export function rentalFiles({ itemNo, reservationNo }: { readonly itemNo: number; readonly reservationNo?: number }) {
  return `${RENTALS}${itemNo}/${reservationNo === undefined ? '' : `${reservationNo}/`}`;
}

/** The start of the keys of a side's pictures of one moment. */
export function sideFiles(of: RentalSide): string {
  return `${rentalFiles(of)}${folders[of.moment]}/${folders[of.side]}/`;
}

/** The file of a picture of a rental. */
export function rentalFile(picture: RentalPicture): string {
  return `${sideFiles(picture)}${picture.pictureNo}`;
}

/** The empty file that says why a picture of a rental was refused. */
export function refusedFile(picture: RentalPicture, reason: PictureRefusal): string {
  return `${rentalFile(picture)}.${reason}`;
}

/** The picture of a rental that a file is meant for, below `incoming/`; undefined for other files. */
export function rentalPictureIn(incoming: string): RentalPicture | undefined {
  const read = rentalPictureOf(incoming.replace(/^incoming\//, ''));
  return read === undefined || read.reason !== undefined ? undefined : read;
}

/** The picture that a file of a rental is, or why it was refused; undefined for other files. */
export function rentalPictureOf(
  key: string,
): (RentalPicture & { readonly reason?: PictureRefusal | undefined }) | undefined {
  const [, itemNo, reservationNo, when, who, pictureNo, , why] = FILE.exec(key) ?? [];
  const moment = pictureMoments.find((one) => folders[one] === when);
  const side = pictureSides.find((one) => folders[one] === who);
  if (moment === undefined || side === undefined) return undefined;
  // What a later version refuses for another reason is no picture to this one.
  const reason = why === undefined ? {} : { reason: pictureRefusals.find((one) => one === why) ?? pictureRefusals[0] };
  const numbers = { itemNo: Number(itemNo), reservationNo: Number(reservationNo), pictureNo: Number(pictureNo) };
  return { ...numbers, moment, side, ...reason };
}

const FILE = /^rentals\/(\d+)\/(\d+)\/([a-z-]+)\/([a-z]+)\/(\d+)(\.([a-z-]+))?$/;

/** Keys have small letters. */
const folders = { HandOver: 'hand-over', Return: 'return', Owner: 'owner', Renter: 'renter' } as const;
