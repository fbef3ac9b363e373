import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSchema } from '#functions/ledger/adapters/create-schema.ts';
import { aTransfer, ledgerContract } from '#functions/ledger/adapters/ledger.contract.ts';
import { createPostgresLedger } from '#functions/ledger/adapters/ledger-postgres.ts';
import { type LedgerOnPostgres, startLedger } from '../../tools/postgres/ledger-on-postgres.ts';

let books: LedgerOnPostgres;
let owner: postgres.Sql;
let keeper: postgres.Sql;

beforeAll(async () => {
  books = await startLedger();
  owner = postgres(books.ownerUrl, { max: 1, onnotice: () => {} });
  keeper = postgres(books.url, { max: 4 });
});

afterAll(async () => {
  await Promise.all([owner, keeper].map((sql) => sql?.end({ timeout: 1 })));
  await books?.stop();
});

async function emptyLedger() {
  await owner`TRUNCATE ledger.transfers`;
  return createPostgresLedger(keeper);
}

ledgerContract('PostgreSQL', emptyLedger);

describe('the books on PostgreSQL', () => {
  it.each([
    'UPDATE ledger.transfers SET amount = 0',
    'DELETE FROM ledger.transfers',
    'TRUNCATE ledger.transfers',
    'DROP TABLE ledger.transfers',
    'ALTER TABLE ledger.transfers DISABLE TRIGGER ALL',
    'CREATE TABLE ledger.others (id int)',
  ])('who keeps them cannot do this: %s', async (statement) => {
    const ledger = await emptyLedger();
    await ledger.record([aTransfer()]);
    await expect(keeper.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
    expect(await ledger.ofReservation(7)).toStrictEqual([aTransfer()]);
  });

  it('are made once: making them again changes nothing', async () => {
    const ledger = await emptyLedger();
    await ledger.record([aTransfer()]);
    await createSchema(owner, { createIndex: 'CREATE INDEX', login: 'LOGIN' });
    expect(await ledger.ofReservation(7)).toStrictEqual([aTransfer()]);
  });

  it('are written over a new connection when the database has closed the old one', async () => {
    const ledger = await emptyLedger();
    await ledger.record([aTransfer()]);
    await owner`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ledger_keeper'`;
    await ledger.record([aTransfer({ line: 2 })]);
    expect(await ledger.ofReservation(7)).toHaveLength(2);
  });

  it('survive transactions that lose their race, as those of Aurora DSQL do', async () => {
    const strict = postgres(books.url, { max: 8, connection: { default_transaction_isolation: 'serializable' } });
    await emptyLedger();
    const ledger = createPostgresLedger(strict);
    const many = Array.from({ length: 40 }, (_, no) => aTransfer({ eventId: `payment#${no % 8}#1` }));
    await Promise.all(many.map((one) => ledger.record([one])));
    expect((await ledger.read({}, { size: 100 })).transfers).toHaveLength(8);
    await strict.end({ timeout: 1 });
  });
});
