import { numberInPath } from '#contracts/http/fields/numbers.ts';
import type { UploadAnswer } from '#contracts/http/pictures.answers.ts';
import { patchPictureRequest, uploadPictureRequest } from '#contracts/http/pictures.requests.ts';
import type { PictureRoute } from '#contracts/http/routes.ts';
import { MAX_PICTURE_BYTES, SHOWN_SECONDS, thingFile } from '#contracts/pictures/picture-files.ts';
import { messageContextOf } from '#shared/composition/message-context-of.ts';
import type { Rejection } from '#shared/domain/decision.ts';
import { anybody } from '#shared/domain/permission.ts';
import { urlOf } from '#shared/http/hal/reference.ts';
import type { RouteHandler } from '#shared/http/handler.ts';
import { parseBody } from '#shared/http/input/body.ts';
import { pathParam } from '#shared/http/input/path-param.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { accepted, noContent, ok, orRefuse } from '#shared/http/response.ts';
import { mayManage } from '../domain/item.policy.ts';
import type { Item } from '../domain/item.ts';
import { decidePicture, type PictureCommand } from '../domain/picture.decide.ts';
import { shows } from '../domain/picture.ts';
import { type ItemDependencies, itemAggregate } from '../item.aggregate.ts';
import { type InvitingDependencies, invitePicture } from '../use-cases/invite-picture.use-case.ts';
import { pictureList } from './picture.presenter.ts';

/** How long others may keep the address of a picture, in seconds: it is good for longer. */
const KEPT_SECONDS = 600;

/** The routes of an item's pictures. */
export function pictureRoutes(
  dependencies: ItemDependencies & InvitingDependencies,
): Record<PictureRoute, RouteHandler<unknown>> {
  const find = async (itemNo: number) => orRefuse(await itemAggregate.find(dependencies, itemNo, anybody));
  const change = async (request: HttpRequest, command: (pictureNo: number) => PictureCommand) => {
    const { itemNo, pictureNo } = numbersOf(request);
    const decide = (item: Item | undefined) => decidePicture(item, command(pictureNo));
    const context = messageContextOf(request);
    return orRefuse(await itemAggregate.change(dependencies, itemNo, mayManage(request.caller), decide, context));
  };
  return {
    'GET /items/{itemNo}/pictures': async (request) =>
      ok(pictureList(request, await find(pathParam(request, 'itemNo', numberInPath)))),
    'POST /items/{itemNo}/pictures': async (request) => {
      const { contentType: type, alt } = parseBody(request, uploadPictureRequest);
      const itemNo = pathParam(request, 'itemNo', numberInPath);
      const may = mayManage(request.caller);
      const invited = await invitePicture(dependencies, itemNo, { type, alt }, may, messageContextOf(request));
      const { pictureNo, url, fields, expiresAt } = orRefuse(invited);
      const pictures = urlOf(request, ['items', itemNo, 'pictures']);
      const links = { self: { href: `${pictures}/${pictureNo}` }, pictures: { href: pictures } };
      const form = { pictureNo, url, fields, maxSize: MAX_PICTURE_BYTES, expiresAt: expiresAt.toISOString() };
      return accepted(pictures, { ...form, _links: links } satisfies UploadAnswer);
    },
    'GET /items/{itemNo}/pictures/{pictureNo}': async (request) => {
      const picture = numbersOf(request);
      if (!shows(await find(picture.itemNo), picture.pictureNo)) return orRefuse({ rejection: unknownPicture });
      const location = await dependencies.addresses.show(thingFile(picture), SHOWN_SECONDS);
      return { status: 302, headers: { location, 'cache-control': `public, max-age=${KEPT_SECONDS}` } };
    },
    'PATCH /items/{itemNo}/pictures/{pictureNo}': async (request) => {
      const { alt, place } = parseBody(request, patchPictureRequest);
      const described = alt === undefined ? {} : { alt: alt === '' ? null : alt };
      const item = await change(request, (pictureNo) => ({ type: 'ChangePicture', pictureNo, ...described, place }));
      return ok(pictureList(request, item ?? (await find(numbersOf(request).itemNo))));
    },
    'DELETE /items/{itemNo}/pictures/{pictureNo}': async (request) => {
      await change(request, (pictureNo) => ({ type: 'RemovePicture', pictureNo }));
      return noContent();
    },
  };
}

const unknownPicture: Rejection = { kind: 'not-found', code: 'picture-not-found', detail: 'there is no such picture' };

function numbersOf(request: HttpRequest) {
  return {
    itemNo: pathParam(request, 'itemNo', numberInPath),
    pictureNo: pathParam(request, 'pictureNo', numberInPath),
  };
}
