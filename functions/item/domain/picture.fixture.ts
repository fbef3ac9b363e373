import type { ItemEvent } from './item.events.ts';
import type { AddPicture, ChangePicture, RemovePicture } from './picture.decide.ts';
import type { ItemPicture, PictureRefusal } from './picture.ts';

/** Picture n of a test has the number n. */
export const picture = (n: number): ItemPicture => ({ pictureNo: n, width: 40, height: 30 });

/** Its events. */
export const added = (n: number): ItemEvent => ({ type: 'ItemPictureAdded', pictureNo: n, picture: picture(n) });
export const removed = (n: number): ItemEvent => ({ type: 'ItemPictureRemoved', pictureNo: n });
export const refusal = (n: number, reason: PictureRefusal = 'place'): ItemEvent => ({
  type: 'ItemPictureRefused',
  pictureNo: n,
  reason,
});

/** Its commands. */
export const adding = (n: number): AddPicture => ({ type: 'AddPicture', picture: picture(n) });
export const refusing = (n: number, reason: PictureRefusal): AddPicture => ({
  type: 'AddPicture',
  picture: { pictureNo: n },
  reason,
});
export const remove = (n: number): RemovePicture => ({ type: 'RemovePicture', pictureNo: n });
export const change = (n: number, to: Pick<ChangePicture, 'alt' | 'place'>): ChangePicture => ({
  type: 'ChangePicture',
  pictureNo: n,
  ...to,
});
