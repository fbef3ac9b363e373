import { MAX_PICTURE_BYTES } from '#contracts/pictures/picture-files.ts';
import type { PictureCheck } from '#shared/domain/pictures/picture.ts';
import { checkPicture } from '#shared/domain/pictures/picture-check.ts';
import type { FileStore, StoredFile } from '#shared/files/file-store.ts';

/** A file that somebody has sent, and what it is; undefined when it is there no more. */
export async function arrivedFile(
  files: Pick<FileStore, 'read'>,
  key: string,
): Promise<(StoredFile & { readonly found: PictureCheck }) | undefined> {
  // A byte more than allowed tells that it is longer.
  const file = await files.read(key, MAX_PICTURE_BYTES + 1);
  if (file === undefined) return undefined;
  const isTooLong = file.bytes.length > MAX_PICTURE_BYTES;
  return { ...file, found: isTooLong ? { fault: 'too-large' } : checkPicture(file.bytes) };
}
