import type { PictureAnswer } from '#contracts/http/pictures.answers.ts';
import { patchPictureRequest, uploadPictureRequest } from '#contracts/http/pictures.requests.ts';
import { type Resource, representation } from '#shared/http/hal/hal.ts';
import { propertiesOf, shownTemplates } from '#shared/http/hal/hal-forms.ts';
import { urlOf } from '#shared/http/hal/reference.ts';
import type { HttpRequest } from '#shared/http/request.ts';
import { mayManage } from '../domain/item.policy.ts';
import type { Item } from '../domain/item.ts';
import {
  type ItemPicture,
  MAX_PICTURES,
  picturesOf,
  type RefusedPicture,
  refusedPicturesOf,
} from '../domain/picture.ts';

type Entry = ItemPicture | RefusedPicture;

/** The pictures of an item as clients see them; who may change it also sees which files were refused. */
export function pictureList(request: HttpRequest, item: Item): object {
  const manages = mayManage(request.caller)(item) === undefined;
  const shown = picturesOf(item);
  const entries: readonly Entry[] = manages ? [...shown, ...refusedPicturesOf(item)] : shown;
  const resource = pictureResource(item.itemNo, manages);
  const target = ['items', item.itemNo, 'pictures'] as const;
  const properties = propertiesOf(uploadPictureRequest, { contentType: 'open', alt: 'open' });
  return {
    _embedded: { pictures: entries.map((entry) => representation(request, resource, entry)) },
    _links: { self: { href: urlOf(request, target) } },
    ...shownTemplates(request, () =>
      manages && shown.length < MAX_PICTURES
        ? { default: { title: 'Upload a picture', method: 'POST', target, properties } }
        : {},
    ),
  };
}

function pictureResource(itemNo: number, manages: boolean): Resource<Entry, PictureAnswer> {
  return {
    name: `items/${itemNo}/pictures`,
    rel: 'picture',
    idOf: ({ pictureNo }) => pictureNo,
    present: (entry) =>
      'reason' in entry
        ? { pictureNo: entry.pictureNo, status: 'Refused', reason: entry.reason, width: null, height: null, alt: null }
        : { ...entry, status: 'Shown', reason: null, alt: entry.alt ?? null },
    links: () => ({ item: ['items', itemNo] }),
    templates: (entry) => (manages ? templatesOf(itemNo, entry) : {}),
  };
}

function templatesOf(itemNo: number, entry: Entry) {
  const target = ['items', itemNo, 'pictures', entry.pictureNo] as const;
  const remove = { title: 'Remove the picture', method: 'DELETE', target, properties: [] } as const;
  if ('reason' in entry) return { remove };
  const properties = propertiesOf(patchPictureRequest, { alt: { now: entry.alt ?? '' }, place: 'open' });
  return { change: { title: 'Describe or move the picture', method: 'PATCH', target, properties } as const, remove };
}
