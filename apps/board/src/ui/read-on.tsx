import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { WatchedList } from '../api/list.ts';

/** How many pages are read by themselves while none of them has what is wanted. */
const PAGES_BY_THEMSELVES = 5;

/**
 * The end of a list: reads on when people come near it; a button does the same. `wanted` says how many entries are shown
 * when not all of them are: then it gives up after some pages without a new one.
 */
export function ReadOn(props: {
  readonly list: WatchedList<unknown>;
  readonly wanted: number | undefined;
  readonly label: string;
}) {
  const { list, wanted, label } = props;
  const end = useRef<HTMLDivElement>(null);
  const isNear = useSignal(false);
  const search = useRef({ wanted, pages: 0 });

  useEffect(() => {
    if (end.current === null) return;
    const seen = new IntersectionObserver(
      (entries) => {
        isNear.value = entries.at(-1)?.isIntersecting === true;
      },
      { rootMargin: '600px' },
    );
    seen.observe(end.current);
    return () => seen.disconnect();
  }, []);

  useEffect(() => {
    if (search.current.wanted !== wanted) search.current = { wanted, pages: 0 };
    const mayRead = isNear.value && list.hasMore && !list.isReadingMore && list.trouble === undefined;
    if (!mayRead || (wanted !== undefined && search.current.pages >= PAGES_BY_THEMSELVES)) return;
    search.current.pages += 1;
    void list.more();
  }, [isNear.value, list.entries, wanted]);

  return (
    <div class="more" ref={end}>
      {list.hasMore && (
        <button type="button" class="button second" aria-disabled={list.isReadingMore} onClick={list.more}>
          {label}
        </button>
      )}
    </div>
  );
}
