import { useEffect, useRef } from 'preact/hooks';
import type { WatchedList } from '../../api/list.ts';
import { marketText } from './market.messages.ts';

/** How many pages a search reads by itself while it finds nothing. */
const PAGES_BY_ITSELF = 5;

/** Reads on when people come near the end of the list; a button does the same. A search says how far it has looked. */
export function More(props: { readonly list: WatchedList<unknown>; readonly found: number; readonly search: string }) {
  const { list, found, search } = props;
  const text = marketText();
  const end = useRef<HTMLDivElement>(null);
  const readByItself = useRef({ search, pages: 0 });
  const more = useRef(list.more);
  more.current = list.more;
  const isSearching = search !== '';

  useEffect(() => {
    if (readByItself.current.search !== search) readByItself.current = { search, pages: 0 };
    if (!isSearching || found > 0 || !list.hasMore || list.trouble !== undefined) return;
    if (readByItself.current.pages >= PAGES_BY_ITSELF) return;
    readByItself.current.pages += 1;
    void list.more();
  }, [search, list.entries, list.hasMore]);

  useEffect(() => {
    if (end.current === null || isSearching) return;
    const seen = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) void more.current();
      },
      { rootMargin: '600px' },
    );
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [isSearching, list.hasMore, list.entries?.length]);

  return (
    <div class="more stack" ref={end}>
      {isSearching && (
        <p class="quiet small" role="status">
          {text.searched(found, list.entries?.length ?? 0)}
        </p>
      )}
      {list.hasMore && (
        <button type="button" class="button second" aria-disabled={list.isReadingMore} onClick={list.more}>
          {isSearching ? text.searchFurther : text.more}
        </button>
      )}
    </div>
  );
}
