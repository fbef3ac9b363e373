import { thingFile, thingFiles } from '#contracts/pictures/picture-files.ts';
import { rentalFiles, rentalPictureOf } from '#contracts/pictures/rental-files.ts';
import { pictureSubscriptions } from '#contracts/subscriptions/pictures.ts';
import { on, type Subscription } from '#shared/events/consuming/queue-consumer.ts';
import { subscribe } from '#shared/events/consuming/subscriptions.ts';
import { FileArrived } from '#shared/files/file-arrived.ts';
import { type ReceivingDependencies, receivePicture } from '../use-cases/receive-picture.use-case.ts';
import { receiveRentalPicture } from '../use-cases/receive-rental-picture.use-case.ts';
import { removeFiles } from '../use-cases/remove-files.use-case.ts';

/**
 * How files are treated: those that arrive become pictures of an item or of a rental, and those of what is gone go, too.
 * Nobody removes what the other side of a rental has taken: those pictures expire (ADR 0053).
 */
export function pictureListeners(dependencies: ReceivingDependencies): readonly Subscription[] {
  const { files } = dependencies;
  const isOf = (side: 'Owner' | 'Renter') => (key: string) => rentalPictureOf(key)?.side === side;
  return [
    on(FileArrived, async ({ key }, { causationId }) => {
      await receivePicture(dependencies, key, causationId);
      await receiveRentalPicture(dependencies, key);
    }),
    ...subscribe(pictureSubscriptions, {
      ItemPictureRemoved: ({ state: { itemNo }, pictureNo }) => files.remove(thingFile({ itemNo, pictureNo })),
      ItemDeleted: async ({ state: { itemNo, deletion } }) => {
        await removeFiles(dependencies, thingFiles(itemNo));
        // A review deletes the item at the moment when the sides may be in dispute.
        if (deletion?.review === undefined) await removeFiles(dependencies, rentalFiles({ itemNo }), isOf('Owner'));
      },
      ReservationCancelled: ({ state }) => removeFiles(dependencies, rentalFiles(state)),
      RenterForgotten: ({ state }) => removeFiles(dependencies, rentalFiles(state), isOf('Renter')),
    }),
  ];
}
