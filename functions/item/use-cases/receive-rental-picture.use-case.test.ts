import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_PICTURE_BYTES } from '#contracts/pictures/picture-files.ts';
import { type RentalSide, rentalFile } from '#contracts/pictures/rental-files.ts';
import { exifSegment, jpeg, png, withCamera, withPlace } from '#shared/domain/pictures/picture.fixture.ts';
import type { FileStore } from '#shared/files/file-store.ts';
import { createMemoryFileStore, type FileInMemory } from '#shared/files/file-store-memory.ts';
import { everyInterleaving } from '#shared/testing/every-interleaving.ts';
import { receiveRentalPicture } from './receive-rental-picture.use-case.ts';

const ofOwner: RentalSide = { itemNo: 5, reservationNo: 12, moment: 'Return', side: 'Owner' };
const shown = (pictureNo: number, of: RentalSide = ofOwner) => rentalFile({ ...of, pictureNo });
const incoming = (pictureNo: number) => `incoming/${shown(pictureNo)}`;
const withGps = jpeg({ segments: [exifSegment(withPlace)] });

function bucket(...before: readonly number[]) {
  let second = 0;
  const stored = new Map<string, FileInMemory>(before.map((n) => [shown(n), { bytes: jpeg() }]));
  const now = () => new Date(++second * 1_000).toISOString();
  const files = createMemoryFileStore(stored, now);
  const send = (n: number, bytes: Uint8Array = jpeg()) => stored.set(incoming(n), { bytes });
  const keys = () => [...stored.keys()].sort();
  return { stored, files, send, keys, receive: (n: number) => receiveRentalPicture({ files }, incoming(n)) };
}

let world: ReturnType<typeof bucket>;
beforeEach(() => {
  world = bucket();
});

describe('a file that a side of a rental has sent', () => {
  it('is stored where both sides see it, as what it was found to be', async () => {
    world.send(7, png());
    await world.receive(7);
    expect(world.keys()).toEqual([shown(7)]);
    expect(world.stored.get(shown(7))).toMatchObject({ type: 'image/png', bytes: png() });
  });

  it.each([
    ['place', withGps],
    ['camera', jpeg({ segments: [exifSegment(withCamera)] })],
    ['not-a-picture', Buffer.from('<svg/>')],
    ['too-large', jpeg({ behind: Buffer.alloc(MAX_PICTURE_BYTES) })],
  ])('is refused as %s: the reason is left, and nothing of the file', async (reason, bytes) => {
    world.send(7, bytes);
    await world.receive(7);
    expect(world.keys()).toEqual([`${shown(7)}.${reason}`]);
    expect(world.stored.get(`${shown(7)}.${reason}`)?.bytes).toHaveLength(0);
  });

  it('is decided on once, whatever its form sends later', async () => {
    world.send(7);
    await world.receive(7);
    for (const bytes of [withGps, png()]) {
      world.send(7, bytes);
      await world.receive(7);
    }
    await world.receive(7);
    expect(world.keys()).toEqual([shown(7)]);
    expect(world.stored.get(shown(7))?.bytes).toEqual(jpeg());
  });

  it('stays refused, whatever its form sends later', async () => {
    world.send(7, withGps);
    await world.receive(7);
    world.send(7);
    await world.receive(7);
    expect(world.keys()).toEqual([`${shown(7)}.place`]);
  });

  it('is refused when the side has eight of that moment', async () => {
    const others = [{ side: 'Renter' }, { moment: 'HandOver' }, { reservationNo: 1 }, { reservationNo: 120 }] as const;
    world = bucket(1, 2, 3, 4, 5, 6, 8);
    for (const other of others) world.stored.set(shown(70, { ...ofOwner, ...other }), { bytes: jpeg() });
    for (const n of [7, 9]) {
      world.send(n);
      await world.receive(n);
    }
    expect(world.keys()).toContain(shown(7));
    expect(world.keys().filter((key) => key.endsWith('/9') || key.includes('/9.'))).toEqual([`${shown(9)}.too-many`]);
  });

  it('leaves at most eight reasons, the newest', async () => {
    for (const n of [9, 8, 7, 6, 5, 4, 3, 2, 1]) {
      world.send(n, withGps);
      await world.receive(n);
    }
    expect(world.keys()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${shown(n)}.place`));
  });

  it('is left alone when it is meant for something else', async () => {
    world.stored.set('incoming/other', { bytes: jpeg() });
    await receiveRentalPicture(world, 'incoming/other');
    await world.receive(7);
    expect(world.keys()).toEqual(['incoming/other']);
  });

  it('is decided on whichever write fails, when the message comes again', async () => {
    for (const bytes of [jpeg(), withGps]) {
      for (let failing = 0; failing < 5; failing += 1) {
        world = bucket(1, 2, 3, 4, 5, 6, 8, 9);
        world.send(7, bytes);
        await receiveRentalPicture({ files: failingAt(world.files, failing) }, incoming(7)).catch(() => undefined);
        await world.receive(7);
        const reason = bytes === withGps ? 'place' : 'too-many';
        expect(world.keys().filter((key) => key.includes('/7'))).toEqual([`${shown(7)}.${reason}`]);
      }
    }
  });
});

describe('two files at once', () => {
  it('in no order leave more than eight, or anything that was sent', async () => {
    const sent = () => {
      const made = bucket(1, 2, 3, 4, 5, 6, 8);
      made.send(7);
      made.send(9);
      return made;
    };
    const task = (n: number) => (own: ReturnType<typeof bucket>, gate: <T extends object>(port: T) => T) =>
      receiveRentalPicture({ files: gate(own.files) }, incoming(n));
    const counts = await everyInterleaving(sent, [task(7), task(9)], ({ keys }) => {
      expect(keys().filter((key) => key.startsWith('incoming/'))).toEqual([]);
      return keys().filter((key) => !key.includes('.')).length;
    });
    expect(Math.max(...counts)).toBe(8);
    expect(counts.length).toBeGreaterThan(20);
  });

  it('of one form leave one, in every order', async () => {
    const sent = () => {
      const made = bucket();
      made.send(7);
      return made;
    };
    const task = (own: ReturnType<typeof bucket>, gate: <T extends object>(port: T) => T) =>
      receiveRentalPicture({ files: gate(own.files) }, incoming(7));
    const stories = await everyInterleaving(sent, [task, task], ({ keys }) => keys().join());
    expect(new Set(stories)).toEqual(new Set([shown(7)]));
  });
});

/** The files, of which the n-th change fails. */
function failingAt(files: FileStore, n: number): FileStore {
  let changes = 0;
  const orFail = <A extends unknown[], R>(change: (...args: A) => Promise<R>) => {
    return async (...args: A) => {
      changes += 1;
      if (changes === n + 1) throw new Error('the bucket is away');
      return change(...args);
    };
  };
  return { ...files, write: orFail(files.write), remove: orFail(files.remove) };
}
