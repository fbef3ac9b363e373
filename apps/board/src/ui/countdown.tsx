import { useCountdown } from './seconds-left.ts';
import { asClock } from './time-left.ts';

/** Counts down to a moment (ISO 8601), and says once that it has come. `says`: what for. */
export function Countdown(props: { readonly until: string; readonly says: string; readonly onEnd: () => void }) {
  const { until, says, onEnd } = props;
  const left = useCountdown(until, onEnd);
  return (
    <span class="countdown" role="timer">
      <span class="for-readers">{says} </span>
      {asClock(left)}
    </span>
  );
}
