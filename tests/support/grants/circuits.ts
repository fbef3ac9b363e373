import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type BreakerRow, breakerRow, noRow } from '@gdmarket/resilience';
import type { GuardedDependencyName } from '#contracts/settings/parameters.ts';
import { aws } from '../aws.ts';
import { named } from '../environment.ts';
import type { Attempt, Command } from './command.ts';
import { whileRefused } from './roles.ts';

/** A grant without which the functions that answer calls fail. */
const calleeReads: Readonly<Record<GuardedDependencyName, string>> = {
  payment: 'dynamodb:GetItem payments',
  item: 'dynamodb:GetItem items',
};

/** The commands of a function on the circuit of a dependency: it looks at it, and probes it. `needs` are those of a call. */
export function circuitCommands(
  dependency: GuardedDependencyName,
  needs: readonly string[],
  call: () => Promise<Attempt>,
): readonly Command[] {
  const misses = ['dynamodb:GetItem breakers', `ssm:GetParameter guard/${dependency}`];
  return [
    {
      does: `looks at the circuit of ${dependency}`,
      needs,
      misses,
      isDear: true,
      prepare: async () => looking(dependency, await call()),
    },
    {
      does: `probes ${dependency}`,
      needs,
      isDear: true,
      misses: [...misses, 'dynamodb:PutItem breakers'],
      prepare: async () => looking(dependency, await call(), () => openForATimeThatIsOver(dependency)),
    },
  ];
}

/**
 * A call that looks at the shared circuit first, because the one before it got no answer; `meanwhile` comes between the
 * two. That one must find the circuit closed, or it would probe and open it again: so a good call comes before all.
 */
function looking(dependency: GuardedDependencyName, call: Attempt, meanwhile?: () => Promise<unknown>): Attempt {
  return async () => {
    await call();
    await whileRefused(`${dependency}-calls`, calleeReads[dependency], () => call().catch(() => undefined));
    await meanwhile?.();
    await call();
  };
}

/** The next caller that looks has to probe, and says so in the table. Returns the row. */
export async function openForATimeThatIsOver(dependency: GuardedDependencyName): Promise<BreakerRow> {
  const { version } = await readCircuit(dependency);
  const row: BreakerRow = { state: 'open', version: version + 1, openUntil: Date.now() - 1_000 };
  await aws.tables.send(new PutCommand({ TableName: named('breakers'), Item: { ...row, dependency } }));
  return row;
}

/** The circuit of a dependency as all functions share it. */
async function readCircuit(dependency: GuardedDependencyName): Promise<BreakerRow> {
  const TableName = named('breakers');
  const { Item } = await aws.tables.send(new GetCommand({ TableName, Key: { dependency }, ConsistentRead: true }));
  return Item === undefined ? noRow : breakerRow.parse(Item);
}
