import type { Item } from '@gdmarket/client';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { WatchedList } from '../../api/list.ts';
import { Bones } from '../../ui/bones.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useKeptFocus } from '../../ui/kept-focus.ts';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import { GoneRow } from './gone-row.tsx';
import { remembered } from './remembered.ts';
import { missingFrom } from './seen.ts';
import { ThingRow } from './thing-row.tsx';
import { thingsText } from './things.messages.ts';

/**
 * Somebody's things: first those that a neighbour wants or has, then those on the market, then those that have left it.
 * `nothing`: what stands there when none is on the market, if not the usual.
 */
export function ThingsView({
  list,
  nothing,
}: {
  readonly list: WatchedList<Item>;
  readonly nothing?: VNode | undefined;
}) {
  const { entries, hasMore, trouble, again } = list;
  const container = useRef<HTMLDivElement>(null);
  useKeptFocus(container);
  const text = thingsText();
  const missing = entries === undefined ? [] : missingFrom(remembered(), entries, hasMore);
  const isTaken = ({ reservationNo }: Item) => reservationNo !== null;
  return (
    <div class="stack" ref={container}>
      {trouble !== undefined && <TroubleNote trouble={trouble} again={again} />}
      {entries === undefined && trouble === undefined && <Bones />}
      {entries?.length === 0 && (nothing ?? <Empty icon="things" says={text.nothing} />)}
      <Rows title={text.taken} things={entries?.filter(isTaken)} lookAgain={again} />
      <Rows title={text.onMarket} things={entries?.filter((thing) => !isTaken(thing))} lookAgain={again} />
      {hasMore && (
        <button type="button" class="button second" aria-disabled={list.isReadingMore} onClick={list.more}>
          {text.more}
        </button>
      )}
      {missing.length > 0 && (
        <section class="stack thing-rows" aria-label={text.gone}>
          <h2>{text.gone}</h2>
          <p class="quiet small">{text.goneSays}</p>
          <ul class="stack">
            {missing.map((seen) => (
              <GoneRow key={seen.itemNo} seen={seen} lookAgain={again} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Rows(props: {
  readonly title: string;
  readonly things?: readonly Item[] | undefined;
  readonly lookAgain: () => Promise<void>;
}) {
  const { title, things = [], lookAgain } = props;
  if (things.length === 0) return null;
  return (
    <section class="stack thing-rows" aria-label={title}>
      <h2>
        {title} <span class="quiet">{things.length}</span>
      </h2>
      <ul class="stack">
        {things.map((thing) => (
          <li key={thing.itemNo}>
            <ThingRow thing={thing} lookAgain={lookAgain} />
          </li>
        ))}
      </ul>
    </section>
  );
}
