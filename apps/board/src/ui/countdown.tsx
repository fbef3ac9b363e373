import { useCountdown } from '../../ui/seconds-left.ts';
import { asClock } from '../../ui/time-left.ts';
import { rentalText } from './rentals.messages.ts';

/** Counts down to a moment (ISO 8601), and says once that it has come. */
export function Countdown({ until, onEnd }: { readonly until: string; readonly onEnd: () => void }) {
  const left = useCountdown(until, onEnd);
  return (
    <span class="countdown" role="timer">
      <span class="for-readers">{rentalText().toPayLeft} </span>
      {asClock(left)}
    </span>
  );
}
