import { listNeighbourhoods, type Neighbourhood } from '@gdmarket/client';
import { language } from '../messages/language.ts';
import { ask, market } from './ask.ts';
import { useWatched } from './watch.ts';

/** The neighbourhoods of the market, by their names in the present language; none before they are known. */
export function useNeighbourhoods(): readonly Neighbourhood[] {
  const { value } = useWatched('neighbourhoods', () => ask(listNeighbourhoods(market, {})));
  const known = value?._embedded.neighbourhoods ?? [];
  return known.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), language.value));
}

/** A neighbourhood's name in the present language. */
export function nameOf({ name, koreanName }: Neighbourhood): string {
  return language.value === 'ko' ? koreanName : name;
}

/** The name in the present language of the neighbourhood that the market calls so. */
export function namedIn(known: readonly Neighbourhood[], wanted: string): string {
  const found = known.find(({ name }) => name === wanted);
  return found === undefined ? wanted : nameOf(found);
}
