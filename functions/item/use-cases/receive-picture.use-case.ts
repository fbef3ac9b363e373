import { thingFile, thingPictureIn } from '#contracts/pictures/picture-files.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import type { FileStore } from '#shared/files/file-store.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { type AddPicture, decidePicture } from '../domain/picture.decide.ts';
import { shows } from '../domain/picture.ts';
import { type ItemDependencies, itemAggregate } from '../item.aggregate.ts';
import { arrivedFile } from './arrived-file.ts';
import { readNotes } from './picture-notes.ts';

/** The dependencies of receiving pictures. */
export type ReceivingDependencies = ItemDependencies & { readonly files: FileStore };

/**
 * Looks at a file that somebody has sent, and stores it where it can be shown, or refuses it. The bytes that were looked
 * at are the ones that are stored: a form may be sent twice. The message may come again, late and several times.
 *
 * The file is stored before the item is written, and removed again unless the item then shows it. So a deletion of the
 * item finds every file that it does not have to leave to this function.
 */
export async function receivePicture(
  dependencies: ReceivingDependencies,
  incoming: string,
  messageId: string,
): Promise<void> {
  const { files } = dependencies;
  const meant = thingPictureIn(incoming);
  const file = meant && (await arrivedFile(files, incoming));
  if (meant === undefined || file === undefined) return;
  const { bytes, found } = file;
  const { context, alt } = readNotes(file.notes, messageId);
  const key = thingFile(meant);
  const { itemNo, pictureNo } = meant;
  let command: AddPicture;
  if (found.fault === undefined) {
    const { type, width, height } = found;
    await files.write(key, { bytes, type });
    command = { type: 'AddPicture', picture: { pictureNo, width, height, ...(alt !== undefined && { alt }) } };
  } else {
    command = { type: 'AddPicture', picture: { pictureNo }, reason: found.fault };
  }
  const decide = (item: Parameters<typeof decidePicture>[0]) => decidePicture(item, command);
  const item = orFail(await itemAggregate.change(dependencies, itemNo, theMarket, decide, context));
  if (!shows(item, pictureNo)) await files.remove(key);
  await files.remove(incoming);
}
