import { describe, expect, it } from 'vitest';
import type { PageRequest } from '#shared/domain/page.ts';
import { createDynamoRepository } from '#shared/persistence/aggregate/aggregate.repository-dynamodb.ts';
import {
  aChange,
  THING_TIME_MS,
  type Thing,
  type ThingEvent,
  thingTable,
} from '#shared/persistence/aggregate/thing.fixture.ts';
import { listPageContract } from '#shared/persistence/lists/list-page.contract.ts';
import { numberedTable } from '../support/dynamodb/numbered-table.ts';
import { DynamoTwin } from '../support/dynamodb/twin.ts';
import { clientOf } from '../support/dynamodb/twin-client.ts';

/** Things on a twin of DynamoDB whose indexes lag by `ageMs` milliseconds; `now` is the clock. */
function thingsBehind(ageMs: () => number, now: () => number = () => THING_TIME_MS) {
  const twin = new DynamoTwin({ tables: { things: numberedTable(['owner']) }, now });
  const client = clientOf(async (command) => twin.execute(command, ageMs()));
  return createDynamoRepository<Thing, ThingEvent>({ client, tableName: 'things', table: thingTable, now });
}

describe('the lists of the repository on a twin of DynamoDB', () => {
  listPageContract(async (now) => thingsBehind(() => 0, now), { runs: 40 });
});

describe('a list whose index is a moment behind', () => {
  const MOMENT = 50;
  const first = { size: 2, descending: false };

  async function aMomentAfter(changes: readonly Parameters<typeof aChange>[0][], page: PageRequest = first) {
    let [now, ageMs] = [THING_TIME_MS, 0];
    const things = thingsBehind(
      () => ageMs,
      () => now,
    );
    for (const no of [1, 2, 3, 4]) await things.save(aChange({ no }));
    now += MOMENT;
    ageMs = MOMENT / 2;
    for (const change of changes) await things.save(aChange(change));
    const soon = await things.list(page);
    now += MOMENT;
    return { soon, later: await things.list(page) };
  }

  it('shows nothing that has left, and is full all the same', async () => {
    const left = [1, 2].map((no) => ({ no, version: 2, hidden: true }));
    const { soon, later } = await aMomentAfter(left);
    expect(soon).toMatchObject({ entries: [{ no: 3 }, { no: 4 }] });
    expect(later).toEqual(soon);
  });

  it('shows what entered once the index knows of it', async () => {
    const { soon, later } = await aMomentAfter([{ no: 5 }], { size: 9, descending: false });
    expect(soon.entries.map(({ no }) => no)).toEqual([1, 2, 3, 4]);
    expect(later.entries.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5]);
  });

  it('shows each thing as it is now', async () => {
    const { soon } = await aMomentAfter([{ no: 1, version: 2, name: 'new' }]);
    expect(soon).toMatchObject({ entries: [{ name: 'new' }, { no: 2 }], next: 2 });
  });
});
