import { faultKey } from './faults.ts';
import type { HistorySpec } from './history-spec.ts';
import { type HistoryOutcome, playHistory } from './run-history.ts';

/** A history that breaks a rule and has almost nothing left to leave out. */
export interface Shrunk {
  readonly spec: HistorySpec;
  readonly outcome: HistoryOutcome;
  /** How many histories were played to find it. */
  readonly tries: number;
}

/** The most histories to play while shrinking one. */
const MAX_TRIES = 600;

/**
 * Leaves out commands and faults as long as the same rule still breaks; deterministic. Undefined when the history
 * breaks no rule.
 */
export async function shrink(first: HistorySpec): Promise<Shrunk | undefined> {
  let spec = first;
  let outcome = await playHistory(spec, { telling: false });
  const rule = outcome.violation?.rule;
  if (rule === undefined) return undefined;
  let tries = 1;

  const attempt = async (smaller: HistorySpec): Promise<boolean> => {
    if (tries >= MAX_TRIES) return false;
    tries += 1;
    const result = await playHistory(smaller, { telling: false });
    if (result.violation?.rule !== rule) return false;
    spec = smaller;
    outcome = result;
    return true;
  };
  for (let before = -1; before !== sizeOf(spec, outcome) && tries < MAX_TRIES; ) {
    before = sizeOf(spec, outcome);
    await fewerKinds(() => spec, attempt);
    await fewerCommands(() => spec, attempt);
    await fewerFaults(
      () => spec,
      () => outcome,
      attempt,
    );
  }
  return { spec, outcome: await playHistory(spec, { telling: true }), tries };
}

type Attempt = (smaller: HistorySpec) => Promise<boolean>;

function sizeOf({ plan, withoutCommands }: HistorySpec, { struck }: HistoryOutcome): number {
  return (plan.length - withoutCommands.size) * 1_000 + struck.length;
}

/** Leaves out kinds of faults that do not matter. */
async function fewerKinds(spec: () => HistorySpec, attempt: Attempt): Promise<void> {
  for (const kind of Object.keys(spec().profile.rates)) {
    const { profile } = spec();
    const rates = Object.fromEntries(Object.entries(profile.rates).filter(([name]) => name !== kind));
    await attempt({ ...spec(), profile: { ...profile, rates } });
  }
}

/** Leaves out whole clients first, then single commands from the last to the first. */
async function fewerCommands(spec: () => HistorySpec, attempt: Attempt): Promise<void> {
  const { plan } = spec();
  const clients = [...new Set(plan.map(({ client }) => client))];
  const groups = [
    ...clients.map((client) => plan.filter((command) => command.client === client).map(({ index }) => index)),
    ...plan.map(({ index }) => [index]).reverse(),
  ];
  for (const group of groups) {
    const { withoutCommands } = spec();
    if (group.every((index) => withoutCommands.has(index))) continue;
    await attempt({ ...spec(), withoutCommands: new Set([...withoutCommands, ...group]) });
  }
}

async function fewerFaults(spec: () => HistorySpec, outcome: () => HistoryOutcome, attempt: Attempt): Promise<void> {
  for (const fault of [...outcome().struck].reverse()) {
    const { withoutFaults } = spec();
    await attempt({ ...spec(), withoutFaults: new Set([...withoutFaults, faultKey(fault)]) });
  }
}
