import { INCOMING, MAX_PICTURE_BYTES, UPLOAD_SECONDS } from '#contracts/pictures/picture-files.ts';
import { MAX_OF_SIDE, type PictureMoment, rentalFile } from '#contracts/pictures/rental-files.ts';
import type { Caller } from '#shared/domain/caller.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import type { PictureType } from '#shared/domain/pictures/picture.ts';
import type { FileAddresses, UploadForm } from '#shared/files/file-addresses.ts';
import type { Outcome } from '#shared/use-cases/outcome.ts';
import { type UploadQuotaDependencies, useUpload } from '#shared/use-cases/use-upload.ts';
import { mayAddPictures, sideOf } from '../domain/reservation.policy.ts';
import { reservationAggregate } from '../reservation.aggregate.ts';
import { isFull, momentsNow, picturesOf, type RentalPictureDependencies } from './rental-pictures.ts';

/** The dependencies of asking for an upload. */
export interface InvitingDependencies extends RentalPictureDependencies, UploadQuotaDependencies {
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
 * Makes the form with which a side of a rental uploads a picture of the hand-over or of the return. Nothing is written:
 * the picture is there when the file has come. Refused when it is not the moment, when the side has eight pictures of it,
 * and when they ask too often.
 */
export async function inviteRentalPicture(
  dependencies: InvitingDependencies,
  reservationNo: number,
  { type, moment }: { readonly type: PictureType; readonly moment: PictureMoment },
  caller: Caller,
  context: MessageContext,
): Promise<Outcome<InvitedPicture>> {
  const found = await reservationAggregate.find(dependencies, reservationNo, mayAddPictures(caller));
  if (found.rejection !== undefined) return found;
  const { itemNo } = found.state;
  const side = sideOf(caller, found.state);
  if (side === undefined) throw new Error(`somebody who is no side may add pictures of reservation ${reservationNo}`);
  if (!(await momentsNow(dependencies, found.state)).includes(moment)) {
    const detail = `it is not the time for pictures of the ${moment === 'HandOver' ? 'hand-over' : 'return'}`;
    return { rejection: { kind: 'conflict', code: 'not-the-moment', detail } };
  }
  const pictures = await picturesOf(dependencies, found.state);
  if (isFull(pictures, moment, side)) {
    const detail = `you have taken ${MAX_OF_SIDE} pictures of this moment`;
    return { rejection: { kind: 'conflict', code: 'too-many-pictures', detail } };
  }
  let pictureNo = dependencies.draw();
  while (pictures.some((one) => one.pictureNo === pictureNo)) pictureNo = dependencies.draw();
  const rejection = await useUpload(dependencies, pictureNo, context);
  if (rejection !== undefined) return { rejection };
  const expiresAt = new Date(Date.parse(dependencies.now()) + UPLOAD_SECONDS * 1_000);
  const key = INCOMING + rentalFile({ itemNo, reservationNo, moment, side, pictureNo });
  const form = await dependencies.addresses.invite({ key, type, mostBytes: MAX_PICTURE_BYTES, notes: {}, expiresAt });
  return { state: { ...form, pictureNo, expiresAt } };
}
