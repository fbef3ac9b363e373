import { describe, expect, it } from 'vitest';
import { MAX_PICTURE_BYTES } from '#contracts/pictures/picture-files.ts';
import { exifSegment, jpeg, png, withPlace } from '#shared/domain/pictures/picture.fixture.ts';
import { deletedByOwner } from '../domain/item.fixture.ts';
import { added, removed } from '../domain/picture.fixture.ts';
import { picturesOf, refusedPicturesOf } from '../domain/picture.ts';
import { newsOf } from './item-world.fixture.ts';
import { incoming, pictureWorld, shown } from './picture-world.fixture.ts';
import { receivePicture } from './receive-picture.use-case.ts';

const withGps = jpeg({ segments: [exifSegment(withPlace)] });

describe('a file that was sent', () => {
  it('is stored where it is shown, with what it was found to be', async () => {
    const world = await pictureWorld();
    world.send(7, png({ width: 20, height: 10 }), { alt: 'The lens' });
    await world.receive(7);
    expect(world.fileKeys()).toEqual([shown(7)]);
    expect(world.stored.get(shown(7))).toMatchObject({ type: 'image/png' });
    const item = await world.item();
    expect(item && picturesOf(item)).toEqual([{ pictureNo: 7, width: 20, height: 10, alt: 'The lens' }]);
  });

  it('tells who sent it in which request', async () => {
    const world = await pictureWorld();
    world.send(7, jpeg(), { 'correlation-id': 'c-9', person: '3' });
    await world.receive(7);
    expect(world.items.written.at(-1)?.event).toMatchObject({
      type: 'ItemPictureAdded',
      correlationId: 'c-9',
      causationId: 'm-1',
      authtype: 'app_user',
      authid: '3',
    });
  });

  it.each([
    ['place', withGps],
    ['not-a-picture', Buffer.from('<svg/>')],
    ['not-a-picture', Buffer.alloc(0)],
    ['too-large', jpeg({ behind: Buffer.alloc(MAX_PICTURE_BYTES) })],
  ])('is refused as %s, and deleted', async (reason, bytes) => {
    const world = await pictureWorld();
    world.send(7, bytes);
    await world.receive(7);
    expect(world.fileKeys()).toEqual([]);
    const item = await world.item();
    expect(item && [picturesOf(item), refusedPicturesOf(item)]).toEqual([[], [{ pictureNo: 7, reason }]]);
  });

  it('is received once, however often the message comes', async () => {
    const world = await pictureWorld();
    world.send(7);
    await world.receive(7);
    await world.receive(7);
    world.send(7);
    await world.receive(7);
    expect(newsOf(world, 1)).toEqual(['ItemPictureAdded']);
    expect(world.fileKeys()).toEqual([shown(7)]);
  });

  it('changes nothing of a shown picture when the form is sent again with what is refused', async () => {
    const world = await pictureWorld();
    world.send(7);
    await world.receive(7);
    world.send(7, withGps);
    await world.receive(7);
    expect(newsOf(world, 1)).toEqual(['ItemPictureAdded']);
    expect(world.fileKeys()).toEqual([shown(7)]);
    expect(world.stored.get(shown(7))?.bytes).toEqual(jpeg());
  });

  it.each([[deletedByOwner], [added(7), removed(7)]])(
    'leaves nothing behind when it comes too late',
    async (...history) => {
      const world = await pictureWorld(...history);
      world.send(7);
      await world.receive(7);
      expect(world.fileKeys()).toEqual([]);
      expect(newsOf(world, history.length + 1)).toEqual([]);
    },
  );

  it('is left alone when nobody was invited to send it', async () => {
    const world = await pictureWorld();
    world.stored.set('incoming/other', { bytes: jpeg() });
    await receivePicture(world, 'incoming/other', 'm-1');
    expect(world.fileKeys()).toEqual(['incoming/other']);
    expect(incoming(7)).toBe('incoming/things/5/7');
  });
});
