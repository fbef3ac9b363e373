import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, expect, it } from 'vitest';
import { rowKey } from '#shared/persistence/rows/row-key.ts';
import { LOCAL } from '../../tools/bootstrap/paths.mjs';
import { aws } from '../support/aws.ts';
import { environment, named } from '../support/environment.ts';
import { expectStatus, get } from '../support/http-client.ts';
import { registerItem, until } from '../support/market.ts';
import { ops } from '../support/ops.ts';

/** A number that no item gets. */
const BAD = 987_654_321;
const bad = { TableName: named('items'), Key: rowKey(BAD) };
const position = join(LOCAL, 'ops', `rebuild-${environment.GDMARKET_STAGE}.json`);

afterEach(() => aws.tables.send(new DeleteCommand(bad)));

it('builds views again, leaves out a row that nobody can read, and says which', async () => {
  const { itemNo } = await registerItem();
  await until('itemInfoes', itemNo, { itemName: 'Camera' });
  const view = { TableName: named('item-infoes'), Key: rowKey(itemNo) };
  await aws.tables.send(new DeleteCommand(view));
  await aws.tables.send(
    new PutCommand({ TableName: bad.TableName, Item: { ...bad.Key, state: { itemNo: 'x', version: 1 } } }),
  );
  const { code, output } = await ops('rebuild');
  expect(code).toBe(1);
  expect(output).toContain(`Row ${BAD} of items is left out: `);
  expect(output).toMatch(/The views are built from \d+ rows; 1 are left out\.$/);
  await until('itemInfoes', itemNo, { itemName: 'Camera' });
  expect(existsSync(position)).toBe(false);
});

it('goes on where it was cut', async () => {
  const { itemNo } = await registerItem();
  await until('itemInfoes', itemNo, { itemName: 'Camera' });
  await aws.tables.send(new DeleteCommand({ TableName: named('item-infoes'), Key: rowKey(itemNo) }));
  mkdirSync(dirname(position), { recursive: true });
  writeFileSync(position, JSON.stringify({ source: 'reservations' }));
  const rest = await ops('rebuild');
  expect(rest.output).toContain('Goes on in reservations, where a rebuild was cut.');
  expect(rest.code).toBe(0);
  expectStatus(await get(`/itemInfoes/${itemNo}`), 404);
  expect((await ops('rebuild')).code).toBe(0);
  await until('itemInfoes', itemNo, { itemName: 'Camera' });
});
