import { useLocation } from 'preact-iso';
import { pathOf } from '../../place.ts';
import { Field } from '../../ui/field.tsx';
import { operatorText } from './operator.messages.ts';

const FIELD = 'reservation-no';

/** Leads to the history of a reservation by its number. A cancelled one is in no list. */
export function FindHistory() {
  const { route } = useLocation();
  const text = operatorText();
  return (
    <search>
      <form
        class="find-history"
        onSubmit={(event) => {
          event.preventDefault();
          route(pathOf(`operator/rentals/${new FormData(event.currentTarget).get(FIELD)}`));
        }}
      >
        <Field id={FIELD} label={text.find} hint={text.findSays}>
          <div class="button-row">
            <input
              class="input"
              id={FIELD}
              name={FIELD}
              type="number"
              inputMode="numeric"
              min={1}
              required
              aria-describedby={`${FIELD}-hint`}
            />
            <button type="submit" class="button second">
              {text.open}
            </button>
          </div>
        </Field>
      </form>
    </search>
  );
}
