/** The media types of pictures. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** The largest file of a picture, in bytes. */
export const MAX_PICTURE_BYTES = 2_000_000;

/** How long the form of an upload is good, in seconds. */
export const UPLOAD_SECONDS = 600;

/** How long an address shows a picture, in seconds; up to twice as long. */
export const SHOWN_SECONDS = 1_800;

/** Where files are before the market has looked at them: nobody can read them there, and they expire. */
export const INCOMING = 'incoming/';

/** Where the pictures of items are. */
export const THINGS = 'things/';

/** A picture of an item. */
export interface ThingPicture {
  readonly itemNo: number;
  readonly pictureNo: number;
}

/** The file of a picture of an item. */
export function thingFile({ itemNo, pictureNo }: ThingPicture): string {
  return `${thingFiles(itemNo)}${pictureNo}`;
}

/** The start of the keys of an item's pictures. */
export function thingFiles(itemNo: number): string {
  return `${THINGS}${itemNo}/`;
}

/** The picture of an item that a file is meant for; undefined for other files. */
export function thingPictureIn(incoming: string): ThingPicture | undefined {
  const [, itemNo, pictureNo] = /^incoming\/things\/(\d+)\/(\d+)$/.exec(incoming) ?? [];
  return itemNo === undefined ? undefined : { itemNo: Number(itemNo), pictureNo: Number(pictureNo) };
}
