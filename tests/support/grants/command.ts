import { type Answer, expectStatus } from '../http-client.ts';

/** Does what a command does. Throws when the command fails. It may be repeated. */
export type Attempt = () => Promise<unknown>;

/** Something that a function does, and the grants that it takes, in the words of `wordsOf`. */
export interface Command {
  readonly does: string;
  /** Without one of these it fails. */
  readonly needs: readonly string[];
  /** Without one of these it goes on, and the function's log says what was refused. */
  readonly misses?: readonly string[];
  /** What an attempt's error says without a grant. When it is left out, the function's log says what was refused. */
  readonly refusal?: string;
  /** Prepares an attempt, with all grants. */
  readonly prepare: () => Promise<Attempt>;
  /** True when it takes long, or leaves much behind: it is tried only for grants that no command before it takes. */
  readonly isDear?: true;
}

/** A function's commands. `begin` runs before all of them, and returns what runs after them. */
export interface CommandsOfFunction {
  readonly commands: readonly Command[];
  readonly begin?: () => Promise<() => Promise<void>>;
}

/** Whether a command takes a grant. */
export function takes({ needs, misses = [] }: Command, words: string): boolean {
  return needs.includes(words) || misses.includes(words);
}

/** An attempt that is one request with one expected status. */
export function asking(ask: () => Promise<Answer>, status: number): Attempt {
  return async () => expectStatus(await ask(), status);
}
