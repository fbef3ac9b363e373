import type { Answer, Call } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { inTheirName } from '../person/access-token.ts';
import { useSecondsLeft } from '../ui/seconds-left.ts';
import { ask, type BodyOf } from './ask.ts';
import { mayHaveBeenDone, type Trouble } from './trouble.ts';

/** What a button does: one request, with all that can come of it. */
export interface Command {
  /** Sends it, unless it is under way or has to wait. */
  readonly run: () => Promise<void>;
  readonly isRunning: boolean;
  /** What came of the last try; undefined when it succeeded, and before. */
  readonly trouble: Trouble | undefined;
  /** After how many seconds the market wants to be asked again; 0 when it may be now. */
  readonly secondsToWait: number;
}

/**
 * A command to the market. `wish` says what is asked, in JSON: while it stays the same, a repetition has the same
 * `Idempotency-Key`, so that what may have been done is not done twice. `done` gets the status and body of a success.
 * `about` names what is wanted, for example the days. A trouble is shown only while it stays the same.
 */
export function useCommand<A extends Answer>(
  wish: string,
  send: (call: Call) => Promise<A>,
  done: (body: BodyOf<A>, status: number) => void,
  about = '',
): Command {
  const isRunning = useSignal(false);
  const last = useSignal<{ readonly about: string; readonly trouble: Trouble; readonly at: number } | undefined>(
    undefined,
  );
  const { trouble, at = 0 } = last.value?.about === about ? last.value : {};
  const key = useRef<{ readonly wish: string; readonly name: string } | undefined>(undefined);
  const secondsToWait = useSecondsLeft(at + (trouble?.retryAfter ?? 0) * 1_000);

  const run = async () => {
    if (isRunning.value || secondsToWait > 0) return;
    isRunning.value = true;
    if (key.current?.wish !== wish) key.current = { wish, name: crypto.getRandomValues(new Uint32Array(4)).join('-') };
    const call = { idempotencyKey: key.current.name };
    const outcome = await ask(inTheirName(() => send(call)));
    isRunning.value = false;
    last.value = outcome.trouble && { about, trouble: outcome.trouble, at: Date.now() };
    if (outcome.trouble === undefined || !mayHaveBeenDone(outcome.trouble)) key.current = undefined;
    if (outcome.trouble === undefined) done(outcome.body, outcome.status);
  };
  return { run, isRunning: isRunning.value, trouble, secondsToWait };
}
