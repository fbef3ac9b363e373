import { nameOf, useNeighbourhoods } from '../../api/neighbourhoods.ts';
import { whereaboutsText } from '../../ui/whereabouts.messages.ts';
import { useWhereabouts } from '../../ui/whereabouts.ts';
import { placeFieldText } from './place-field.messages.ts';
import { isExact, NOWHERE, wordOf } from './place-of.ts';

/** Where a thing is: not said, a neighbourhood, or where its owner is now; and what others see of that. */
export function PlaceField(props: {
  readonly place: string;
  readonly isPlaced: boolean;
  readonly type: (place: string) => void;
}) {
  const { place, isPlaced, type } = props;
  const text = placeFieldText();
  const known = useNeighbourhoods();
  const { isLooking, trouble, look } = useWhereabouts(5, (found) => type(wordOf(found)));
  const exact = isExact(place);
  const says = exact ? text.exactHint : place === '' || place === NOWHERE ? text.hint : text.dongHint;
  return (
    <div class="field">
      <label for="item-place">{text.place}</label>
      <div class="place-field">
        <select
          class="input"
          id="item-place"
          aria-describedby="item-place-hint"
          value={place}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        >
          <option value="">{isPlaced ? text.asBefore : text.notSaid}</option>
          {isPlaced && <option value={NOWHERE}>{text.takeAway}</option>}
          {exact && <option value={place}>{text.here}</option>}
          {known.map((one) => (
            <option key={one.name} value={one.name}>
              {nameOf(one)}
            </option>
          ))}
        </select>
        <button type="button" class="button second" aria-disabled={isLooking} onClick={look}>
          {isLooking ? whereaboutsText().looking : text.useHere}
        </button>
      </div>
      <p class="quiet small" id="item-place-hint">
        {says}
      </p>
      {trouble !== undefined && (
        <p class="small" role="alert">
          {whereaboutsText()[trouble]}
        </p>
      )}
    </div>
  );
}
