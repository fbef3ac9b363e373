import type { Neighbourhood } from '@gdmarket/client';
import { nameOf } from '../../api/neighbourhoods.ts';
import { distanceOf } from '../../messages/distance.ts';
import { today } from '../../messages/market-time.ts';
import { Icon } from '../../ui/icon.tsx';
import { whereaboutsText } from '../../ui/whereabouts.messages.ts';
import { useWhereabouts } from '../../ui/whereabouts.ts';
import { nearText } from './near.messages.ts';
import { RADII, type Where, wordOf } from './where.ts';

/** Where to look: where the browser is, or a neighbourhood; how far; whether only at what is free, and on which days. */
export function NearTools(props: {
  readonly where: Where;
  readonly known: readonly Neighbourhood[];
  readonly choose: (change: {
    readonly at?: string;
    readonly dong?: string;
    readonly within?: number;
    readonly onlyFree?: boolean;
    readonly from?: string;
    readonly to?: string;
  }) => void;
}) {
  const { where, known, choose } = props;
  const text = nearText();
  const whereabouts = useWhereabouts(3, (place) => choose({ at: wordOf(place), dong: '' }));
  const { trouble, isLooking } = whereabouts;
  const isHere = where.dong === undefined && where.centre !== undefined;
  return (
    <search class="near-tools">
      <button type="button" class="button" onClick={whereabouts.look} aria-disabled={isLooking}>
        <Icon name="near" />
        {isLooking ? whereaboutsText().looking : text.here}
      </button>
      <label class="near-choice">
        <span class="small">{text.dong}</span>
        <select
          class="input"
          value={where.dong ?? ''}
          onChange={({ currentTarget }) =>
            choose({ dong: currentTarget.value, ...(currentTarget.value && { at: '' }) })
          }
        >
          <option value="">{isHere ? text.asHere : text.choose}</option>
          {known.map((one) => (
            <option key={one.name} value={one.name}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      </label>
      <label class="near-choice">
        <span class="small">{text.within}</span>
        <select
          class="input"
          value={where.within}
          onChange={({ currentTarget }) => choose({ within: Number(currentTarget.value) })}
        >
          {RADII.map((metres) => (
            <option key={metres} value={metres}>
              {distanceOf(metres)}
            </option>
          ))}
        </select>
      </label>
      <label class="near-choice">
        <span class="small">{text.from}</span>
        <input
          class="input"
          type="date"
          min={today()}
          value={where.from}
          onChange={({ currentTarget: { value } }) =>
            choose({ from: value, to: value === '' ? '' : where.to < value ? value : where.to })
          }
        />
      </label>
      <label class="near-choice">
        <span class="small">{text.to}</span>
        <input
          class="input"
          type="date"
          min={where.from || today()}
          value={where.to}
          onChange={({ currentTarget: { value } }) =>
            choose({
              to: value,
              from: value === '' ? '' : where.from === '' || where.from > value ? value : where.from,
            })
          }
        />
      </label>
      <label class="switch">
        <input
          type="checkbox"
          checked={where.onlyFree}
          onChange={({ currentTarget }) => choose({ onlyFree: currentTarget.checked })}
        />
        {text.onlyFree}
      </label>
      {trouble !== undefined && where.dong === undefined && (
        <p class="note wide" role="alert">
          {whereaboutsText()[trouble]}
        </p>
      )}
    </search>
  );
}
