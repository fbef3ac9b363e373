import type { PictureRefusal } from '#contracts/events/reasons.ts';
import {
  MAX_OF_SIDE,
  type PictureMoment,
  type PictureSide,
  pictureMoments,
  type RentalPicture,
  rentalFiles,
  rentalPictureOf,
} from '#contracts/pictures/rental-files.ts';
import type { FileStore, ListedFile } from '#shared/files/file-store.ts';
import { pictureMomentsOf } from '../domain/picture-moments.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { ReservationRepository } from './reservation.repository.ts';

/** The dependencies of reading the pictures of a rental. */
export interface RentalPictureDependencies {
  readonly reservations: Pick<ReservationRepository, 'find' | 'changedAt'>;
  readonly files: Pick<FileStore, 'list'>;
  /** ISO 8601 UTC. */
  readonly now: () => string;
}

/** A picture of a rental, or a file that was refused, and when it was stored. */
export type StoredPicture = RentalPicture & ListedFile & { readonly reason?: PictureRefusal | undefined };

/** The pictures of a rental: of each moment the oldest first. A picture that is also refused is refused. */
export async function picturesOf(
  { files }: Pick<RentalPictureDependencies, 'files'>,
  reservation: Reservation,
): Promise<readonly StoredPicture[]> {
  const stored = (await files.list(rentalFiles(reservation))).flatMap((listed) => {
    const read = rentalPictureOf(listed.key);
    return read === undefined ? [] : [{ ...listed, ...read }];
  });
  const isRefused = ({ pictureNo }: RentalPicture) =>
    stored.some((one) => one.pictureNo === pictureNo && one.reason !== undefined);
  return stored
    .filter((one) => one.reason !== undefined || !isRefused(one))
    .sort(
      (one, other) =>
        pictureMoments.indexOf(one.moment) - pictureMoments.indexOf(other.moment) ||
        Date.parse(one.storedAt) - Date.parse(other.storedAt),
    );
}

/** The moments of which pictures are taken now. */
export async function momentsNow(
  { reservations, now }: Pick<RentalPictureDependencies, 'reservations' | 'now'>,
  reservation: Reservation,
): Promise<readonly PictureMoment[]> {
  const { reservationNo, rentalStatus } = reservation;
  const changedAt = rentalStatus === 'NotRenting' ? undefined : await reservations.changedAt(reservationNo);
  return pictureMomentsOf(reservation, changedAt ?? 0, Date.parse(now()));
}

/** Whether a side has as many pictures of a moment as it may have. */
export function isFull(pictures: readonly StoredPicture[], moment: PictureMoment, side: PictureSide): boolean {
  const shown = pictures.filter((one) => one.moment === moment && one.side === side && one.reason === undefined);
  return shown.length >= MAX_OF_SIDE;
}
