import { setTimeout } from 'node:timers/promises';
import { CreateBackupCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Book, openDesk } from '#lab/chaos/clients/recording-client.ts';
import { rentByChance } from '#lab/chaos/clients/rental-client.ts';
import { createDraws } from '#lab/random.ts';
import { aws } from '#support/aws.ts';
import { checkMarket } from '#support/check-market.ts';
import { environment, named } from '#support/environment.ts';
import { type EventRecorder, recordEvents } from '#support/event-recorder.ts';
import { eventually } from '#support/eventually.ts';
import { paidRental } from '#support/market.ts';
import { readMarket } from '#support/market-state.ts';
import { ops } from '#support/ops.ts';
import { rentalTables } from '#support/rental-rows.ts';
import { settled } from '#support/settled.ts';
import { withoutLost } from '#support/without-lost.ts';

const CLIENTS = 4;
/** Between the backups of two tables, in ms, while clients rent: on AWS restored tables are of different moments, too. */
const APART_MS = 900;
const BACKUP = `drill-${Date.now()}`;
/** Any order is right: each run takes another. A number plays one again. */
const SEED = Number(process.env.DRILL_SEED ?? Date.now() % 1_000_000);
const ORDER = createDraws(SEED).shuffle(rentalTables);

const book: Book = { asked: [], operations: [] };
const since = new Date();
let recorder: EventRecorder;
let output: string;
let code: number;

/** DynamoDB Local, which LocalStack runs, makes no backups. */
const hasBackups = environment.GDMARKET_EMULATOR !== 'localstack';

describe.skipIf(!hasBackups)('a restore', () => {
  beforeAll(async () => {
    recorder = await recordEvents();
    const stop = new AbortController();
    const street = { items: [], signal: stop.signal };
    const renting = Promise.all(
      Array.from({ length: CLIENTS }, (_, index) =>
        rentByChance({ ...street, desk: openDesk(`r${index + 1}`, book) }, createDraws(index + 1)),
      ),
    );
    const asked = async (more: number) => {
      const goal = book.asked.length + more;
      // A slow machine takes its time: the hook's own time is the limit.
      while (book.asked.length < goal) await setTimeout(50);
    };
    await asked(100);
    for (const table of ORDER) {
      await aws.tables.send(new CreateBackupCommand({ TableName: named(table), BackupName: BACKUP }));
      await setTimeout(APART_MS);
    }
    await asked(20);
    stop.abort();
    await renting;
    await paidRental();
    await settled(recorder, since);
    // The table of people is left: it has its backup from the command.
    await ops('backup', BACKUP);
    ({ code, output } = await ops('restore', BACKUP));
  });

  it(`says what it did, with times, and what was lost by rental (DRILL_SEED=${SEED}: ${ORDER.join(', ')})`, () => {
    expect(code, output).toBe(0);
    expect(output).toMatch(/\d s {2}People are let in\./);
    expect(output).toMatch(/^ {2}reservation\/\d+: .*\w+ \(until 20/m);
  });

  it('leaves a market in which every rule holds', async () => {
    await settled(recorder, since);
    await eventually(async () => expect(checkMarket(withoutLost(await readMarket())), output).toEqual([]));
    await recorder.stop();
  });

  it('goes on: numbers are new, things are rented, and no copy is left', async () => {
    const { reservation } = await paidRental();
    const lost = [...output.matchAll(/reservation\/(\d+):/g)].map(([, number]) => Number(number));
    expect(reservation.reservationNo).toBeGreaterThan(Math.max(...lost));
    const { TableNames = [] } = await aws.tables.send(new ListTablesCommand({}));
    expect(TableNames.filter((name) => name.includes('restored'))).toEqual([]);
    expect((await ops('reconcile')).code).toBe(0);
  });
});
