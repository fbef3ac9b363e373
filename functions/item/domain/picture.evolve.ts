import type { PictureEvent } from './item.events.ts';
import { type ItemPicture, type PastPicture, type Pictured, picturesOf } from './picture.ts';

/** How many past pictures an item remembers: more than messages about files can be late at once. */
const MAX_PAST = 8;

/** The pictures of an item after an event about them. */
export function evolvePictures(item: Pictured, event: PictureEvent): Pictured {
  switch (event.type) {
    case 'ItemPictureAdded':
      return inOrder([...picturesOf(item), event.picture]);
    case 'ItemPictureChanged':
      return inOrder(event.pictures);
    case 'ItemPictureRefused':
      return past(item, { pictureNo: event.pictureNo, reason: event.reason });
    case 'ItemPictureRemoved': {
      const { pictureNo } = event;
      return {
        ...inOrder(picturesOf(item).filter((one) => one.pictureNo !== pictureNo)),
        ...past(item, { pictureNo }),
      };
    }
  }
}

function inOrder([picture, ...others]: readonly ItemPicture[]): Pictured {
  return { picture, otherPictures: others.length === 0 ? undefined : others };
}

function past({ pastPictures = [] }: Pictured, newest: PastPicture): Pictured {
  const others = pastPictures.filter((one) => one.pictureNo !== newest.pictureNo);
  return { pastPictures: [newest, ...others].slice(0, MAX_PAST) };
}
