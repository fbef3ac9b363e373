import { getItem, type Item, listItems } from '@gdmarket/client';
import { useEffect } from 'preact/hooks';
import { ask, market, type Outcome } from '../../api/ask.ts';
import { useWatchedList, type WatchedList } from '../../api/list.ts';
import { knownSettings } from '../../api/settings.ts';
import { useWatched } from '../../api/watch.ts';
import { person } from '../../person/person.ts';
import { Nobody } from './nobody.tsx';
import { OpenDeposits } from './open-deposits.tsx';
import { remember, remembered } from './remembered.ts';
import { withSeen } from './seen.ts';
import { ThingsView } from './things-view.tsx';

/** The things of somebody with an account, newest first. */
export function Owned({ ownerId }: { readonly ownerId: number }) {
  const list = useWatchedList(`things of ${ownerId}`, listItems, { ownerId, sort: 'itemNo,desc' });
  const itemNos = list.entries?.map(({ itemNo }) => itemNo) ?? [];
  useEffect(() => remember((seen) => withSeen(seen, itemNos)), [itemNos.join()]);
  return (
    <>
      <OpenDeposits ownerId={ownerId} things={list.entries ?? []} />
      <ThingsView list={list} />
    </>
  );
}

/** In an open market, things that were listed without an account: nobody owns them, and this browser remembers them. */
export function MadeHere() {
  const watched = useWatched('things made here', readMadeHere);
  const list: WatchedList<Item> = {
    entries: watched.value,
    hasMore: false,
    isReadingMore: false,
    trouble: watched.trouble,
    more: watched.again,
    again: watched.again,
  };
  const maySignIn = person.value === undefined && knownSettings.value?.issuer !== undefined;
  return <ThingsView list={list} nothing={maySignIn ? <Nobody /> : undefined} />;
}

async function readMadeHere(): Promise<Outcome<readonly Item[]>> {
  const listed = remembered().filter(({ isGone }) => isGone !== true);
  const outcomes = await Promise.all(listed.map(({ itemNo }) => ask(getItem(market, { itemNo }))));
  const failed = outcomes.find(({ trouble }) => trouble !== undefined && trouble.code !== 'item-not-found');
  if (failed?.trouble !== undefined) return failed;
  return { status: 200, body: outcomes.flatMap((outcome) => (outcome.trouble === undefined ? [outcome.body] : [])) };
}
