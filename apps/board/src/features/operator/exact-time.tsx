import { secondOf } from '../../messages/formats.ts';

/** A moment to the second, on the market's clock. Its tooltip has the market's own writing. */
export function ExactTime({ iso, look = 'moment' }: { readonly iso: string; readonly look?: 'time' | 'moment' }) {
  return (
    <time dateTime={iso} title={iso}>
      {secondOf(iso, look)}
    </time>
  );
}
