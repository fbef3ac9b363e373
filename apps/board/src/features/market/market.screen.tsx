import { listItemInfoes } from '@gdmarket/client';
import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { market } from '../../api/ask.ts';
import { useWatchedList } from '../../api/list.ts';
import { BASE } from '../../place.ts';
import { CardBones } from '../../ui/bones.tsx';
import { ReadOn } from '../../ui/read-on.tsx';
import { Screen } from '../../ui/screen.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { TroubleNote } from '../../ui/trouble-note.tsx';
import './market.css';
import { foundByName } from './found-by-name.ts';
import { marketText } from './market.messages.ts';
import { NothingFound } from './nothing-found.tsx';
import { ThingCard } from './thing-card.tsx';

/** What is on the market, newest first. */
const NEWEST = { size: 24, sort: 'itemNo,desc' } as const;

/** The first request of the screen: for everything, or only for what is free. */
export function readNewest(onlyFree: boolean) {
  return listItemInfoes(market, newest(onlyFree));
}

function newest(onlyFree: boolean) {
  return onlyFree ? ({ ...NEWEST, status: 'Rentable' } as const) : NEWEST;
}

/** Everything that is on the market, newest first; by name, or only what is free. The address keeps both. */
export function MarketScreen() {
  const { query, route } = useLocation();
  const search = useSignal(query.name ?? '');
  const onlyFree = query.free === 'yes';
  const text = marketText();
  const list = useWatchedList(`things ${onlyFree}`, listItemInfoes, newest(onlyFree));
  const found = foundByName(list.entries ?? [], search.value);
  const show = (free: boolean, name: string) => {
    const wanted = new URLSearchParams({ ...(free ? { free: 'yes' } : {}), ...(name === '' ? {} : { name }) });
    route(`${BASE}?${wanted}`.replace(/\?$/, ''), true);
  };
  return (
    <Screen title={text.title} tab={text.tab}>
      <search class="market-tools">
        <SearchField
          label={text.search}
          value={search.value}
          type={(typed) => {
            search.value = typed;
          }}
          change={() => show(onlyFree, search.value)}
        />
        <label class="switch">
          <input
            type="checkbox"
            checked={onlyFree}
            onChange={({ currentTarget }) => show(currentTarget.checked, search.value)}
          />
          {text.onlyFree}
        </label>
        <a class="button second" href="near">
          {text.near}
        </a>
      </search>
      {list.trouble !== undefined && <TroubleNote trouble={list.trouble} again={list.again} />}
      {list.entries === undefined ? (
        list.trouble === undefined && <CardBones count={8} />
      ) : (
        <>
          <ul class="cards">
            {found.map((thing) => (
              <li key={thing.itemNo}>
                <ThingCard thing={thing} />
              </li>
            ))}
          </ul>
          <NothingFound
            found={found.length}
            search={search.value}
            onlyFree={onlyFree}
            hasMore={list.hasMore}
            showAll={() => {
              search.value = '';
              show(false, '');
            }}
          />
          {search.value !== '' && (
            <p class="quiet small searched" role="status">
              {text.searched(found.length, list.entries.length)}
            </p>
          )}
          <ReadOn
            key={search.value}
            list={list}
            wanted={search.value === '' ? undefined : found.length}
            label={search.value === '' ? text.more : text.searchFurther}
          />
        </>
      )}
    </Screen>
  );
}
