import { expect, it } from 'vitest';
import { callerNo } from '#shared/domain/caller.fixture.ts';
import type { Caller } from '#shared/domain/caller.ts';
import { filledIn, templatesOf } from '#shared/http/hal/template-client.fixture.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import { context } from '#shared/testing/context.fixture.ts';
import { wish } from '../domain/reservation.fixture.ts';
import type { FindItem } from '../use-cases/find-item.ts';
import { receiveNews } from '../use-cases/receive-news.use-case.ts';
import { emptyWorld } from '../use-cases/reservation-world.fixture.ts';
import { reserve } from '../use-cases/reserve.use-case.ts';
import { waitingRoutes } from './waiting.routes.ts';

const [RENTER, OWNER, FIRST, OTHER] = [wish.customerId, 7, 12, 13];
const place = 'GET /items/{itemNo}/waiting';
const wait = 'POST /items/{itemNo}/waiting';
const stop = 'DELETE /items/{itemNo}/waiting';
const days = { from: '2026-02-01', to: '2026-02-02' };

/** An item of {@link OWNER} that {@link RENTER} has reserved, altogether or for days; for others: so many wait already. */
async function market(reserved: object | undefined, others = 0) {
  const world = emptyWorld();
  const findItem: FindItem = async () => ({ outcome: 'found', ownerId: OWNER });
  const routes = waitingRoutes(world);
  const ask = async (key: keyof typeof routes, caller: Caller, body: object = {}) => {
    const headers = { 'content-type': 'application/json', accept: 'application/prs.hal-forms+json' };
    const params = { itemNo: String(wish.itemNo) };
    return routes[key](aRequest({ params, headers, caller, body: JSON.stringify(body) }), { guarded: { findItem } });
  };
  if (reserved !== undefined) await reserve({ ...world, findItem }, { ...wish, ...reserved }, context);
  for (let no = 0; no < others; no++) await ask(wait, callerNo(100 + no));
  const end = () => receiveNews({ ...world, findItem }, 1, { type: 'Reject', reason: 'held' }, context);
  return Object.assign(ask, { end });
}

it.each<[string, object | undefined, object, readonly number[], number?]>([
  ['free', undefined, {}, []],
  ['reserved', {}, {}, [FIRST, OTHER]],
  ['reserved for days', days, days, [FIRST, OTHER]],
  ['reserved, and nine wait', {}, {}, [FIRST, OTHER], 9],
  ['reserved, and ten wait', {}, {}, [], 10],
])('of what is %s offers to wait to those who can, and then to stop', async (_, reserved, wanted, may, others = 0) => {
  for (const no of [RENTER, OWNER, FIRST, OTHER]) {
    const caller = callerNo(no);
    const ask = await market(reserved, others);
    const offered = async () => Object.keys(templatesOf((await ask(place, caller)).body as Record<string, unknown>));
    expect([no, ...(await offered())]).toEqual([no, ...(may.includes(no) ? ['wait'] : [])]);
    const status = (key: typeof wait | typeof stop) =>
      ask(key, caller, wanted).then(
        (answer) => answer.status,
        (problem) => problem.status,
      );
    expect(await status(stop)).toBe(404);
    if (!may.includes(no)) expect(await status(wait)).toBeGreaterThanOrEqual(400);
    else {
      expect(templatesOf((await ask(wait, caller, wanted)).body as Record<string, unknown>)).toHaveProperty('stop');
      expect(await offered()).toEqual(['stop']);
      expect(await status(stop)).toBe(204);
      expect(await offered()).toEqual(['wait']);
    }
  }
});

it('says to who has it for some days that others go first for the next ones', async () => {
  const ask = await market({ ...days, renterId: RENTER });
  const told = async (no: number) => (await ask(place, callerNo(no))).body;
  expect(await told(RENTER)).not.toHaveProperty('othersFirst');
  await ask(wait, callerNo(FIRST), { from: '2026-02-02', to: '2026-02-03' });
  expect(await told(RENTER)).toHaveProperty('othersFirst', true);
  for (const no of [FIRST, OTHER]) expect(await told(no)).not.toHaveProperty('othersFirst');
});

it.each([
  ['altogether', {}],
  ['for the days waited for', days],
])('of what is kept for somebody offers them to reserve it %s', async (_, wanted) => {
  const ask = await market(wanted);
  await ask(wait, callerNo(FIRST), wanted);
  await ask.end();
  const { reserve: offer, ...others } = templatesOf(
    (await ask(place, callerNo(FIRST))).body as Record<string, unknown>,
  );
  expect(Object.keys(others)).toEqual(['stop']);
  if (offer === undefined) throw new Error('no template to reserve');
  expect(offer).toMatchObject({ method: 'POST', target: 'https://api.example/reservations' });
  expect(JSON.parse(JSON.stringify(filledIn(offer)))).toEqual({ itemNo: wish.itemNo, ...wanted });
});
