import * as z from 'zod/mini';

/** Versions of functions, by the functions' names after the stage: `item-http`. */
export type Versions = Readonly<Record<string, string>>;

/** What a deploy, or a rollback, has put into use. */
export interface DeployRecord {
  /** Counts up. */
  readonly number: number;
  readonly at: Date;
  /** Names the deploy or rollback: the same in all stacks of a stage. */
  readonly deploy: string;
  readonly versions: Versions;
  /** True when it was a rollback. */
  readonly isRollback: boolean;
}

const stored = z.object({
  deploy: z.string(),
  versions: z.record(z.string(), z.string()),
  rollback: z._default(z.boolean(), false),
});

/** Reads a record as it is stored. Throws when it is none. */
export function readRecord(number: number, at: Date, text: string): DeployRecord {
  const { deploy, versions, rollback } = stored.parse(JSON.parse(text));
  return { number, at, deploy, versions, isRollback: rollback };
}

/** The text of a record that a rollback stores. `deploy` is a name of its own. */
export function rollbackRecord(deploy: string, versions: Versions): string {
  return JSON.stringify({ deploy, versions, rollback: true });
}

/** The records that people choose from, oldest first: a deploy after a rollback writes twice, and the last one counts. */
export function distinct(records: readonly DeployRecord[]): readonly DeployRecord[] {
  return records.filter((record, index) => {
    const next = records[index + 1];
    return next === undefined || next.isRollback || next.deploy !== record.deploy;
  });
}

/** What was in use before the last deploy; undefined when there was none. A rollback is no deploy. */
export function beforeLastDeploy(records: readonly DeployRecord[]): DeployRecord | undefined {
  const chosen = distinct(records);
  const last = chosen.findLastIndex(({ isRollback }) => !isRollback);
  return last < 1 ? undefined : chosen[last - 1];
}

/** The versions that a deploy had in use, from the records of one stack; none when it did not touch the stack. */
export function versionsIn(records: readonly DeployRecord[], deploy: string): Versions {
  return records.findLast((record) => record.deploy === deploy)?.versions ?? {};
}

/**
 * The versions at which aliases must stay in the next deploy: those that a rollback has moved since CloudFormation last
 * did. It does not know of that, and CodeDeploy refuses to begin at another version than an alias has.
 */
export function movedByRollback(records: readonly DeployRecord[]): Versions {
  const last = records.at(-1);
  const deployed = records.findLast(({ isRollback }) => !isRollback);
  if (last === undefined || !last.isRollback) return {};
  return Object.fromEntries(
    Object.entries(last.versions).filter(([name, version]) => deployed?.versions[name] !== version),
  );
}
