import {
  type BackupSummary,
  CreateBackupCommand,
  DescribeContinuousBackupsCommand,
  ListBackupsCommand,
} from '@aws-sdk/client-dynamodb';
import type { StageOnAws } from '../stage-on-aws.ts';
import type { Verb } from '../verb.ts';
import { type KeptTable, keptTables } from './kept-tables.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateBackup.html */
const NAME = /^[\w.-]{3,200}$/;

/** Makes a backup of every table under one name, or says which there are and how far back tables can be restored. */
export const backup: Verb = {
  operands: '[NAME]',
  example: 'before-release-7',
  options: [],
  read([name, ...more]) {
    if (more.length > 0) throw new Error('Say one name.');
    if (name === undefined) return list;
    if (!NAME.test(name)) throw new Error(`A name has 3 to 200 letters, digits, dots, _ and -, unlike "${name}".`);
    return (on) => make(on, name);
  },
};

async function make(on: StageOnAws, BackupName: string): Promise<number> {
  for (const table of await keptTables(on)) {
    if ((await backupOf(on, table, BackupName)) !== undefined) on.write(`${table}: has a backup of that name`);
    else if (on.dryRun) on.write(`${table}: would be backed up`);
    else {
      await on.tables.send(new CreateBackupCommand({ TableName: on.named(table), BackupName }));
      on.write(`${table}: backed up at ${new Date().toISOString()}`);
    }
  }
  return 0;
}

async function list(on: StageOnAws): Promise<number> {
  for (const table of await keptTables(on)) {
    const TableName = on.named(table);
    const { ContinuousBackupsDescription } = await on.tables.send(new DescribeContinuousBackupsCommand({ TableName }));
    const { PointInTimeRecoveryStatus, EarliestRestorableDateTime, LatestRestorableDateTime } =
      ContinuousBackupsDescription?.PointInTimeRecoveryDescription ?? {};
    const range =
      PointInTimeRecoveryStatus === 'ENABLED'
        ? `any second from ${EarliestRestorableDateTime?.toISOString()} until ${LatestRestorableDateTime?.toISOString()}`
        : 'no recovery to a second';
    on.write(`${table}: ${range}`);
    for (const { BackupName, BackupCreationDateTime, BackupStatus } of await backupsOf(on, table))
      on.write(`  ${BackupName} of ${BackupCreationDateTime?.toISOString()}, ${BackupStatus}`);
  }
  return 0;
}

/** The backup of a table with this name; undefined when there is none. */
export async function backupOf(on: StageOnAws, table: KeptTable, name: string): Promise<BackupSummary | undefined> {
  return (await backupsOf(on, table)).find(({ BackupName }) => BackupName === name);
}

async function backupsOf(on: StageOnAws, table: KeptTable): Promise<readonly BackupSummary[]> {
  const all: BackupSummary[] = [];
  let ExclusiveStartBackupArn: string | undefined;
  do {
    const ask = new ListBackupsCommand({ TableName: on.named(table), ExclusiveStartBackupArn, BackupType: 'ALL' });
    const page = await on.tables.send(ask);
    all.push(...(page.BackupSummaries ?? []));
    ExclusiveStartBackupArn = page.LastEvaluatedBackupArn;
  } while (ExclusiveStartBackupArn !== undefined);
  return all;
}
