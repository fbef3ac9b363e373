import { describe, expect, it } from 'vitest';
import { thingFiles } from '#contracts/pictures/picture-files.ts';
import { anybody } from '#shared/domain/permission.ts';
import { jpeg } from '#shared/domain/pictures/picture.fixture.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { everyInterleaving, type Gate } from '#shared/testing/every-interleaving.ts';
import { ITEM_NO, remove as removeItem } from '../domain/item.fixture.ts';
import { decidePicture } from '../domain/picture.decide.ts';
import { remove } from '../domain/picture.fixture.ts';
import { itemAggregate, itemDecides } from '../item.aggregate.ts';
import { newsOf } from './item-world.fixture.ts';
import { incoming, pictureWorld, shown } from './picture-world.fixture.ts';
import { receivePicture } from './receive-picture.use-case.ts';
import { removeFiles } from './remove-files.use-case.ts';

// The item's row decides whether it shows a picture. Whoever comes later removes the file.

type World = Awaited<ReturnType<typeof pictureWorld>>;

const gated = (world: World, gate: Gate) => ({ ...world, items: gate(world.items), files: gate(world.files) });

const receive = (world: World, gate: Gate) => receivePicture(gated(world, gate), incoming(7), 'm-1');

/** The owner deletes the item, and then the news of that arrives. */
async function deleteItem(world: World, gate: Gate): Promise<void> {
  const own = gated(world, gate);
  await itemAggregate.change(own, ITEM_NO, anybody, itemDecides(removeItem), context);
  await removeFiles(own, thingFiles(ITEM_NO));
}

/** The owner removes the picture, if it is there, and then the news of that arrives. */
async function removePicture(world: World, gate: Gate): Promise<void> {
  const own = gated(world, gate);
  const decide = (item: Parameters<typeof decidePicture>[0]) => decidePicture(item, remove(7));
  const { rejection } = await itemAggregate.change(own, ITEM_NO, anybody, decide, context);
  if (rejection === undefined) await own.files.remove(shown(7));
}

async function sent(): Promise<World> {
  const world = await pictureWorld();
  world.send(7, jpeg());
  return world;
}

const story = (world: World) => `${newsOf(world, 1).join(', ')}; ${world.fileKeys().join(' ') || 'no file'}`;

describe('a picture arrives', () => {
  it('while its item is deleted: in no order a file is left', async () => {
    const stories = await everyInterleaving(sent, [receive, deleteItem], story);
    expect(new Set(stories)).toEqual(new Set(['ItemDeleted; no file', 'ItemPictureAdded, ItemDeleted; no file']));
  });

  it('twice at once: in every order it is shown, with its file', async () => {
    const stories = await everyInterleaving(sent, [receive, receive], story);
    expect(new Set(stories)).toEqual(new Set([`ItemPictureAdded; ${shown(7)}`]));
  });

  it('twice while its owner removes it: the file is there exactly when the item shows it', async () => {
    const stories = await everyInterleaving(sent, [receive, receive, removePicture], story);
    expect(new Set(stories)).toEqual(
      new Set([`ItemPictureAdded; ${shown(7)}`, 'ItemPictureAdded, ItemPictureRemoved; no file']),
    );
  });
});
