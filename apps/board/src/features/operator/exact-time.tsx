import { onMarketClock } from '../../messages/market-time.ts';

const looks = { time: { timeStyle: 'medium' }, moment: { dateStyle: 'medium', timeStyle: 'medium' } } as const;

/** A moment to the second, on the market's clock. Its tooltip has the market's own writing. */
export function ExactTime({ iso, look = 'moment' }: { readonly iso: string; readonly look?: keyof typeof looks }) {
  return (
    <time dateTime={iso} title={iso}>
      {onMarketClock(iso, looks[look])}
    </time>
  );
}
