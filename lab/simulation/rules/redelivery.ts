import { createDynamoAggregateRows } from '#functions/projections/adapters/aggregate-rows-dynamodb.ts';
import type { AggregateRows, SourceName } from '#functions/projections/use-cases/aggregate-rows.ts';
import { createProjector } from '#functions/projections/use-cases/project.use-case.ts';
import { rebuildViews } from '#functions/projections/use-cases/rebuild.use-case.ts';
import { mix, unit } from '#lab/random.ts';
import { clientOf } from '#support/dynamodb/twin-client.ts';
import { withoutAdded } from '../cloud/next-version.ts';
import { createTables, type Tables } from '../cloud/tables.ts';
import type { Blame } from './report-violation.ts';
import type { Scene } from './rule-context.ts';

/** Delivering every event again, in any order, changes nothing; neither does rebuilding the views from the tables. */
export async function checkRedelivery(scene: Scene, settle: () => Promise<void>, blame: Blame): Promise<void> {
  const { world } = scene;
  const before = snapshot(scene);
  const heard = world.bus.events.length;
  const events = [...new Map(world.bus.events.map((event) => [event.id, event])).values()];
  const seed = world.machine.placeOf('redelivery');
  const order = events.map((event, index) => ({ event, at: unit(mix(seed, index)) })).sort((a, b) => a.at - b.at);
  world.machine.tell('world', () => `every event is delivered again: ${order.map(({ event }) => event.id).join(', ')}`);
  for (const { event } of order) world.bus.deliver(event);
  await settle();
  const after = snapshot(scene);
  if (world.bus.events.length > heard) blame('redelivery changes nothing', 'new events came to the bus');
  if (after !== before) blame('redelivery changes nothing', firstDifference(before, after));
  const shown = contentOf(world.tables);
  const { now } = world.machine.scheduler;
  const empty = createTables(now);
  const judge = async (views: Tables, rows: AggregateRows): Promise<void> => {
    await rebuild(views, rows);
    const rebuilt = contentOf(views);
    if (rebuilt !== shown) blame('rebuilt views are the same', firstDifference(shown, rebuilt));
  };
  const client = clientOf(async (command) => world.tables.twin.execute(command));
  const rows = createDynamoAggregateRows(client, { items: 'item', reservations: 'reservation', reviews: 'review' });
  await judge(world.tables, rows);
  await judge(empty, pagesOf(scene, lastOf));
  // A rebuild that read rows before they changed must not take the views back; one that finds them spoilt must write
  // them again.
  await judge(empty, pagesOf(scene, firstOf));
  const broken = createTables(now);
  await rebuild(broken, pagesOf(scene, spoilt));
  await judge(broken, rows);
}

/** Rows a page, few enough that a rebuild has to read several pages. */
const PAGE = 2;

const lastOf = (states: readonly object[]): unknown => states.at(-1);
const firstOf = (states: readonly object[]): unknown => states[0];
const spoilt = (states: readonly object[]): unknown => ({ ...states.at(-1), itemName: 'spoilt' });

/** One state of each row as it is stored, also by the next version, in pages. */
function pagesOf({ world: { tables } }: Scene, pick: (states: readonly object[]) => unknown): AggregateRows {
  const of = (source: SourceName): readonly unknown[] => {
    const states = new Map<number, object[]>();
    for (const { number, state } of tables[source].written) states.set(number, [...(states.get(number) ?? []), state]);
    return [...states.values()].map(pick);
  };
  const rows = { items: of('items'), reservations: of('reservations'), reviews: of('reviews') };
  return {
    async read({ source, after }) {
      const from = Number(after ?? 0);
      const isLast = from + PAGE >= rows[source].length;
      const page = rows[source].slice(from, from + PAGE).map((state, index) => ({ number: from + index, state }));
      return { rows: page, ...(isLast ? {} : { next: from + PAGE }) };
    },
  };
}

async function rebuild({ itemInfoes, reviewInfoes }: Tables, rows: AggregateRows): Promise<void> {
  const projector = createProjector({ itemInfoes, reviewInfoes }, { repair: true });
  const { bad } = await rebuildViews(rows, projector, { source: 'items' }, () => false);
  // An old row that nobody can read any more would be lost by a rebuild, and a rebuild only says so.
  if (bad.length > 0) throw new Error(`a rebuild left rows out: ${JSON.stringify(bad)}`);
}

/** Everything that must not change, as text. */
function snapshot(scene: Scene): string {
  const { world, mirror } = scene;
  mirror.update();
  const { items, reservations, payments, reviews, people, waitingLists } = mirror;
  const rows = [items, reservations, payments, reviews, people, waitingLists].map(({ latest }) => [...latest.values()]);
  return JSON.stringify([...rows, [...world.provider.books], viewRows(world.tables)], null, 1);
}

/**
 * What views say, as this version reads it. Version numbers are left out: a rebuild takes them from the row, not from
 * the last event that matters.
 */
function contentOf(views: Tables): string {
  const content = (name: string, value: unknown): unknown => (name === 'version' ? undefined : inOrder(value));
  return JSON.stringify(withoutAdded(viewRows(views)), content, 1);
}

/** An object with sorted fields: the order in which slots came makes no difference. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The views' rows as they are stored, listed or not. */
function viewRows({ twin }: Tables): readonly unknown[] {
  return (['itemInfo', 'reviewInfo'] as const).map((view) =>
    [...twin.table(view).rows()].sort((a, b) => Number(a.number) - Number(b.number)),
  );
}

function firstDifference(before: string, after: string): string {
  const lines = after.split('\n');
  const index = before.split('\n').findIndex((line, at) => line !== lines[at]);
  return `${before.split('\n')[index]?.trim()} became ${lines[index]?.trim()}`;
}
