import { type DeployRecord, readRecord, type Versions } from './deploy-records.ts';
import type { StackName, StageVersions } from './stage-versions.ts';

/** A day of the fixture. */
export const DAY_MS = 86_400_000;

/** A stage in memory. Each deploy takes place a day after the last one. */
export interface StageInMemory extends StageVersions {
  /** Deploys as CloudFormation does: publishes what is new, moves the aliases, writes down what is in use. */
  deploy(name: string, changed: Versions): void;
  /** Nothing stands for two versions. */
  readonly aliases: Map<string, string | undefined>;
  readonly day: () => number;
  status: string | undefined;
}

/** Functions of the stack `services`, but for `identity-tokens`. */
export function stageInMemory(): StageInMemory {
  const stacks: Record<StackName, DeployRecord[]> = { services: [], identity: [] };
  const aliases = new Map<string, string | undefined>();
  const published = new Map<string, Map<string, Date>>();
  let days = 0;
  const stackOf = (name: string): StackName => (name.startsWith('identity') ? 'identity' : 'services');
  const add = (stack: StackName, text: string) => {
    const records = stacks[stack];
    records.push(readRecord(records.length + 1, new Date(days * DAY_MS), text));
  };
  return {
    status: 'UPDATE_COMPLETE',
    aliases,
    day: () => days,
    deploy(deploy, changed) {
      days += 1;
      for (const [name, version] of Object.entries(changed)) {
        aliases.set(name, version);
        published.set(name, (published.get(name) ?? new Map()).set(version, new Date(days * DAY_MS)));
      }
      for (const stack of ['services', 'identity'] as const) {
        const versions = Object.fromEntries([...aliases].filter(([name]) => stackOf(name) === stack));
        if (Object.keys(versions).length > 0) add(stack, JSON.stringify({ deploy, versions }));
      }
    },
    records: async (stack) => stacks[stack],
    record: async (stack, text) => add(stack, text),
    async statusOf() {
      return this.status;
    },
    inUse: async (name) => (aliases.has(name) ? [aliases.get(name) ?? ['1', '2']].flat() : []),
    use: async (name, version) => void aliases.set(name, version),
    published: async (name) => [...(published.get(name) ?? [])].map(([version, at]) => ({ version, at })),
    remove: async (name, version) => void published.get(name)?.delete(version),
  };
}
