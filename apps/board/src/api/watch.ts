import { computed, type Signal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { signedIn } from '../person/session.ts';
import { answersInOrder } from './answers-in-order.ts';
import type { Outcome } from './ask.ts';
import { millisecondsUntilNextRead } from './pace.ts';
import type { Trouble } from './trouble.ts';

/** What is in view, read again and again. */
export interface Watched<T> {
  /** As it was read last; undefined before the first answer. */
  readonly value: T | undefined;
  /** What the last reading met; the value is then an older one. */
  readonly trouble: Trouble | undefined;
  /** Reads now. */
  readonly again: () => Promise<void>;
  /** Takes a newer value that an answer brought. */
  readonly set: (value: T) => void;
}

/** The account that has signed in: another may see something else. To the market, guests and nobody are the same. */
const account = computed(() => signedIn.value?.claims.customerId);

/** What was read last, by key: a screen that is opened again shows it at once. Another account has seen nothing yet. */
const lastKnown = new Map<string, unknown>();
account.subscribe(() => lastKnown.clear());

/**
 * Reads something while a screen shows it: often while it is under way, rarely otherwise, never in a hidden tab.
 * `key` names it; another key is another thing.
 */
export function useWatched<T>(
  key: string,
  read: () => Promise<Outcome<T>>,
  isUnderWay: (value: T) => boolean = () => false,
): Watched<T> {
  const who = account.value;
  const value = useSignal(lastKnown.get(key) as T | undefined);
  const trouble = useSignal<Trouble | undefined>(undefined);
  const current = useRef({ read, isUnderWay });
  current.current = { read, isUnderWay };
  const reader = useRef<Reader<T> | undefined>(undefined);

  useEffect(() => {
    value.value = lastKnown.get(key) as T | undefined;
    trouble.value = undefined;
    const started = startReading(key, value, trouble, current);
    reader.current = started;
    return started.stop;
  }, [key, who]);

  return useComputed(() => ({
    value: value.value,
    trouble: trouble.value,
    again: async () => reader.current?.again(),
    set: (newer: T) => reader.current?.set(newer),
  })).value;
}

interface Reader<T> {
  again(): Promise<void>;
  set(value: T): void;
  stop(): void;
}

/** Reads, and plans the next reading, until it is stopped. An answer that was asked for before a newer value is left out. */
function startReading<T>(
  key: string,
  value: Signal<T | undefined>,
  trouble: Signal<Trouble | undefined>,
  current: { readonly current: { read(): Promise<Outcome<T>>; isUnderWay(value: T): boolean } },
): Reader<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const answers = answersInOrder();

  const plan = () => {
    clearTimeout(timer);
    const underWay = value.value !== undefined && current.current.isUnderWay(value.value);
    const moment = { hidden: document.hidden, underWay, trouble: trouble.value, failures };
    const milliseconds = millisecondsUntilNextRead(moment);
    if (milliseconds !== undefined) timer = setTimeout(again, milliseconds);
  };
  const show = (newer: T) => {
    lastKnown.set(key, newer);
    value.value = newer;
    plan();
  };
  const set = (newer: T) => {
    if (answers.shows(answers.ask())) show(newer);
  };
  const again = async () => {
    clearTimeout(timer);
    const question = answers.ask();
    const outcome = await current.current.read();
    if (!answers.shows(question)) return;
    trouble.value = outcome.trouble;
    failures = outcome.trouble === undefined ? 0 : failures + 1;
    if (outcome.trouble === undefined) show(outcome.body);
    else plan();
  };
  const look = () => (document.hidden ? clearTimeout(timer) : void again());

  document.addEventListener('visibilitychange', look);
  addEventListener('online', look);
  void again();
  return {
    again,
    set,
    stop() {
      answers.end();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
    },
  };
}
