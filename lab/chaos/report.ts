import { tally } from '#support/tally.ts';
import type { ChaosReport } from './chaos.ts';
import { type Asked, commandNames } from './clients/commands.ts';
import { faultNames } from './harm/fault.ts';

const MOST_SHOWN = 40;

/** The report as lines to read. */
export function describeChaos(report: ChaosReport): readonly string[] {
  const { asked, settledAfterMs, events, repeated, deliveries, judged, broken } = report;
  return [
    `${asked.length} commands:`,
    ...commandNames.flatMap((command) => commandLine(command, asked)),
    'Harm done:',
    ...faultNames.flatMap((fault) => faultLine(fault, report)),
    `${events} events; ${repeated} delivered again on purpose, ${deliveries - events - repeated} by a crash or a repeated call.`,
    settledAfterMs === undefined ? 'It never settled.' : `Settled after ${(settledAfterMs / 1000).toFixed(1)} s.`,
    `Judged: ${judged.items} items, ${judged.reservations} reservations, ${judged.payments} payments, ${judged.reviews} reviews; ${judged.operations} requests for an order of one thing after another, ${judged.undecided} items undecided.`,
    deadLine(report),
    ...brokenLines(broken),
  ];
}

function deadLine({ deadLetters }: ChaosReport): string {
  const counts = Object.entries(deadLetters);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const where = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count}`);
  return `Dead letters: ${total} in ${counts.length} queues${total === 0 ? '' : ` (${where.join(', ')})`}.`;
}

function commandLine(command: string, asked: readonly Asked[]): readonly string[] {
  const answers = asked.filter((one) => one.command === command).map(answerOf);
  if (answers.length === 0) return [];
  const counts = Object.entries(tally(answers)).sort(([one], [other]) => one.localeCompare(other));
  return [`  ${command.padEnd(14)} ${counts.map(([answer, count]) => `${answer}: ${count}`).join(', ')}`];
}

function answerOf({ status, code }: Asked): string {
  if (status === 0) return 'no answer';
  return code === undefined ? String(status) : `${status} ${code}`;
}

function faultLine(fault: (typeof faultNames)[number], { strikes, skipped }: ChaosReport): readonly string[] {
  const reason = skipped[fault];
  if (reason !== undefined) return [`  ${fault.padEnd(14)} skipped: ${reason}`];
  const own = strikes.filter((strike) => strike.fault === fault);
  if (own.length === 0) return [];
  const hits = own.reduce((sum, { hit }) => sum + hit, 0);
  const errors = own.flatMap(({ target, error }) => (error === undefined ? [] : [`    not on ${target}: ${error}`]));
  const targets = Object.entries(tally(own.map(({ target }) => target))).map(([target, count]) => `${target} ${count}`);
  return [`  ${fault.padEnd(14)} ${own.length} times, ${hits} hit (${targets.join(', ')})`, ...errors];
}

function brokenLines(broken: readonly string[]): readonly string[] {
  if (broken.length === 0) return ['Every rule holds.'];
  const more = broken.length - MOST_SHOWN;
  return [
    `${broken.length} broken:`,
    ...broken.slice(0, MOST_SHOWN).map((words) => `  ${words}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
