import type { Item } from '#functions/item/domain/item.ts';
import type { LogFields, Logger } from '#shared/observability/logger.ts';
import { type Attempt, createClients, isUncertain, isUnderWay, READER } from '../clients/clients.ts';
import { isOwner, operatorOf } from '../clients/people.ts';
import { sendRequest } from '../cloud/gateway.ts';
import { createWorld, type World } from '../cloud/world.ts';
import { createMirror, type RowWrite, type TableMirror } from '../cloud/written-rows.ts';
import { createMachine, type Machine, type StoryLine } from '../engine/machine.ts';
import { NeverSettles } from '../engine/scheduler.ts';
import { useVirtualTime } from '../engine/virtual-time.ts';
import { checkLinearizable } from '../linearizability/rule.ts';
import type { Known } from '../linearizability/world.ts';
import { checkAboutMe } from '../rules/about-me.ts';
import { checkActors } from '../rules/actors.ts';
import { checkAnswers } from '../rules/answers/answers.ts';
import { checkFinalRefusals } from '../rules/answers/final-refusals.ts';
import { checkPromises } from '../rules/answers/promises.ts';
import { answeredForThemselves, asOneRequest, checkRepetitions } from '../rules/answers/repetitions.ts';
import { checkShownAnswers } from '../rules/answers/shown-answers.ts';
import { checkFacts } from '../rules/event-facts.ts';
import { checkForgetting } from '../rules/forgetting.ts';
import { checkForgottenPeople } from '../rules/forgotten-people.ts';
import { checkHistories } from '../rules/histories.ts';
import { checkHolds } from '../rules/holds.ts';
import { checkIntrusion } from '../rules/intrusions.ts';
import { checkLinks, seenBy } from '../rules/links.ts';
import { checkMoney } from '../rules/money.ts';
import { checkOthersFirst } from '../rules/others-first.ts';
import { checkOutbox } from '../rules/outbox.ts';
import { checkQuotas } from '../rules/quotas.ts';
import type { Read } from '../rules/read-market.ts';
import { checkRedelivery } from '../rules/redelivery.ts';
import type { Blame } from '../rules/report-violation.ts';
import type { Scene } from '../rules/rule-context.ts';
import { watchSafety } from '../rules/safety.ts';
import { checkSettled } from '../rules/settled.ts';
import { checkTurnedDown } from '../rules/turned-down.ts';
import { checkOrigins } from '../rules/value-origins.ts';
import { checkViews } from '../rules/views.ts';
import { watchViews } from '../rules/views-keep-up.ts';
import type { StruckFault } from './faults.ts';
import type { HistorySpec } from './history-spec.ts';
import { thrown, watchUnhandled } from './thrown-errors.ts';

/** A rule that a history broke. */
export interface Violation {
  readonly rule: string;
  readonly message: string;
}

/** The result of a history. */
export interface HistoryOutcome {
  readonly violation: Violation | undefined;
  /** Every request of every client, for the check of linearizability. */
  readonly operations: readonly Attempt[];
  readonly struck: readonly StruckFault[];
  /** The types of events that reached the bus. */
  readonly events: ReadonlySet<string>;
  readonly ticks: number;
  readonly story: readonly StoryLine[];
}

/** Lets everything settle; with `idleMs`, also what waits for a time within so many milliseconds. */
type Settle = (options?: { readonly idleMs: number }) => Promise<void>;

/** What is recorded of a history while it is played; it grows. */
interface Seen {
  readonly operations: Attempt[];
  readonly events: Set<string>;
}

/** When histories begin, in ms since the epoch. */
const START = Date.UTC(2026, 0, 1);

/** The number of steps after which a history counts as never settling. */
const MAX_TICKS = 60_000;

/**
 * Longer than anything waits, in ms: unpaid reservations, and the hour after somebody was forgotten. Only what watches a
 * forgotten owner's lent item goes on after it.
 */
const TIME_MS = 3 * 3_600_000;

/** More than it takes to read everything, in ms. */
const SOON_MS = 600_000;

/**
 * Lines of an error's stack in a history whose story is told. Without a reader, stacks would cost more than all the
 * rest.
 */
const STACK_LINES = 10;

/** Thrown when a rule is broken, to end the history. */
class Broken extends Error {
  readonly violation: Violation;
  constructor(violation: Violation) {
    super(violation.message);
    this.violation = violation;
  }
}

/**
 * Plays one history to its end, or to the first rule that it breaks. The same specification always gives the same
 * outcome.
 */
export async function playHistory(spec: HistorySpec, options: { readonly telling: boolean }): Promise<HistoryOutcome> {
  const { seed, profile, withoutFaults } = spec;
  const machine = createMachine({ seed, profile, start: START, without: withoutFaults, telling: options.telling });
  const restore = useVirtualTime(machine.scheduler, seed, machine.bind);
  if (options.telling) Error.stackTraceLimit = STACK_LINES;
  const unhandled = watchUnhandled();
  const seen: Seen = { operations: [], events: new Set() };
  try {
    const violation = await play(machine, spec, seen);
    const stray = await unhandled();
    return {
      violation: violation ?? (stray && thrown(stray.reason)),
      ...seen,
      struck: machine.faults.struck,
      ticks: machine.scheduler.ticks(),
      story: machine.story,
    };
  } finally {
    restore();
  }
}

async function play(machine: Machine, spec: HistorySpec, seen: Seen): Promise<Violation | undefined> {
  let violation: Violation | undefined;
  const blame: Blame = (rule, message) => {
    violation ??= { rule, message };
    machine.scheduler.stop();
  };
  const settle: Settle = async (options) => {
    await machine.scheduler.runAll(MAX_TICKS, options);
    if (violation !== undefined) throw new Broken(violation);
  };
  try {
    await playOut(machine, spec, seen, blame, settle);
  } catch (error) {
    if (error instanceof NeverSettles) return { rule: 'settles', message: error.message };
    if (!(error instanceof Broken)) return violation ?? thrown(error);
  }
  return violation;
}

async function playOut(
  machine: Machine,
  { plan, withoutCommands, profile: { redelivers } }: HistorySpec,
  { operations, events }: Seen,
  blame: Blame,
  settle: Settle,
): Promise<void> {
  let watch = (): void => undefined;
  let views = (_: string): void => undefined;
  const world = createWorld(
    machine,
    {
      changed: () => watch(),
      broken: blame,
      projected: (eventId) => views(eventId),
    },
    loggerOf(machine),
  );
  const scene: Scene = { world, mirror: createMirror(world.tables, machine.scheduler) };
  const clients = createClients(
    scene,
    (attempt) => operations.push(attempt),
    (intrusion) => checkIntrusion(intrusion, blame),
  );
  const safety = watchSafety(scene, blame);
  views = watchViews(scene, blame);
  watch = () => {
    safety();
    clients.look();
  };

  const commands = plan.filter(({ index }) => !withoutCommands.has(index));
  clients.start(commands, () => {
    machine.tell('world', () => 'no more commands, no more faults');
    machine.faults.end();
  });
  await settle();
  // What no client repeats must come right by itself.
  await checkRest(scene, operations, blame);
  await settle();
  clients.askAgain(({ requestId, response }) => {
    if (isUncertain(response) || isUnderWay(response))
      blame('503 may be repeated', `${requestId} is never answered, at last ${response?.status}`);
  });
  await settle();
  await checkRest(scene, operations, blame);
  for (const { type } of world.bus.events) events.add(type);
  checkAnswers(scene, answeredForThemselves(operations), blame);
  checkRepetitions(scene.mirror, operations, blame);
  checkOrigins(scene, operations, blame);
  checkOthersFirst(scene, blame);
  checkQuotas(scene, operations, blame);
  checkAboutMe(scene, operations, blame);
  await settle();
  // Holds that end soon must end before everything is read, not meanwhile.
  if (isSomeTimeOver(scene)) await settle({ idleMs: TIME_MS });
  clients.readEverything();
  await settle();
  const requests = asOneRequest(operations);
  checkShownAnswers(scene, requests, blame);
  checkLinearizable(requests, knownOf(scene), blame);
  await settle();
  const read = readerOf(world);
  const rows = await checkViews(scene, read, blame);
  await checkLinks(scene, [...seenBy(READER, operations), ...rows], read, blame);
  await settle();
  machine.tell('world', () => 'time goes by');
  await settle({ idleMs: TIME_MS });
  await checkRest(scene, operations, blame);
  checkHolds(scene, blame);
  checkForgottenPeople(scene, blame);
  await settle();
  // Each of these in half of the histories.
  if (redelivers || isSomeoneWatched(scene)) await checkRedelivery(scene, settle, blame);
  else await checkForgetting(scene, read, settle, blame);
  checkForgottenPeople(scene, blame);
  await settle();
}

/** Whether some reservation's time to pay is over soon. */
function isSomeTimeOver({ mirror, world }: Scene): boolean {
  const soon = world.machine.scheduler.now() + SOON_MS;
  return [...mirror.reservations.latest.values()].some(({ payBy }) => payBy !== undefined && payBy * 1_000 < soon);
}

/** Whether the market looks every quarter of an hour if an item of a forgotten owner has come back. */
function isSomeoneWatched({ mirror: { items, people } }: Scene): boolean {
  const isWatched = ({ ownerId = 0, reservationNo }: Item) => reservationNo !== undefined && people.latest.has(ownerId);
  return [...items.latest.values()].some(isWatched);
}

/** What no request about an item tells: who did not pay in time, and what went with people who were forgotten. */
function knownOf({ mirror: { items, reservations, reviews, people } }: Scene): Known {
  const numbersOf = <S>({ writes }: TableMirror<S>, isSo: (write: RowWrite<S>) => boolean): ReadonlySet<number> =>
    new Set(writes.filter(isSo).map(({ number }) => number));
  const forgotten = new Set(people.writes.map(({ event }) => event.id));
  return {
    overdue: numbersOf(reservations, ({ state }) => state.cancellation === 'late'),
    self: numbersOf(
      reservations,
      ({ number, state: { customerId } }) =>
        isOwner(customerId) && reservations.of(number).every(({ state }) => state.turnedDown === undefined),
    ),
    own: numbersOf(reservations, ({ state }) => items.latest.get(state.itemNo)?.ownerId === state.customerId),
    withdrawn: numbersOf(items, ({ event }) => forgotten.has(event.causationId)),
    wordless: numbersOf(reviews, ({ state }) => state.forgotten === true),
  };
}

/** The rules of a market at rest. */
async function checkRest(scene: Scene, operations: readonly Attempt[], blame: Blame) {
  checkOutbox(scene, operations, blame);
  checkActors(scene, operations, blame);
  checkTurnedDown(scene, operations, blame);
  checkFacts(scene, blame);
  checkMoney(scene, blame);
  const answered = answeredForThemselves(operations);
  checkPromises(scene, answered, operations, blame);
  checkFinalRefusals(scene, answered, blame);
  await checkSettled(scene, blame);
  await checkHistories(scene, blame);
}

/** Reads through the gateway while the market is at rest. */
function readerOf(world: World): Read {
  let count = 0;
  return async (request) => {
    count += 1;
    // This value stays when a rule was broken and nothing runs any more.
    let answer: Awaited<ReturnType<Read>> = { status: 0 };
    const name = `read-${count}`;
    sendRequest(
      world,
      request,
      { requestId: name, correlationId: name, person: operatorOf(world.machine.profile) },
      world.machine.placeOf(`read ${count}`),
      (given) => {
        answer = given ?? answer;
      },
    );
    await world.machine.scheduler.runAll(MAX_TICKS);
    return answer;
  };
}

/** Only the story keeps the functions' log lines. */
function loggerOf(machine: Machine): Logger {
  const silence = (): void => undefined;
  const note = (message: string, { stack: _, ...fields }: LogFields = {}): void =>
    machine.tell('log', () => `${message} ${JSON.stringify(fields)}`);
  const logger: Logger = { info: silence, warn: note, error: note };
  return logger;
}
