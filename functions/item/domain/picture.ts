/** A picture of an item that everybody may see. Its file is in the bucket. */
export interface ItemPicture {
  /** Made at random when its upload was asked for: no two files of an item share one. */
  readonly pictureNo: number;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in the owner's words, for those who do not see it. */
  readonly alt?: string | undefined;
}

/** Why a file did not become a picture of the item. */
export type PictureRefusal = 'not-a-picture' | 'too-large' | 'place' | 'camera' | 'metadata' | 'too-many';

/** A file that is refused. */
export interface RefusedPicture {
  readonly pictureNo: number;
  readonly reason: PictureRefusal;
}

/** A file that is refused, or a picture that is removed: then without a reason. */
export type PastPicture = RefusedPicture | { readonly pictureNo: number; readonly reason?: undefined };

/** The pictures of an item. Its events carry only the first one: most of them are about something else. */
export interface Pictured {
  readonly picture?: ItemPicture | undefined;
  readonly otherPictures?: readonly ItemPicture[] | undefined;
  /** The newest first. A late message about one of them changes nothing, and the owner sees the reason. */
  readonly pastPictures?: readonly PastPicture[] | undefined;
}

/** The most pictures of one item. */
export const MAX_PICTURES = 8;

/** All pictures, in the owner's order. */
export function picturesOf({ picture, otherPictures = [] }: Pictured): readonly ItemPicture[] {
  return picture === undefined ? [] : [picture, ...otherPictures];
}

/** The files that the owner was refused, the newest first. */
export function refusedPicturesOf({ pastPictures = [] }: Pictured): readonly RefusedPicture[] {
  return pastPictures.filter((one) => one.reason !== undefined);
}

/** Whether the item shows a picture. */
export function shows(item: Pictured | undefined, pictureNo: number): boolean {
  return item !== undefined && picturesOf(item).some((one) => one.pictureNo === pictureNo);
}
