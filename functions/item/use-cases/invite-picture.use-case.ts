import { INCOMING, MAX_PICTURE_BYTES, thingFile, UPLOAD_SECONDS } from '#contracts/pictures/picture-files.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { Permission } from '#shared/domain/permission.ts';
import type { PictureType } from '#shared/domain/pictures/picture.ts';
import type { FileAddresses, UploadForm } from '#shared/files/file-addresses.ts';
import type { Outcome } from '#shared/use-cases/outcome.ts';
import { type UploadQuotaDependencies, useUpload } from '#shared/use-cases/use-upload.ts';
import type { Item } from '../domain/item.ts';
import { MAX_PICTURES, picturesOf, shows } from '../domain/picture.ts';
import { type ItemDependencies, itemAggregate } from '../item.aggregate.ts';
import { notesOf } from './picture-notes.ts';

/** The dependencies of asking for an upload. */
export interface InvitingDependencies extends Pick<ItemDependencies, 'items'>, UploadQuotaDependencies {
  readonly addresses: FileAddresses;
  /** A random number from 1. */
  readonly draw: () => number;
}

/** An invitation to upload one picture. */
export interface InvitedPicture extends UploadForm {
  readonly pictureNo: number;
  readonly expiresAt: Date;
}

/**
 * Makes the form with which somebody uploads a picture of an item. The item does not change: it does when the file has
 * come. Refused when they may not, when the item has eight pictures, and when they ask too often.
 */
export async function invitePicture(
  dependencies: InvitingDependencies,
  itemNo: number,
  { type, alt }: { readonly type: PictureType; readonly alt?: string | undefined },
  may: Permission<Item>,
  context: MessageContext,
): Promise<Outcome<InvitedPicture>> {
  const found = await itemAggregate.find(dependencies, itemNo, may);
  if (found.rejection !== undefined) return found;
  if (picturesOf(found.state).length >= MAX_PICTURES) {
    const detail = `item ${itemNo} has ${MAX_PICTURES} pictures: remove one first`;
    return { rejection: { kind: 'conflict', code: 'too-many-pictures', detail } };
  }
  let pictureNo = dependencies.draw();
  while (shows(found.state, pictureNo)) pictureNo = dependencies.draw();
  const rejection = await useUpload(dependencies, pictureNo, context);
  if (rejection !== undefined) return { rejection };
  const expiresAt = new Date(Date.parse(dependencies.now()) + UPLOAD_SECONDS * 1_000);
  const key = INCOMING + thingFile({ itemNo, pictureNo });
  const notes = notesOf(context, alt);
  const form = await dependencies.addresses.invite({ key, type, mostBytes: MAX_PICTURE_BYTES, notes, expiresAt });
  return { state: { ...form, pictureNo, expiresAt } };
}
