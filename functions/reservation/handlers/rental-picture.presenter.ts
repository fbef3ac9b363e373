import type { RentalPictureAnswer } from '#contracts/http/pictures.answers.ts';
import { uploadRentalPictureRequest } from '#contracts/http/rental-pictures.requests.ts';
import { SHOWN_SECONDS } from '#contracts/pictures/picture-files.ts';
import type { PictureMoment } from '#contracts/pictures/rental-files.ts';
import type { FileAddresses } from '#shared/files/file-addresses.ts';
import { offered, propertiesOf, shownTemplates } from '#shared/http/hal/hal-forms.ts';
import { urlOf } from '#shared/http/hal/reference.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { sideOf } from '../domain/reservation.policy.ts';
import type { Reservation } from '../domain/reservation.ts';
import { isFull, type StoredPicture } from '../use-cases/rental-pictures.ts';

/** What is known of the pictures of a rental: the pictures, and of which moments more are taken now. */
interface Known {
  readonly pictures: readonly StoredPicture[];
  readonly moments: readonly PictureMoment[];
}

/**
 * The pictures of a rental as its sides see them. An `img` sends no token, so each has an address of its own. Why a file
 * was refused is for the side that sent it.
 */
export async function rentalPictureList(
  request: HttpRequest,
  reservation: Reservation,
  { pictures, moments }: Known,
  addresses: Pick<FileAddresses, 'show'>,
): Promise<object> {
  const { reservationNo } = reservation;
  const side = sideOf(request.caller, reservation);
  const seen = pictures.filter((one) => one.reason === undefined || one.side === side);
  const target = ['reservations', reservationNo, 'pictures'] as const;
  const ofReservation = { reservation: { href: urlOf(request, ['reservations', reservationNo]) } };
  const entries = seen.map(async ({ key, storedAt, pictureNo, moment, side, reason }): Promise<RentalPictureAnswer> => {
    const about = { pictureNo, moment, side, storedAt };
    if (reason !== undefined) return { ...about, status: 'Refused', reason, _links: ofReservation };
    const file = { href: await addresses.show(key, SHOWN_SECONDS) };
    return { ...about, status: 'Shown', reason: null, _links: { ...ofReservation, file } };
  });
  const mayAdd = (moment: PictureMoment) =>
    side !== undefined && moments.includes(moment) && !isFull(pictures, moment, side);
  const form = (moment: PictureMoment, title: string) => {
    const properties = propertiesOf(uploadRentalPictureRequest, { moment: { fixed: moment }, contentType: 'open' });
    return { title, method: 'POST', target, properties } as const;
  };
  return {
    _embedded: { pictures: await Promise.all(entries) },
    _links: { self: { href: urlOf(request, target) } },
    ...shownTemplates(request, () =>
      offered(
        ['handOver', mayAdd('HandOver'), form('HandOver', 'Upload a picture of the hand-over')],
        ['return', mayAdd('Return'), form('Return', 'Upload a picture of the return')],
      ),
    ),
  };
}
