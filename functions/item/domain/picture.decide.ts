import { type Decision, happened, nothing, rejected } from '#shared/domain/decision.ts';
import type { ItemEvent } from './item.events.ts';
import type { Item } from './item.ts';
import { type ItemPicture, MAX_PICTURES, type PictureRefusal, picturesOf } from './picture.ts';

/** A file was uploaded, and looked at: it is a picture, or it is refused. */
export type AddPicture = { readonly type: 'AddPicture' } & (
  | { readonly picture: ItemPicture; readonly reason?: undefined }
  | { readonly picture: { readonly pictureNo: number }; readonly reason: PictureRefusal }
);

/** The owner describes a picture in other words (null: in none), or moves it to another place, from 1. */
export interface ChangePicture {
  readonly type: 'ChangePicture';
  readonly pictureNo: number;
  readonly alt?: string | null | undefined;
  readonly place?: number | undefined;
}

/** The owner takes a picture away, or has seen why it was refused. */
export interface RemovePicture {
  readonly type: 'RemovePicture';
  readonly pictureNo: number;
}

/** The commands about an item's pictures. They are possible whoever has the item. */
export type PictureCommand = AddPicture | ChangePicture | RemovePicture;

/** Decides a command about the pictures of an item. */
export function decidePicture(item: Item | undefined, command: PictureCommand): Decision<ItemEvent> {
  const gone = item === undefined || item.deletion !== undefined;
  // The file of an item that has left the market goes with it, and nobody waits for an answer.
  if (command.type === 'AddPicture') return gone ? nothing() : decideAdd(item, command);
  if (gone) return rejected('not-found', 'item-not-found', 'there is no such item');
  return command.type === 'ChangePicture' ? decideChange(item, command) : decideRemove(item, command);
}

/** A file is decided on once: the same message again changes nothing, also when the owner has removed it since. */
function decideAdd(item: Item, { picture, reason }: AddPicture): Decision<ItemEvent> {
  const { pictureNo } = picture;
  const shown = picturesOf(item);
  const known = [...shown, ...(item.pastPictures ?? [])];
  if (known.some((one) => one.pictureNo === pictureNo)) return nothing();
  if (reason !== undefined) return happened({ type: 'ItemPictureRefused', pictureNo, reason });
  if (shown.length >= MAX_PICTURES) return happened({ type: 'ItemPictureRefused', pictureNo, reason: 'too-many' });
  return happened({ type: 'ItemPictureAdded', pictureNo, picture });
}

function decideChange(item: Item, { pictureNo, alt, place }: ChangePicture): Decision<ItemEvent> {
  const before = picturesOf(item);
  const picture = before.find((one) => one.pictureNo === pictureNo);
  if (picture === undefined) return unknownPicture();
  const { alt: _, ...plain } = picture;
  const described = alt === undefined ? picture : { ...plain, ...(alt !== null && { alt }) };
  const pictures = before.map((one) => (one === picture ? described : one));
  if (place !== undefined) {
    pictures.splice(before.indexOf(picture), 1);
    pictures.splice(place - 1, 0, described);
  }
  const isSame = pictures.every((one, at) => one.pictureNo === before[at]?.pictureNo && one.alt === before[at]?.alt);
  if (isSame) return nothing();
  return happened({ type: 'ItemPictureChanged', pictureNo, pictures });
}

function decideRemove(item: Item, { pictureNo }: RemovePicture): Decision<ItemEvent> {
  const past = item.pastPictures?.find((one) => one.pictureNo === pictureNo);
  if (past !== undefined && past.reason === undefined) return nothing();
  const isShown = picturesOf(item).some((one) => one.pictureNo === pictureNo);
  return past !== undefined || isShown ? happened({ type: 'ItemPictureRemoved', pictureNo }) : unknownPicture();
}

function unknownPicture(): Decision<ItemEvent> {
  return rejected('not-found', 'picture-not-found', 'there is no such picture');
}
