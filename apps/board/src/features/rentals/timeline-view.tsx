import { Icon } from '../../ui/icon.tsx';
import type { RentalStage } from './rental-stage.ts';
import { rentalText } from './rentals.messages.ts';
import { timelineOf } from './timeline.ts';

/** The whole way of a rental: what is done, where it stands, what comes. */
export function TimelineView({ stage }: { readonly stage: RentalStage }) {
  const text = rentalText();
  return (
    <section class="card timeline" aria-label={text.timeline}>
      <ol>
        {timelineOf(stage).map(({ step, state }) => (
          <li key={step} class={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span class="step-dot">
              {state === 'done' && <Icon name="free" />}
              {state === 'ended' && <Icon name="close" />}
            </span>
            <span>{text[step]}</span>
            <span class="step-state">{text[state]}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
