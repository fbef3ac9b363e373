import { flag, marketPort, stage, text } from '../options/kinds.ts';
import type { StageOnAws } from './stage-on-aws.ts';

/** Every option of every verb. */
export const opsOptions = {
  stage: stage('which stage (local unless told); others by this shell’s AWS credentials'),
  port: marketPort(),
  'dry-run': flag('say what would be done, and change nothing'),
  from: text('TIME', 'replay, errors: from this time on, as in 2026-11-29T10:00:00Z'),
  until: text('TIME', 'replay: events until this time (now unless told)'),
  type: text('NAMES', 'replay: only events with these names, separated by commas'),
  of: text('AGGREGATE', 'replay: only events of this aggregate, as in reservation/42'),
  id: text('IDS', 'dead-letters: only the messages with these ids, separated by commas'),
  body: flag('dead-letters: show also the content, which may be personal'),
};

/** The options of all verbs, as they were typed. */
export type OpsValues = { readonly [K in keyof typeof opsOptions]: ReturnType<(typeof opsOptions)[K]['read']> };

/** The work that was asked for. Returns the exit code. Throws a UserError for what a person can put right. */
export type Work = (on: StageOnAws) => Promise<number>;

/** One thing that an operator does to a running stage. */
export interface Verb {
  /** Its operands in the usage. */
  readonly operands: string;
  /** What to type, after the verb. */
  readonly example: string;
  /** The options that it takes, besides those that every verb takes. */
  readonly options: readonly (keyof OpsValues)[];
  /** Reads what was typed. Throws a sentence when it is not understood. */
  read(operands: readonly string[], values: OpsValues): Work;
}

/** A number of the market, as it was typed: a whole number from 1. Throws a sentence. */
export function numberTyped(what: string, typed: string | undefined): number {
  if (/^[1-9]\d{0,14}$/.test(typed ?? '')) return Number(typed);
  throw new Error(`${what} is a whole number from 1, not "${typed ?? ''}".`);
}

/** A time as it was typed. Throws a sentence. */
export function timeTyped(option: string, typed: string): Date {
  const time = new Date(typed);
  if (/^\d{4}-\d\d-\d\dT/.test(typed) && !Number.isNaN(time.getTime())) return time;
  throw new Error(`${option} is a time as in 2026-11-29T10:00:00Z, not "${typed}".`);
}
