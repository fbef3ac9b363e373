import { expect, it } from 'vitest';
import { exampleItem } from '#contracts/events/item.events.ts';
import { viewsIn } from '#functions/projections/container.ts';
import { projectionRoutes } from '#functions/projections/handlers/projections.routes.ts';
import { createProjector } from '#functions/projections/use-cases/project.use-case.ts';
import { nobody } from '#shared/domain/caller.fixture.ts';
import { aRequest } from '#shared/http/request.fixture.ts';
import { nearPageContract } from '#shared/persistence/places/near-page.contract.ts';
import { nearDynamoRows } from '#shared/persistence/places/near-page-dynamodb.ts';
import { numberedTable } from '../support/dynamodb/numbered-table.ts';
import { tableSchemas } from '../support/dynamodb/table-schemas.ts';
import { DynamoTwin } from '../support/dynamodb/twin.ts';
import { clientOf } from '../support/dynamodb/twin-client.ts';

nearPageContract(
  'on a twin of DynamoDB',
  (rows, request, shown) => {
    const twin = new DynamoTwin({ tables: { things: numberedTable(['status'], true) }, now: Date.now });
    for (const row of rows.values()) twin.table('things').put(row, JSON.parse(JSON.stringify(row)));
    const client = clientOf(async (command) => twin.execute(command, 0));
    const source = { client, tableName: 'things', consistent: false };
    return nearDynamoRows(source, request, (row) => shown(row as Parameters<typeof shown>[0]));
  },
  150,
);

const HOME = { latitude: 37.5566, longitude: 126.9236 };
const CORNER = { latitude: 37.5593, longitude: 126.9253 };
const WORK = { latitude: 37.5663, longitude: 126.9779 };
const [BEFORE, MOMENT] = [Date.parse('2026-12-01T10:00:00.000Z'), 50];

/** What is near home, within 1 km, while the index has not heard of a change of item 1 of two; then once it has. */
async function aMomentAfter(change: object) {
  let [nowMs, behindMs] = [BEFORE, 0];
  const twin = new DynamoTwin({ tables: tableSchemas, now: () => nowMs });
  const ofIndex = (command: object) => 'input' in command && Object(command.input).IndexName !== undefined;
  const client = clientOf(async (command) => twin.execute(command, ofIndex(command) ? behindMs : 0));
  const views = viewsIn(client, { ITEM_INFO_TABLE: 'itemInfo', REVIEW_INFO_TABLE: 'reviewInfo' });
  const { item } = createProjector(views, { repair: false });
  const routes = projectionRoutes({ ...views, now: () => new Date(nowMs).toISOString() });
  const near = async (centre: typeof HOME, more: object = {}) => {
    const query = { near: `${centre.latitude},${centre.longitude}`, within: '1000', ...more };
    const { body } = await routes['GET /itemInfoes'](aRequest({ path: '/itemInfoes', query, caller: nobody }), {});
    return Object(body)._embedded.itemInfoes.map(({ itemNo, distanceMetres }: Record<string, number>) =>
      [itemNo, distanceMetres].join(' at '),
    );
  };
  for (const itemNo of [1, 2]) await item({ version: 1, state: { ...exampleItem, itemNo, place: HOME } });
  nowMs += MOMENT;
  behindMs = MOMENT / 2;
  await item({ version: 2, state: { ...exampleItem, place: HOME, ...change } });
  const look = async () => [await near(HOME), await near(WORK), await near(HOME, { status: 'Rentable' })];
  const soon = await look();
  nowMs += MOMENT;
  return { soon, later: await look() };
}

it.each([
  ['has moved away', { place: WORK }, { there: [], elsewhere: ['1 at 0'], free: [] }],
  ['has moved to the corner', { place: CORNER }, { there: ['1 at 300'], elsewhere: [], free: ['1 at 300'] }],
  ['is nowhere any more', { place: undefined }, { there: [], elsewhere: [], free: [] }],
  ['is deleted', { deletion: {}, itemStatus: 'NotRentable' }, { there: [], elsewhere: [], free: [] }],
])('what %s is near no place where it is not, while the index has not heard of it', async (_, change, then) => {
  const { soon, later } = await aMomentAfter(change);
  expect(soon).toEqual([['2 at 0'], [], ['2 at 0']]);
  expect(later).toEqual([['2 at 0', ...then.there], then.elsewhere, ['2 at 0', ...then.free]]);
});

it('what is held is near, and not free, while the index has not heard of it', async () => {
  const { soon, later } = await aMomentAfter({ itemStatus: 'NotRentable', reservationNo: 1 });
  expect(soon).toEqual([['1 at 0', '2 at 0'], [], ['2 at 0']]);
  expect(later).toEqual(soon);
});
