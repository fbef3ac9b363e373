import type { Item } from '#functions/item/domain/item.ts';
import type { LogFields, Logger } from '#shared/observability/logger.ts';
import { type Attempt, isUncertain, isUnderWay, READER } from '../clients/attempt.ts';
import { createClients } from '../clients/clients.ts';
import { hoursOf } from '../clients/days-pass.ts';
import { createWorld } from '../cloud/world.ts';
import { createMirror } from '../cloud/written-rows.ts';
import type { Machine } from '../engine/machine.ts';
import { checkLinearizable } from '../linearizability/rule.ts';
import { checkAboutMe } from '../rules/about-me.ts';
import { checkAnswers } from '../rules/answers/answers.ts';
import { answeredForThemselves, asOneRequest, checkRepetitions } from '../rules/answers/repetitions.ts';
import { checkShownAnswers } from '../rules/answers/shown-answers.ts';
import { checkDeposits } from '../rules/deposits.ts';
import { checkForgetting } from '../rules/forgetting.ts';
import { checkForgottenPeople } from '../rules/forgotten-people.ts';
import { checkHolds } from '../rules/holds.ts';
import { checkIntrusion } from '../rules/intrusions.ts';
import { checkLapses } from '../rules/lapses.ts';
import { checkLinks, seenBy } from '../rules/links.ts';
import { checkLogged } from '../rules/logged.ts';
import { checkForgottenNotices, checkNotices, checkReminders } from '../rules/notices.ts';
import { checkNoticesShown } from '../rules/notices-shown.ts';
import { checkOthersFirst } from '../rules/others-first.ts';
import { checkOverdue } from '../rules/overdue.ts';
import { checkQuotas } from '../rules/quotas.ts';
import { checkRedelivery } from '../rules/redelivery.ts';
import { checkOverdueReminders } from '../rules/reminders.ts';
import type { Blame } from '../rules/report-violation.ts';
import { checkRest } from '../rules/rest.ts';
import type { Scene } from '../rules/rule-context.ts';
import { watchSafety } from '../rules/safety.ts';
import { checkTimesToPay } from '../rules/time-to-pay.ts';
import { checkOrigins } from '../rules/value-origins.ts';
import { checkViews } from '../rules/views.ts';
import { watchViews } from '../rules/views-keep-up.ts';
import { checkLeaving } from '../rules/waiting/leaving.ts';
import { checkNobodyForgotten, checkTurns } from '../rules/waiting/turns.ts';
import type { HistorySpec } from './history-spec.ts';
import { knownOf } from './known.ts';
import { readerOf } from './reader.ts';
import { type Settle, TIME_MS, untilAllIsNear, untilItGoesOn } from './time-goes-by.ts';

/** What is recorded of a history while it is played; it grows. */
export interface Seen {
  readonly operations: Attempt[];
  readonly events: Set<string>;
}

/** The market looks at what is due every hour; here less often, because most looks find nothing. */
const LOOK_HOURS = 6;
const HOUR_MS = 3_600_000;

/** More than it takes to read everything, in ms. */
const SOON_MS = 600_000;

/** Plays all commands, lets everything come to rest, and asks every rule; records what it sees in `operations` and `events`. */
export async function playOut(
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
    loggerOf(machine, blame),
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
  // A rule with a schedule says that it is time to look, several times a day.
  let looked = 0;
  const look = (): void => {
    looked = machine.scheduler.now();
    world.looks();
  };
  for (let hours = 1; hours <= hoursOf(commands); hours += LOOK_HOURS) machine.scheduler.after(hours * HOUR_MS, look);
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
  checkTimesToPay(scene, operations, blame);
  checkLapses(scene, operations, blame);
  const isFresh = machine.profile.rates['stale read'] === undefined;
  const noticed = world.tables.changes.flatMap(({ table, key }) => (table === 'notices' ? [key] : []));
  checkNoticesShown(noticed, operations, isFresh, blame);
  checkOverdueReminders({ mirror: scene.mirror, changes: world.tables.changes, lookedUntil: looked }, blame);
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
  await checkOverdue(scene, read, blame);
  await checkLinks(scene, [...seenBy(READER, operations), ...rows], read, blame);
  await settle();
  machine.tell('world', () => 'time goes by');
  await settle({ idleMs: TIME_MS });
  await untilAllIsNear(scene, settle);
  const lookedAgain = await untilItGoesOn(scene, settle);
  if (lookedAgain !== undefined) {
    await checkOverdue(scene, read, blame);
    checkOverdueReminders({ mirror: scene.mirror, changes: world.tables.changes, lookedUntil: lookedAgain }, blame);
  }
  // Twice, as a queue may deliver it.
  for (const _ of [1, 2]) world.looks();
  await settle();
  checkReminders(scene, blame);
  await checkRest(scene, operations, blame);
  checkDeposits(scene, operations, blame);
  checkHolds(scene, blame);
  checkTurns(scene, operations, blame);
  checkLeaving(scene, operations, blame);
  checkNobodyForgotten(scene, true, blame);
  checkForgottenPeople(scene, blame);
  await settle();
  // Each of these in half of the histories.
  if (redelivers || isSomeoneWatched(scene)) {
    await checkRedelivery(scene, settle, blame);
    checkNotices(scene, blame);
  } else await checkForgetting(scene, read, settle, blame);
  checkForgottenPeople(scene, blame);
  checkForgottenNotices(scene, blame);
  await settle();
}

/** Whether some reservation's time to pay, or some owner's to keep of a deposit, is over soon. */
function isSomeTimeOver({ mirror, world }: Scene): boolean {
  const soon = world.machine.scheduler.now() + SOON_MS;
  const payBys = [...mirror.reservations.latest.values()].map(({ payBy }) => payBy);
  const keepBys = [...mirror.payments.latest.values()].map(({ deposit }) => deposit?.keepBy);
  return [...payBys, ...keepBys].some((by) => by !== undefined && by * 1_000 < soon);
}

/** Whether the market looks every quarter of an hour if an item of a forgotten owner has come back. */
function isSomeoneWatched({ mirror: { items, people } }: Scene): boolean {
  const isWatched = ({ ownerId = 0, reservationNo }: Item) => reservationNo !== undefined && people.latest.has(ownerId);
  return [...items.latest.values()].some(isWatched);
}

/** Only the story keeps the functions' log lines, and of these not what goes well. */
function loggerOf(machine: Machine, blame: Blame): Logger {
  const info = (message: string, fields: LogFields = {}): void => checkLogged(message, fields, blame);
  const note = (message: string, { stack: _, ...fields }: LogFields = {}): void => {
    checkLogged(message, fields, blame);
    machine.tell('log', () => `${message} ${JSON.stringify(fields)}`);
  };
  return { info, warn: note, error: note };
}
