/** Where a stage's backups are kept besides its own account. */
export interface KeepingSettings {
  /** The vault that gets a second copy of every backup. */
  readonly backupCopy?: string | undefined;
  /** The region that gets a copy of every table as it changes (docs/architecture/second-region.md). */
  readonly replica?: string | undefined;
}

/** The settings from CDK context: `backupCopy` and `replica`. Throws a sentence that explains their form. */
export function keepingSettingsOf({
  backupCopy,
  replica,
}: {
  readonly backupCopy?: unknown;
  readonly replica?: unknown;
}): KeepingSettings {
  if (backupCopy !== undefined && !/^arn:aws[\w-]*:backup:[\w-]+:\d{12}:backup-vault:[\w-]+$/.test(String(backupCopy)))
    throw new Error(
      `-c backupCopy=… must be a vault such as arn:aws:backup:eu-west-1:111122223333:backup-vault:gdmarket, not ${backupCopy}`,
    );
  if (replica !== undefined && !/^[a-z]{2}(?:-[a-z]+)+-\d$/.test(String(replica)))
    throw new Error(`-c replica=… must be a region such as eu-west-1, not ${replica}`);
  return {
    ...(backupCopy !== undefined && { backupCopy: String(backupCopy) }),
    ...(replica !== undefined && { replica: String(replica) }),
  };
}
