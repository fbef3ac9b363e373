import { describe, expect, it } from 'vitest';
import { aRequest } from '#shared/http/request.fixture.ts';
import type { ItemEvent } from '../domain/item.events.ts';
import { ITEM_NO } from '../domain/item.fixture.ts';
import { added, refusal } from '../domain/picture.fixture.ts';
import { worldWith } from '../use-cases/item-world.fixture.ts';
import { pictureRoutes } from './picture.routes.ts';

async function clientOf(...history: readonly ItemEvent[]) {
  const world = await worldWith(...history);
  const routes = pictureRoutes(world);
  const send = (key: keyof typeof routes, body?: object, pictureNo = 1) => {
    const headers = { 'content-type': 'application/json', accept: 'application/prs.hal-forms+json' };
    const params = { itemNo: String(ITEM_NO), pictureNo: String(pictureNo) };
    return routes[key](aRequest({ params, headers, body: body && JSON.stringify(body) }), undefined);
  };
  return { world, send };
}

const list = 'GET /items/{itemNo}/pictures';
const ask = 'POST /items/{itemNo}/pictures';
const show = 'GET /items/{itemNo}/pictures/{pictureNo}';
const change = 'PATCH /items/{itemNo}/pictures/{pictureNo}';
const remove = 'DELETE /items/{itemNo}/pictures/{pictureNo}';

describe('the pictures of an item', () => {
  it('are listed in order, then what was refused, each with what can be done next', async () => {
    const { send } = await clientOf(added(1), added(2), refusal(3));
    const { body } = await send(list);
    expect(body).toMatchObject({
      _embedded: {
        pictures: [
          { pictureNo: 1, status: 'Shown', reason: null, alt: null, _templates: { change: {}, remove: {} } },
          { pictureNo: 2, status: 'Shown' },
          { pictureNo: 3, status: 'Refused', reason: 'place', width: null, height: null },
        ],
      },
      _templates: { default: { method: 'POST' } },
    });
  });

  it('are eight at most: then no form is given', async () => {
    const { send } = await clientOf(...[1, 2, 3, 4, 5, 6, 7, 8].map(added));
    expect((await send(list)).body).not.toHaveProperty('_templates');
    await expect(send(ask, { contentType: 'image/png' })).rejects.toMatchObject({
      status: 409,
      code: 'too-many-pictures',
    });
  });

  it('are asked for with a form for one file, which changes nothing', async () => {
    const { send, world } = await clientOf();
    const answer = await send(ask, { contentType: 'image/webp', alt: ' The lens ' });
    expect(answer).toMatchObject({ status: 202, body: { pictureNo: 7, maxSize: 2_000_000 } });
    expect(world.addresses.invited).toMatchObject([
      { key: `incoming/things/${ITEM_NO}/7`, type: 'image/webp', mostBytes: 2_000_000, notes: { alt: 'The lens' } },
    ]);
    expect(world.items.written).toHaveLength(1);
  });

  it.each([
    {},
    { contentType: 'image/svg+xml' },
    { contentType: 'image/png', alt: '' },
    { contentType: 'image/png', alt: 'x'.repeat(121) },
  ])('are not asked for with %o', async (body) => {
    const { send } = await clientOf();
    await expect(send(ask, body)).rejects.toMatchObject({ status: 400, code: 'invalid-body' });
  });

  it('lead to their file while they are shown', async () => {
    const { send } = await clientOf(added(1), refusal(2));
    expect(await send(show)).toMatchObject({
      status: 302,
      headers: {
        location: `https://files.example/things/${ITEM_NO}/1?for=1800`,
        'cache-control': 'public, max-age=600',
      },
    });
    await expect(send(show, undefined, 2)).rejects.toMatchObject({ status: 404, code: 'picture-not-found' });
  });

  it('are described, in no words again, moved and removed', async () => {
    const { send } = await clientOf(added(1), added(2));
    const numbers = (body: unknown) => Object(body)._embedded.pictures;
    expect(numbers((await send(change, { alt: 'A' })).body)).toMatchObject([{ alt: 'A' }, { alt: null }]);
    expect(numbers((await send(change, { alt: '' })).body)).toMatchObject([{ alt: null }, { alt: null }]);
    expect(numbers((await send(change, { place: '2' })).body)).toMatchObject([{ pictureNo: 2 }, { pictureNo: 1 }]);
    expect(await send(remove)).toMatchObject({ status: 204 });
    expect(numbers((await send(list)).body)).toMatchObject([{ pictureNo: 2 }]);
  });
});
