import { setTimeout } from 'node:timers/promises';
import {
  DescribeArchiveCommand,
  DescribeEventBusCommand,
  DescribeReplayCommand,
  ResourceNotFoundException,
  StartReplayCommand,
} from '@aws-sdk/client-eventbridge';
import { type EventName, events } from '#contracts/events/index.ts';
import { UserError } from '../../bootstrap/user-error.mjs';
import type { StageOnAws } from '../stage-on-aws.ts';
import { type OpsValues, timeTyped, type Verb } from '../verb.ts';
import { consumerRules } from './consumer-rules.ts';
import { sift } from './sift.ts';
import type { Wanted } from './wanted.ts';

/** How often is looked whether a replay has ended, in ms. */
const LOOK_MS = 1_000;

/** Sends events of the archive again, unchanged, to the market's own consumers and to nobody else. */
export const replay: Verb = {
  operands: '',
  example: '--from 2026-11-29T10:00:00Z --of reservation/42',
  options: ['from', 'until', 'type', 'of'],
  read(operands, values) {
    if (operands.length > 0) throw new Error('Say which events by options.');
    const wanted = wantedOf(values);
    return (on) => replayEvents(on, wanted);
  },
};

function wantedOf({ from, until, type, of: subject }: OpsValues): Wanted {
  if (from === undefined) throw new Error('Say from when on: --from 2026-11-29T10:00:00Z.');
  // The bus knows the times of events in whole seconds.
  const start = wholeSecond(timeTyped('--from', from), Math.floor);
  const end = wholeSecond(until === undefined ? new Date() : timeTyped('--until', until), Math.ceil);
  if (end <= start) throw new Error('--until is after --from.');
  if (subject !== undefined && !/^[a-z-]+\/\d+$/.test(subject))
    throw new Error(`--of is an aggregate and its number as in reservation/42, not "${subject}".`);
  const types = type?.split(',').map((name) => {
    const known = Object.keys(events).find((one) => one === name);
    if (known === undefined) throw new Error(`There is no event ${name}.`);
    return known as EventName;
  });
  return { from: start, until: end, types, subject };
}

function wholeSecond(time: Date, round: (seconds: number) => number): Date {
  return new Date(round(time.getTime() / 1_000) * 1_000);
}

async function replayEvents(on: StageOnAws, wanted: Wanted): Promise<number> {
  const archive = await archiveOf(on);
  const rules = await consumerRules(on);
  const words = [
    wanted.types?.join(', ') ?? 'all events',
    ...(wanted.subject === undefined ? [] : [`of ${wanted.subject}`]),
  ];
  const range = `from ${wanted.from.toISOString()} until ${wanted.until.toISOString()}`;
  if (on.dryRun) {
    on.write(`Would replay ${words.join(' ')} ${range} to ${rules.length} consumers.`);
    return 0;
  }
  const name = `${on.named('ops')}-${Date.now()}`;
  if (wanted.types === undefined && wanted.subject === undefined) {
    await run(on, { name, archive, wanted, rules: rules.map(({ arn }) => arn) });
    on.write(`Replayed all events ${range} to ${rules.length} consumers.`);
    return 0;
  }
  const start = (rule: string) => run(on, { name, archive, wanted, rules: [rule] });
  const count = await sift(on, { name, wanted, start });
  on.write(`Replayed ${count} events (${words.join(' ')}) ${range}.`);
  return 0;
}

async function archiveOf(on: StageOnAws): Promise<{ readonly archive: string; readonly bus: string }> {
  const name = on.named('').slice(0, -1);
  const { Arn: bus = '' } = await on.bus.send(new DescribeEventBusCommand({ Name: name }));
  const found = await on.bus.send(new DescribeArchiveCommand({ ArchiveName: name })).catch((error: unknown) => {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    const local =
      on.stage === 'local' ? ' On an emulator nothing is archived until somebody makes an archive there.' : '';
    throw new UserError(`There is no archive ${name}.${local}`);
  });
  return { archive: found.ArchiveArn ?? '', bus };
}

interface Run {
  readonly name: string;
  readonly archive: { readonly archive: string; readonly bus: string };
  readonly wanted: Wanted;
  readonly rules: readonly string[];
}

/** Starts a replay and waits for its end. Throws when it fails. */
async function run(on: StageOnAws, { name, archive, wanted, rules }: Run): Promise<void> {
  await on.bus.send(
    new StartReplayCommand({
      ReplayName: name,
      EventSourceArn: archive.archive,
      EventStartTime: wanted.from,
      EventEndTime: wanted.until,
      Destination: { Arn: archive.bus, FilterArns: [...rules] },
    }),
  );
  for (;;) {
    const { State, StateReason } = await on.bus.send(new DescribeReplayCommand({ ReplayName: name }));
    if (State === 'COMPLETED') return;
    if (State !== 'STARTING' && State !== 'RUNNING')
      throw new Error(`replay ${name} ended as ${State}: ${StateReason}`);
    await setTimeout(LOOK_MS);
  }
}
