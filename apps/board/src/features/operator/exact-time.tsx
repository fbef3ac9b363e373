import { language } from '../../messages/language.ts';

const looks: Readonly<Record<'time' | 'moment', Intl.DateTimeFormatOptions>> = {
  time: { timeStyle: 'medium' },
  moment: { dateStyle: 'medium', timeStyle: 'medium' },
};

/** A moment to the second, in the time zone of whoever looks. Its tooltip has the market's own writing. */
export function ExactTime({ iso, look = 'moment' }: { readonly iso: string; readonly look?: keyof typeof looks }) {
  return (
    <time dateTime={iso} title={iso}>
      {new Intl.DateTimeFormat(language.value, looks[look]).format(new Date(iso))}
    </time>
  );
}
