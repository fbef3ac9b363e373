import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { dayRules } from '#contracts/events/days.ts';
import { patchItemRequest } from '#contracts/http/items.requests.ts';
import { filledIn, templatesOf } from '#shared/http/hal/template-client.fixture.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import type { ItemEvent } from '../domain/item.events.ts';
import { booked, held, ITEM_NO, lent, registered, released, returned } from '../domain/item.fixture.ts';
import { newsOf, worldWith } from '../use-cases/item-world.fixture.ts';
import { itemRoutes } from './item.routes.ts';

/** Every state in which clients see an item. */
const states: readonly (readonly [string, readonly ItemEvent[]])[] = [
  ['registered', []],
  ['held', [held(1)]],
  ['released', [held(1), released(1)]],
  ['lent', [held(1), lent(1)]],
  ['returned', [held(1), lent(1), returned(1)]],
  ['held again', [held(1), lent(1), returned(1), held(2)]],
  ['lent again', [held(1), lent(1), returned(1), held(2), lent(2)]],
];

const HAL_FORMS = 'application/prs.hal-forms+json';

const ORIGINALS = ['itemName', 'itemStatus', 'itemPrice', 'rentalStatus', 'reservationNo'];

/** Every state of an item with days, seen on the day of the first. */
const booking: typeof states = [
  ['booked', [booked(1)]],
  ['booked for later days', [booked(2)]],
  ['lent for its days', [booked(1), booked(2), lent(1)]],
  ['back before the next', [booked(1), booked(2), lent(1), returned(1)]],
];

/** An item with this history, as its clients see it. Payment counts its calls. */
async function clientOf(history: readonly ItemEvent[], accept = 'application/hal+json') {
  const world = await worldWith(...history);
  const routes = itemRoutes(world);
  const asked: number[] = [];
  const capturePayment = async ({ reservationNo }: { readonly reservationNo: number }) => {
    asked.push(reservationNo);
    return { outcome: 'captured' } as const;
  };
  const send = async (key: keyof typeof routes, body?: object) => {
    const headers = { 'content-type': 'application/json', accept };
    const params = { itemNo: String(ITEM_NO) };
    const request = aRequest({ params, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    return (await routes[key](request, { guarded: { capturePayment } })).body as Record<string, unknown>;
  };
  const before = world.items.written.length;
  return { send, asked, news: () => newsOf(world, before) };
}

const get = 'GET /items/{itemNo}';

/** The requests of its templates, some of which name a reservation. */
const commands = [
  ['change', 'PATCH /items/{itemNo}', { itemPrice: 7 }],
  ['lend', 'PATCH /items/{itemNo}', { rentalStatus: 'Renting' }],
  ['return', 'PATCH /items/{itemNo}', { rentalStatus: 'Returned' }],
  ['delete', 'DELETE /items/{itemNo}', undefined],
] as const;

const changing = ['PATCH /items/{itemNo}', 'PUT /items/{itemNo}'] as const;

describe.each(changing)('%s', (route) => {
  describe.each(states)('of an item that is %s', (_, history) => {
    it('changes nothing when it is sent back as it was read, whole or only the fields of the original', async () => {
      const { send, asked, news } = await clientOf(history);
      const whole = await send(get);
      expect(await send(route, whole)).toEqual(whole);
      expect(await send(route, only(ORIGINALS, whole))).toEqual(whole);
      expect([news(), asked]).toEqual([[], []]);
    });

    it('changes name and price, and nothing else, when those differ', async () => {
      const { send, asked, news } = await clientOf(history);
      const whole = { ...(await send(get)), itemName: 'Tent', itemPrice: 70 };
      expect(await send(route, whole)).toEqual(whole);
      expect(await send(route, { ...only(ORIGINALS, whole), itemPrice: 80 })).toEqual({ ...whole, itemPrice: 80 });
      expect([news(), asked]).toEqual([['ItemChanged', 'ItemChanged'], []]);
    });
  });

  it('lends and takes back when that is what differs', async () => {
    const { send, asked, news } = await clientOf([held(1)]);
    const item = await send(get);
    const renting = await send(route, { ...item, rentalStatus: 'Renting' });
    expect(renting).toMatchObject({ rentalStatus: 'Renting', reservationNo: 1 });
    expect(await send(route, { ...renting, rentalStatus: 'Returned' })).toMatchObject({ rentalStatus: 'Returned' });
    expect([news(), asked]).toEqual([['RentedItem', 'ReturnedItem'], [1]]);
  });

  it('asks for one thing at a time', async () => {
    const { send, news } = await clientOf([held(1)]);
    const both = { ...(await send(get)), rentalStatus: 'Renting', itemPrice: 1 };
    await expect(send(route, both)).rejects.toMatchObject({ status: 400, code: 'invalid-request' });
    expect(news()).toEqual([]);
  });

  it('refuses to lend to a reservation that does not hold it, whatever else is as it was', async () => {
    const { send, news } = await clientOf([held(1), lent(1)]);
    const other = { ...(await send(get)), reservationNo: 2 };
    await expect(send(route, other)).rejects.toMatchObject({ status: 409, code: 'item-not-held' });
    expect(news()).toEqual([]);
  });

  it('is of the item in the address', async () => {
    const { send } = await clientOf([]);
    const other = { ...(await send(get)), itemNo: ITEM_NO + 1 };
    await expect(send(route, other)).rejects.toMatchObject({ status: 400, code: 'invalid-request' });
  });
});

describe('PATCH', () => {
  const patch = 'PATCH /items/{itemNo}';

  it.each([{}, { colour: 'red' }, { itemStatus: 'NotRentable' }, { rentalStatus: 'NotRenting' }, { itemName: null }])(
    'that says %j knows no command',
    async (body) => {
      const { send } = await clientOf([]);
      await expect(send(patch, body)).rejects.toMatchObject({ status: 400, code: 'unknown-command' });
    },
  );

  it('that asks for nothing is told all that it can change', async () => {
    const { send } = await clientOf([]);
    const named = Object.keys(patchItemRequest._zod.innerType.shape);
    const telling = ['itemNo', 'itemStatus'];
    const message = await send(patch, {}).then(() => '', String);
    expect(named.filter((field) => !telling.includes(field) && !message.includes(field))).toEqual([]);
  });

  it('leaves alone what is null', async () => {
    const { send } = await clientOf([]);
    const sent = { itemName: null, itemPrice: 70, itemStatus: null, rentalStatus: null, reservationNo: null };
    expect(await send(patch, sent)).toMatchObject({ itemName: 'Camera', itemPrice: 70 });
  });

  it('by the fields of the hand-over alone must not contradict itself', async () => {
    const { send } = await clientOf([held(1)]);
    for (const body of [
      { rentalStatus: 'Renting', reservationNo: 1, itemStatus: 'Rentable' },
      { rentalStatus: 'Returned', reservationNo: 1, itemStatus: 'NotRentable' },
      { rentalStatus: 'Renting' },
    ]) {
      await expect(send(patch, body)).rejects.toMatchObject({ status: 400, code: 'invalid-request' });
    }
  });
});

describe('PUT', () => {
  it('is of a whole item', async () => {
    const { send } = await clientOf([]);
    const refusal = { status: 400, errors: [{ path: 'itemPrice', message: 'is required' }] };
    await expect(send('PUT /items/{itemNo}', { itemName: 'Tent' })).rejects.toMatchObject(refusal);
  });
});

describe('POST', () => {
  it('takes null for what was left out', async () => {
    const { send } = await clientOf([]);
    const { itemName, itemPrice } = registered as Extract<ItemEvent, { type: 'ItemRegistered' }>;
    const sent = { itemNo: null, itemName, itemPrice, itemStatus: null, rentalStatus: null, reservationNo: null };
    expect(await send('POST /items', sent)).toMatchObject({ itemName, itemPrice, itemStatus: 'Rentable' });
    const refusal = { status: 400, errors: [{ path: 'itemName', message: 'is required' }] };
    await expect(send('POST /items', { ...sent, itemName: null })).rejects.toMatchObject(refusal);
  });
});

function only(names: readonly string[], body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, body[name]]));
}

describe('what an item shows', () => {
  it.each([
    ['registered', ['change', 'delete'], undefined],
    ['held', ['change', 'lend'], '/reservations/1'],
    ['lent', ['change', 'return'], '/reservations/1'],
    ['returned', ['change', 'delete'], undefined],
    ['lent again', ['change', 'return'], '/reservations/2'],
  ])('when it is %s: what can be asked, and where what belongs to it is', async (name, templates, reservation) => {
    const { send } = await clientOf(states.find(([state]) => state === name)?.[1] ?? [], HAL_FORMS);
    const item = await send(get);
    expect(Object.keys(templatesOf(item))).toEqual(templates);
    const links = item._links as Record<string, { readonly href: string }>;
    expect(links.itemInfo?.href).toBe(`https://api.example/itemInfoes/${ITEM_NO}`);
    expect(links.reservation?.href).toBe(reservation && `https://api.example${reservation}`);
  });

  it.each(states)('when it is %s can be asked as it is shown', async (_, history) => {
    const { send } = await clientOf(history, HAL_FORMS);
    for (const template of Object.values(templatesOf(await send(get)))) {
      const { send: sendOnce } = await clientOf(history, HAL_FORMS);
      expect(template.target).toBe(`https://api.example/items/${ITEM_NO}`);
      const route = `${template.method} /items/{itemNo}` as typeof get;
      await expect(sendOnce(route, filledIn(template))).resolves.not.toThrow();
    }
  });

  it.each([...states, ...booking])('when it is %s offers exactly the requests that change it', async (_, history) => {
    const offered = Object.keys(templatesOf(await (await clientOf(history, HAL_FORMS)).send(get)));
    for (const [name, route, body] of commands) {
      const requests = [1, 2].map((reservationNo) => ({ reservationNo, ...body }));
      const changes = requests.map(async (request) => {
        const { send } = await clientOf(history);
        const look = () => send(get).catch(({ code }) => code);
        const before = await look();
        await send(route, request).catch(() => undefined);
        return !isDeepStrictEqual(await look(), before);
      });
      expect([name, (await Promise.all(changes)).includes(true)]).toEqual([name, offered.includes(name)]);
    }
  });

  it('of the list: how to register an item', async () => {
    const { send } = await clientOf([], HAL_FORMS);
    const { default: register } = templatesOf(await send('GET /items'));
    expect(register).toMatchObject({ method: 'POST', target: 'https://api.example/items' });
    expect(register?.properties.map(({ name }) => name)).toEqual([
      ...['itemName', 'itemPrice', 'latitude', 'longitude', 'neighbourhood'],
      ...Object.keys(dayRules),
    ]);
  });
});
