import type { MoneyState } from '#functions/payment/use-cases/provider-ledger.fixture.ts';
import { createClients } from '#lab/simulation/clients/clients.ts';
import type { TableChange } from '#lab/simulation/cloud/tables.ts';
import { createWorld } from '#lab/simulation/cloud/world.ts';
import { createMirror } from '#lab/simulation/cloud/written-rows.ts';
import { createMachine } from '#lab/simulation/engine/machine.ts';
import { useVirtualTime } from '#lab/simulation/engine/virtual-time.ts';
import { specOf } from '#lab/simulation/histories/history-spec.ts';
import { CUT_TABLES } from './cut.ts';
import { silence } from './silence.ts';

const START = Date.UTC(2026, 0, 1);
const MOST_STEPS = 60_000;
/** Longer than anything waits, in ms. */
const TIME_MS = 3 * 3_600_000;

/** Every write of a history's tables that are cut, and the provider's books at its end. */
export interface RecordedHistory {
  readonly changes: readonly TableChange[];
  readonly money: ReadonlyMap<string, MoneyState>;
}

/**
 * Plays a history of the simulation, with its faults, and returns what it wrote. Nothing is used up when it
 * begins, and all instances are of this version: a restore knows its own rows only.
 */
export async function recordTables(seed: string, index: number): Promise<RecordedHistory> {
  const spec = specOf(seed, index);
  const { 'next version': _, ...rates } = spec.profile.rates;
  const profile = { ...spec.profile, rates, past: { items: 0, reservations: 0, holds: 0 } };
  const machine = createMachine({ seed: spec.seed, profile, start: START, without: new Set(), telling: false });
  const restore = useVirtualTime(machine.scheduler, spec.seed, machine.bind);
  try {
    let look = (): void => undefined;
    const nothing = (): void => undefined;
    const world = createWorld(machine, { changed: () => look(), broken: nothing, projected: nothing }, silence);
    const scene = { world, mirror: createMirror(world.tables, machine.scheduler) };
    const clients = createClients(scene, nothing, nothing);
    look = () => {
      scene.mirror.update();
      clients.look();
    };
    clients.start(spec.plan, () => machine.faults.end());
    await machine.scheduler.runAll(MOST_STEPS);
    await machine.scheduler.runAll(MOST_STEPS, { idleMs: TIME_MS });
    // Other tables are not cut: their many writes would leave few cuts between two writes of these.
    const changes = world.tables.changes.filter(({ table }) => CUT_TABLES.some((one) => one === table));
    return { changes, money: world.provider.books };
  } finally {
    restore();
  }
}
