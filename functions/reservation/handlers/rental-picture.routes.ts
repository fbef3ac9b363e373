import type { UploadAnswer } from '#contracts/http/pictures.answers.ts';
import { uploadRentalPictureRequest } from '#contracts/http/rental-pictures.requests.ts';
import type { RentalPictureRoute } from '#contracts/http/routes.ts';
import { MAX_PICTURE_BYTES } from '#contracts/pictures/picture-files.ts';
import { messageContextOf } from '#shared/composition/message-context-of.ts';
import { urlOf } from '#shared/http/hal/reference.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { parseBody } from '#shared/http/input/body.ts';
import { accepted, ok, orRefuse } from '#shared/http/response.ts';
import { maySeePictures } from '../domain/reservation.policy.ts';
import { reservationAggregate } from '../reservation.aggregate.ts';
import { type InvitingDependencies, inviteRentalPicture } from '../use-cases/invite-rental-picture.use-case.ts';
import { momentsNow, picturesOf } from '../use-cases/rental-pictures.ts';
import { rentalPictureList } from './rental-picture.presenter.ts';
import { reservationNoIn } from './reservation.routes.ts';

/** The routes of a rental's pictures. */
export function rentalPictureRoutes(
  dependencies: InvitingDependencies,
): Record<RentalPictureRoute, RouteHandler<unknown>> {
  return {
    'GET /reservations/{reservationNo}/pictures': async (request) => {
      const reservationNo = reservationNoIn(request);
      const may = maySeePictures(request.caller);
      const reservation = orRefuse(await reservationAggregate.find(dependencies, reservationNo, may));
      const [pictures, moments] = await Promise.all([
        picturesOf(dependencies, reservation),
        momentsNow(dependencies, reservation),
      ]);
      return ok(await rentalPictureList(request, reservation, { pictures, moments }, dependencies.addresses));
    },
    'POST /reservations/{reservationNo}/pictures': async (request) => {
      const { contentType: type, moment } = parseBody(request, uploadRentalPictureRequest);
      const reservationNo = reservationNoIn(request);
      const context = messageContextOf(request);
      const wanted = { type, moment };
      const invited = await inviteRentalPicture(dependencies, reservationNo, wanted, request.caller, context);
      const { pictureNo, url, fields, expiresAt } = orRefuse(invited);
      const pictures = urlOf(request, ['reservations', reservationNo, 'pictures']);
      const links = { self: { href: pictures }, pictures: { href: pictures } };
      const form = { pictureNo, url, fields, maxSize: MAX_PICTURE_BYTES, expiresAt: expiresAt.toISOString() };
      return accepted(pictures, { ...form, _links: links } satisfies UploadAnswer);
    },
  };
}
