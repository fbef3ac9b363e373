import { setTimeout } from 'node:timers/promises';
import {
  DeleteTableCommand,
  DescribeTableCommand,
  ResourceNotFoundException,
  RestoreTableFromBackupCommand,
  RestoreTableToPointInTimeCommand,
} from '@aws-sdk/client-dynamodb';
import { UserError } from '../../bootstrap/user-error.mjs';
import { backupOf } from '../backup/backup.ts';
import type { KeptTable } from '../backup/kept-tables.ts';
import type { StageOnAws } from '../stage-on-aws.ts';

/** What to restore: tables as they were at a time, or the backups of a name. */
export type Source = { readonly at: Date } | { readonly name: string };

/** A table as it was, beside the live one. */
export interface Copy {
  readonly table: KeptTable;
  /** Its full name. */
  readonly name: string;
  /** The moment of its content. */
  readonly at: Date;
}

/** How often is looked whether DynamoDB has restored, in ms. */
const LOOK_MS = 2_000;

/**
 * Restores every table beside the live one, under a name that says from when: DynamoDB never restores into a table.
 * Copies that are there already are taken.
 */
export async function makeCopies(
  on: StageOnAws,
  tables: readonly KeptTable[],
  source: Source,
): Promise<readonly Copy[]> {
  const started = await Promise.all(tables.map((table) => start(on, table, source)));
  return Promise.all(
    started.map(async (copy) => {
      while ((await statusOf(on, copy.name)) !== 'ACTIVE') await setTimeout(LOOK_MS);
      return copy;
    }),
  );
}

/** Deletes the copies. */
export async function dropCopies(on: StageOnAws, copies: readonly Copy[]): Promise<void> {
  for (const { name } of copies) await on.tables.send(new DeleteTableCommand({ TableName: name }));
}

async function start(on: StageOnAws, table: KeptTable, source: Source): Promise<Copy> {
  if ('at' in source) {
    const name = copyName(on, source.at.toISOString().replaceAll(/[:-]|\.\d+/g, ''), table);
    const wanted = { SourceTableName: on.named(table), TargetTableName: name, RestoreDateTime: source.at };
    if ((await statusOf(on, name)) === undefined) await on.tables.send(new RestoreTableToPointInTimeCommand(wanted));
    return { table, name, at: source.at };
  }
  const found = await backupOf(on, table, source.name);
  if (found === undefined) throw new UserError(`There is no backup ${source.name} of ${on.named(table)}.`);
  const name = copyName(on, source.name, table);
  const wanted = { BackupArn: found.BackupArn, TargetTableName: name };
  if ((await statusOf(on, name)) === undefined) await on.tables.send(new RestoreTableFromBackupCommand(wanted));
  return { table, name, at: found.BackupCreationDateTime ?? new Date(0) };
}

function copyName(on: StageOnAws, from: string, table: KeptTable): string {
  return on.named(`restored-${from}-${table}`);
}

async function statusOf(on: StageOnAws, TableName: string): Promise<string | undefined> {
  try {
    const { Table } = await on.tables.send(new DescribeTableCommand({ TableName }));
    return Table?.TableStatus;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
