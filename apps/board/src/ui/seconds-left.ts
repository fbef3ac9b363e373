import { useEffect, useState } from 'preact/hooks';
import { secondsUntil } from './time-left.ts';

/** Whole seconds until a moment, in milliseconds since 1970, counted down while somebody looks. */
export function useSecondsLeft(moment: number): number {
  const [, tick] = useState(0);
  const left = secondsUntil(moment, Date.now());
  useEffect(() => {
    if (left === 0) return;
    const timer = setInterval(() => tick(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [left === 0, moment]);
  return left;
}

/** The same for a moment as ISO 8601, and does something once it has come. */
export function useCountdown(until: string, onEnd: () => void): number {
  const left = useSecondsLeft(Date.parse(until));
  useEffect(() => {
    if (left === 0) onEnd();
  }, [left === 0]);
  return left;
}
