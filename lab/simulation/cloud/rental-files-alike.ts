import type { FileStore } from '#shared/files/file-store.ts';

/** The picture that every rental has: its owner has taken it at the hand-over. */
export const everyPicture = { pictureNo: 7, moment: 'HandOver', side: 'Owner', status: 'Shown', reason: null } as const;

/** What the list of the bucket has for every rental: that picture, and why its renter was refused another. */
export const rentalFilesAlike: Pick<FileStore, 'list'> = {
  list: async (prefix) =>
    ['hand-over/owner/7', 'return/renter/8.place'].map((name) => {
      return { key: `${prefix}${name}`, storedAt: '2026-01-01T00:00:00.000Z' };
    }),
};
