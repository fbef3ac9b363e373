import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { bundleOptions } from '../../infra/bundle.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What every function needs: the whole document client, and one client made from it, bundled as functions are. */
const BARE = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as lib from '@aws-sdk/lib-dynamodb';
export const held = [lib, lib.DynamoDBDocumentClient.from(new DynamoDBClient({}))];
`;

/** The least that answers a request: it reads one item, and writes one line. */
const FLOOR = `
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
export const handler = async (event) => {
  const Key = { bucket: 0, itemNo: Number(event.pathParameters.itemNo) };
  const { Item } = await client.send(new GetCommand({ TableName: process.env.TABLE_NAME, Key, ConsistentRead: true }));
  console.log(JSON.stringify({ message: 'request' }));
  return { statusCode: 200, body: JSON.stringify(Item) };
};
`;

/** Bundles the document client alone. Returns the file. */
export function buildBare(folder: string): string {
  return build(BARE, join(folder, 'bare'));
}

/** Bundles a function that only reads one item. Returns the file. */
export function buildFloor(folder: string): string {
  return build(FLOOR, join(folder, 'floor'));
}

/** In a folder of its own, which can be copied whole. */
function build(contents: string, folder: string): string {
  mkdirSync(folder);
  const outfile = join(folder, 'index.js');
  buildSync({ ...bundleOptions, absWorkingDir: root, stdin: { contents, resolveDir: root }, outfile });
  return outfile;
}
