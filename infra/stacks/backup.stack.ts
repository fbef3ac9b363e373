import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { nameIn, type Stage } from '../stage.ts';

/** How long a backup is kept: as long as tables can be restored to any second. */
const KEPT = Duration.days(35);

/** The tables that cannot be made again (docs/runbook/restoring.md); `people` where there is a user pool. */
const TABLES = ['items', 'reservations', 'payments', 'reviews'] as const;

/** Properties of the backups. */
export interface BackupStackProps extends StackProps {
  /** Whether the stage has a table of people. */
  readonly hasPeople: boolean;
}

/**
 * A backup of every table each night, in a vault of its own and, by a setting, a second copy in another account.
 * Nothing here depends on another stack: tables are known by their names.
 */
export class BackupStack extends Stack {
  constructor(scope: Construct, id: string, stage: Stage, { hasPeople, ...props }: BackupStackProps) {
    super(scope, id, props);
    const vault = new BackupVault(this, 'Vault', {
      backupVaultName: nameIn(stage),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const { backupCopy } = stage;
    const copies =
      backupCopy === undefined
        ? []
        : [{ destinationBackupVault: BackupVault.fromBackupVaultArn(this, 'Copies', backupCopy), deleteAfter: KEPT }];
    const plan = new BackupPlan(this, 'Plan', {
      backupPlanName: nameIn(stage),
      backupVault: vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'nightly',
          scheduleExpression: Schedule.cron({ hour: '3', minute: '0' }),
          startWindow: Duration.hours(1),
          completionWindow: Duration.hours(4),
          deleteAfter: KEPT,
          copyActions: copies,
        }),
      ],
    });
    const tables = [...TABLES, ...(hasPeople ? ['people'] : [])];
    plan.addSelection('Tables', {
      backupSelectionName: nameIn(stage),
      resources: tables.map((table) =>
        BackupResource.fromArn(
          this.formatArn({ service: 'dynamodb', resource: 'table', resourceName: nameIn(stage, table) }),
        ),
      ),
    });
  }
}
