import { Template } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import { keepingSettingsOf } from '../keeping-settings.ts';
import { stageOf } from '../stage.ts';
import { createApp } from '../testing/app.fixture.ts';
import { resourceOf } from '../testing/template.fixture.ts';
import { BackupStack } from './backup.stack.ts';

const elsewhere = 'arn:aws:backup:eu-west-1:444455556666:backup-vault:copies';

function backups(backupCopy?: string): Template {
  const stage = { ...stageOf('prod', 'http'), ...keepingSettingsOf({ backupCopy }) };
  const env = { account: '111122223333', region: 'eu-central-1' };
  return Template.fromStack(new BackupStack(createApp(), 'backup', stage, { env, hasPeople: true }));
}

const rulesIn = (template: Template) => {
  const { BackupPlan } = resourceOf(template, 'AWS::Backup::BackupPlan').properties;
  return Object(BackupPlan).BackupPlanRule as readonly object[];
};

it('backs every table up each night that cannot be made again, and keeps it as long as seconds are', () => {
  const template = backups();
  expect(rulesIn(template)).toMatchObject([
    { ScheduleExpression: 'cron(0 3 * * ? *)', Lifecycle: { DeleteAfterDays: 35 } },
  ]);
  const { BackupSelection } = resourceOf(template, 'AWS::Backup::BackupSelection').properties;
  const tables = (Object(BackupSelection).Resources as readonly object[]).map((one) => JSON.stringify(one));
  for (const table of ['items', 'reservations', 'payments', 'reviews', 'people'])
    expect(tables.filter((arn) => arn.includes(`table/gdmarket-prod-${table}`))).toHaveLength(1);
});

it('keeps its vault when the stack goes', () => {
  expect(resourceOf(backups(), 'AWS::Backup::BackupVault').deletionPolicy).toBe('Retain');
});

it('copies each backup to another account where a setting says so, and nowhere else', () => {
  expect(rulesIn(backups())).toMatchObject([{ CopyActions: [] }]);
  expect(rulesIn(backups(elsewhere))).toMatchObject([
    { CopyActions: [{ DestinationBackupVaultArn: elsewhere, Lifecycle: { DeleteAfterDays: 35 } }] },
  ]);
});

it('refuses what is no vault in a sentence', () => {
  expect(() => keepingSettingsOf({ backupCopy: 'copies' })).toThrow(/^-c backupCopy=… must be a vault such as arn:/);
});
