import { expect, it } from 'vitest';
import { exampleItem } from '#contracts/events/item.events.ts';
import { exampleReservation } from '#contracts/events/reservation.events.ts';
import { callerNo, nobody } from '#shared/domain/caller.fixture.ts';
import type { Caller } from '#shared/domain/caller.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import { createMemoryViews } from '../adapters/views.fixture.ts';
import { createProjector } from '../use-cases/project.use-case.ts';
import { projectionRoutes } from './projections.routes.ts';

const clock = { now: () => '2026-12-01T10:00:00.000Z', timeZone: 'Asia/Seoul' };

const OWNER = 91;

/** An instance that keeps first pages for good, on views with one item that is held. */
async function anInstance() {
  const views = createMemoryViews();
  const projector = createProjector(views, { repair: false });
  await projector.item({
    version: 1,
    state: { ...exampleItem, ownerId: OWNER, itemStatus: 'NotRentable', reservationNo: 1 },
  });
  await projector.reservation({ version: 2, state: { ...exampleReservation, status: 'Confirmed' } });
  const routes = projectionRoutes({ ...views, ...clock, firstPageMaxAgeMs: Number.POSITIVE_INFINITY });
  const list = async (caller: Caller, query = {}) => {
    const { body } = await routes['GET /itemInfoes'](aRequest({ path: '/itemInfoes', query, caller }), {});
    return body as { readonly _embedded: { readonly itemInfoes: readonly Record<string, unknown>[] } };
  };
  const register = (itemNo: number) => projector.item({ version: 1, state: { ...exampleItem, itemNo } });
  return { list, register };
}

const numbersOf = ({ _embedded }: Awaited<ReturnType<Awaited<ReturnType<typeof anInstance>>['list']>>) =>
  _embedded.itemInfoes.map(({ itemNo }) => itemNo);

it('shows each caller what they may see of the page that it keeps', async () => {
  const { list } = await anInstance();
  const names = async (caller: Caller) => (await list(caller))._embedded.itemInfoes.map((info) => info.customerName);
  const { customerId, customerName } = exampleReservation;
  expect(await names(callerNo(customerId))).toEqual([customerName]);
  expect(await names(nobody)).toEqual([null]);
  expect(await names(callerNo(customerId + 1))).toEqual([null]);
});

it('leads who signed in and is not its owner to where they can wait', async () => {
  const { list } = await anInstance();
  const waiting = async (caller: Caller) =>
    (await list(caller))._embedded.itemInfoes.map(({ _links }) => Object(_links).waiting?.href);
  expect(await waiting(callerNo(OWNER + 1, 'open'))).toEqual(['https://api.example/items/1/waiting']);
  for (const caller of [nobody, callerNo(OWNER)]) expect(await waiting(caller)).toEqual([undefined]);
});

it('keeps the first page, and reads the pages behind it', async () => {
  const { list, register } = await anInstance();
  expect(numbersOf(await list(nobody))).toEqual([1]);
  await register(2);
  await register(3);
  expect(numbersOf(await list(nobody))).toEqual([1]);
  const { _links } = (await list(nobody, { size: '2' })) as unknown as { _links: { next: { href: string } } };
  const behind = Object.fromEntries(new URL(_links.next.href).searchParams);
  expect(numbersOf(await list(nobody, behind))).toEqual([3]);
  await register(4);
  expect(numbersOf(await list(nobody, behind))).toEqual([3, 4]);
});

it.each(['from', 'to'])('says that %s needs a place to be near to', async (name) => {
  const { list } = await anInstance();
  await expect(list(nobody, { [name]: '2026-12-24' })).rejects.toMatchObject({
    code: 'invalid-query',
    message: `Query parameter ${name} is known only with near.`,
  });
});
