import { type DeployRecord, distinct } from './deploy-records.ts';
import { type StageVersions, stacksWithFunctions } from './stage-versions.ts';

/** How many days old a version is before it may go, and how many deploys stay whatever their age. */
const KEPT = { days: 30, deploys: 10 };

/** Milliseconds of a day. */
const DAY_MS = 86_400_000;

/**
 * Removes old versions that none of the last deploys has used and no alias uses. Returns how many. `now` in ms.
 */
export async function pruneVersions(versions: StageVersions, now: number): Promise<number> {
  let removed = 0;
  for (const stack of stacksWithFunctions) {
    const records = await versions.records(stack);
    for (const name of Object.keys(records.at(-1)?.versions ?? {})) {
      const kept = new Set([
        ...(await versions.inUse(name)),
        ...lately(records).map(({ versions: then }) => then[name]),
      ]);
      for (const { version, at } of await versions.published(name)) {
        if (kept.has(version) || now - at.getTime() < KEPT.days * DAY_MS) continue;
        await versions.remove(name, version);
        removed += 1;
      }
    }
  }
  return removed;
}

function lately(records: readonly DeployRecord[]): readonly DeployRecord[] {
  return distinct(records).slice(-KEPT.deploys);
}
