import { INCOMING, thingFile } from '#contracts/pictures/picture-files.ts';
import { jpeg } from '#shared/domain/pictures/picture.fixture.ts';
import { createMemoryFileStore, type FileInMemory } from '#shared/files/file-store-memory.ts';
import type { ItemEvent } from '../domain/item.events.ts';
import { ITEM_NO } from '../domain/item.fixture.ts';
import { worldWith } from './item-world.fixture.ts';
import { receivePicture } from './receive-picture.use-case.ts';

/** The keys of picture n of the item: where it is sent, and where it is shown. */
export const incoming = (n: number) => INCOMING + thingFile({ itemNo: ITEM_NO, pictureNo: n });
export const shown = (n: number) => thingFile({ itemNo: ITEM_NO, pictureNo: n });

/** A world with one registered item with this history, and with files. */
export async function pictureWorld(...history: readonly ItemEvent[]) {
  const world = await worldWith(...history);
  const stored = new Map<string, FileInMemory>();
  const dependencies = { ...world, files: createMemoryFileStore(stored) };
  return {
    ...dependencies,
    stored,
    /** Somebody sends the file of picture n. */
    send: (n: number, bytes: Uint8Array = jpeg(), notes: FileInMemory['notes'] = {}) =>
      stored.set(incoming(n), { bytes, notes }),
    /** The message about it comes. */
    receive: (n: number) => receivePicture(dependencies, incoming(n), 'm-1'),
    fileKeys: () => [...stored.keys()],
    item: () => world.items.find(ITEM_NO),
  };
}
