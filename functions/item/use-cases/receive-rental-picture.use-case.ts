import {
  MAX_OF_SIDE,
  type RentalPicture,
  refusedFile,
  rentalFile,
  rentalPictureIn,
  rentalPictureOf,
  sideFiles,
} from '#contracts/pictures/rental-files.ts';
import type { FileStore, ListedFile } from '#shared/files/file-store.ts';
import type { PictureRefusal } from '../domain/picture.ts';
import { arrivedFile } from './arrived-file.ts';

/** How many refusals one side sees of one moment: the newest ones. */
const MAX_REFUSED = 8;

/**
 * Looks at a file that a side of a rental has sent, and stores it where both sides see it, or stores why not. The list of
 * the bucket is all that there is about it: no row changes. The bytes that were looked at are the ones that are stored. A
 * file is decided on once, though its form may be sent again and the message may come late and several times.
 *
 * It is stored before the others are counted: whoever counts last sees all, so a side never keeps more than it may.
 */
export async function receiveRentalPicture({ files }: { readonly files: FileStore }, incoming: string): Promise<void> {
  const meant = rentalPictureIn(incoming);
  const file = meant && (await arrivedFile(files, incoming));
  if (meant === undefined || file === undefined) return;
  const { bytes, found } = file;
  const known = await filesOf(files, meant);
  const own = known.filter((one) => one.pictureNo === meant.pictureNo);
  if (own.some(({ reason }) => reason !== undefined)) {
    await files.remove(rentalFile(meant));
  } else if (own.length === 0 && found.fault !== undefined) {
    await refuse(files, meant, found.fault);
  } else {
    if (own.length === 0 && found.fault === undefined)
      await files.write(rentalFile(meant), { bytes, type: found.type });
    const shown = (await filesOf(files, meant)).filter(({ reason }) => reason === undefined);
    if (shown.length > MAX_OF_SIDE) await refuse(files, meant, 'too-many');
  }
  await files.remove(incoming);
}

/** Stores why a file is refused, and forgets the oldest reasons. */
async function refuse(files: FileStore, picture: RentalPicture, reason: PictureRefusal): Promise<void> {
  await files.write(refusedFile(picture, reason), { bytes: new Uint8Array(), type: 'text/plain' });
  await files.remove(rentalFile(picture));
  const refused = (await filesOf(files, picture)).filter((one) => one.reason !== undefined);
  const newest = refused.sort((one, other) => (one.storedAt < other.storedAt ? 1 : -1));
  await Promise.all(newest.slice(MAX_REFUSED).map(({ key }) => files.remove(key)));
}

/** What a side has sent of a moment, without other files. */
async function filesOf(files: Pick<FileStore, 'list'>, picture: RentalPicture) {
  return (await files.list(sideFiles(picture))).flatMap((listed: ListedFile) => {
    const read = rentalPictureOf(listed.key);
    return read === undefined ? [] : [{ ...listed, ...read }];
  });
}
