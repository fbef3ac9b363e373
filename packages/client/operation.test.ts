import { describe, expect, it } from 'vitest';
import {
  changeItem,
  deleteItem,
  expectStatus,
  getItem,
  listReservations,
  registerItem,
  UnexpectedAnswer,
} from './index.ts';
import { operation } from './operation.ts';
import { serve } from './server.fixture.ts';

const camera = { itemNo: 7, itemName: 'Camera', itemPrice: 100 };

describe('an operation', () => {
  it('puts into the body what the path does not name', async () => {
    const { url, asked } = await serve({ body: camera });
    await changeItem({ url }, { itemNo: 7, itemPrice: 90, reservationNo: 3 });
    expect(asked).toMatchObject([{ method: 'PATCH', path: '/items/7', body: '{"itemPrice":90,"reservationNo":3}' }]);
  });

  it('puts into the query what a list takes', async () => {
    const { url, asked } = await serve({ body: {} });
    await listReservations({ url }, { customerId: 7, sort: 'reservationNo,desc', cursor: 'a&b' });
    await listReservations({ url }, {});
    await deleteItem({ url }, { itemNo: 7 });
    expect(asked.map(({ path, body }) => path + body)).toEqual([
      '/reservations?customerId=7&sort=reservationNo%2Cdesc&cursor=a%26b',
      '/reservations',
      '/items/7',
    ]);
  });

  it('writes as text what is not one, and leaves out what is not there', async () => {
    const { url, asked } = await serve();
    const look = operation<{ name: string; size?: number | undefined; all: boolean }, object>('GET', '/things/{name}');
    await look({ url }, { name: 'a/b', size: undefined, all: true });
    expect(asked[0]?.path).toBe('/things/a%2Fb?all=true');
  });

  it('sends its call', async () => {
    const { url, asked } = await serve({ body: camera });
    await changeItem({ url }, { itemNo: 7, itemPrice: 90 }, { ifMatch: '"1.a"' });
    expect(asked[0]?.headers['if-match']).toBe('"1.a"');
  });
});

describe('an answer', () => {
  it('is of the type that its status says', async () => {
    const { url } = await serve({ status: 201, body: camera }, { status: 404, body: { detail: 'there is none' } });
    const registered = await registerItem({ url }, { itemName: 'Camera', itemPrice: 100 });
    const { itemNo }: { itemNo: number } = expectStatus(registered, 201).body;
    expect(itemNo).toBe(7);
    const found = await getItem({ url }, { itemNo: 9 });
    if (found.status !== 404) throw new Error(`found ${found.text}`);
    const { detail }: { detail: string } = found.body;
    expect(detail).toBe('there is none');
    // @ts-expect-error: a problem has no number.
    expect(found.body.itemNo).toBeUndefined();
  });

  it('with another status is an error that has it', async () => {
    const { url } = await serve({ status: 409, body: { detail: 'it is lent' } });
    const answer = await deleteItem({ url }, { itemNo: 7 });
    expect(() => expectStatus(answer, 204)).toThrow('expected 204, got 409: {"detail":"it is lent"}');
    expect(() => expectStatus(answer, 204)).toThrow(UnexpectedAnswer);
    // @ts-expect-error: the document gives this operation no 201.
    expect(() => expectStatus(answer, 201)).toThrow(expect.objectContaining({ answer }));
  });
});

it('what the document does not know does not compile', async () => {
  const { url } = await serve({});
  // @ts-expect-error: an item has no colour.
  await registerItem({ url }, { itemName: 'Camera', itemPrice: 100, colour: 'red' });
  // @ts-expect-error: an item has a name.
  await registerItem({ url }, { itemPrice: 100 });
});
