/** Where a stage's backups are kept besides its own account. */
export interface KeepingSettings {
  /** The vault that gets a second copy of every backup. */
  readonly backupCopy?: string | undefined;
}

/** The settings from CDK context: `backupCopy`. Throws a sentence that explains its form. */
export function keepingSettingsOf({ backupCopy }: { readonly backupCopy?: unknown }): KeepingSettings {
  if (backupCopy === undefined) return {};
  if (/^arn:aws[\w-]*:backup:[\w-]+:\d{12}:backup-vault:[\w-]+$/.test(String(backupCopy)))
    return { backupCopy: String(backupCopy) };
  throw new Error(
    `-c backupCopy=… must be a vault such as arn:aws:backup:eu-west-1:111122223333:backup-vault:gdmarket, not ${backupCopy}`,
  );
}
