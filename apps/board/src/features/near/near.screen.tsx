import { useLocation } from 'preact-iso';
import { useNeighbourhoods } from '../../api/neighbourhoods.ts';
import { pathOf } from '../../place.ts';
import { shellText } from '../../shell.messages.ts';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import './near.css';
import { nearText } from './near.messages.ts';
import { NearFound } from './near-found.tsx';
import { NearTools } from './near-tools.tsx';
import { queryOf, whereIn } from './where.ts';

/** What is near a place, as a list with distances and as a drawn map. The address keeps where and how far. */
export function NearScreen() {
  const { query, route } = useLocation();
  const known = useNeighbourhoods();
  const where = whereIn(query, known);
  const { centre, within, onlyFree, from, to } = where;
  const text = nearText();
  return (
    <Screen title={text.title} back={{ to: './', says: shellText().market }}>
      <NearTools
        where={where}
        known={known}
        choose={(change) => {
          const { at, dong } = { at: query.at, dong: query.dong, ...change };
          const wanted = queryOf({ at, dong, within, onlyFree, from, to, ...change });
          route(`${pathOf('near')}?${wanted}`, true);
        }}
      />
      {centre === undefined ? (
        <Empty icon="near" says={text.begin} />
      ) : (
        <NearFound centre={centre} within={within} onlyFree={onlyFree} days={{ from, to }} known={known} />
      )}
      <p class="quiet small">{text.private}</p>
    </Screen>
  );
}
