import type { Answer, Link, Operation } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { ask, market, type Outcome } from './ask.ts';
import type { Trouble } from './trouble.ts';
import { useWatched } from './watch.ts';

interface Page {
  readonly _embedded: Readonly<Record<string, readonly unknown[]>>;
  readonly _links: { readonly next?: Link };
  readonly page?: { readonly size?: number; readonly completeWithinMetres?: number };
}

type EntryOf<List> = List extends { readonly _embedded: Readonly<Record<string, readonly (infer Entry)[]>> }
  ? Entry
  : never;

/** A list that grows page by page. */
export interface WatchedList<Entry> {
  /** All that was read; undefined before the first answer. */
  readonly entries: readonly Entry[] | undefined;
  readonly hasMore: boolean;
  /** Of what is near: up to so many metres nothing is missing. */
  readonly completeWithin?: number | undefined;
  readonly isReadingMore: boolean;
  readonly trouble: Trouble | undefined;
  /** Reads one page more. */
  readonly more: () => Promise<void>;
  /** Reads all of it again. */
  readonly again: () => Promise<void>;
}

/** Watches a list of the market. `key` and `input` say which; `isUnderWay` says of an entry that it changes soon. */
export function useWatchedList<Input extends { readonly cursor?: string }, Bodies extends { readonly 200: Page }>(
  key: string,
  list: Operation<Input, Bodies>,
  input: Input,
  isUnderWay: (entry: EntryOf<Bodies[200]>) => boolean = () => false,
): WatchedList<EntryOf<Bodies[200]>> {
  const isReadingMore = useSignal(false);
  const moreTrouble = useSignal<Trouble | undefined>(undefined);
  const pages = useRef(0);
  const read = async (cursor: string | undefined) =>
    ask(list(market, cursor === undefined ? input : { ...input, cursor }) as Promise<Answer<200, Page>>);
  const readAll = async (): Promise<Outcome<readonly Page[]>> => {
    const found: Page[] = [];
    do {
      const outcome = await read(cursorOf(found.at(-1)));
      if (outcome.trouble !== undefined) return outcome;
      found.push(outcome.body);
    } while (found.length < pages.current && cursorOf(found.at(-1)) !== undefined);
    return { status: 200, body: found };
  };
  const watched = useWatched(key, readAll, (known) => entriesOf<EntryOf<Bodies[200]>>(known).some(isUnderWay));
  pages.current = watched.value?.length ?? 1;
  const cursor = cursorOf(watched.value?.at(-1));
  const more = async () => {
    if (cursor === undefined || isReadingMore.value) return;
    isReadingMore.value = true;
    const outcome = await read(cursor);
    moreTrouble.value = outcome.trouble;
    if (outcome.trouble === undefined) watched.set([...(watched.value ?? []), outcome.body]);
    isReadingMore.value = false;
  };
  return {
    entries: watched.value === undefined ? undefined : entriesOf(watched.value),
    hasMore: cursor !== undefined,
    completeWithin: watched.value?.at(-1)?.page?.completeWithinMetres,
    isReadingMore: isReadingMore.value,
    trouble: watched.trouble ?? moreTrouble.value,
    more,
    again: watched.again,
  };
}

/** Where the page after this one begins; undefined when it is the last. Only the cursor of a link is taken. */
function cursorOf(page: Page | undefined): string | undefined {
  const href = page?._links.next?.href;
  return href === undefined ? undefined : (new URL(href, document.baseURI).searchParams.get('cursor') ?? undefined);
}

function entriesOf<Entry>(pages: readonly Page[]): readonly Entry[] {
  return pages.flatMap(({ _embedded }) => (Object.values(_embedded)[0] ?? []) as readonly Entry[]);
}
