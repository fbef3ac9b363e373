import ical, { ICalCalendarMethod } from 'ical-generator';
import type { NoticeLanguage } from '#contracts/notice-kinds.ts';
import { plain } from './telling/plain.ts';
import type { Rental } from './telling/rental.ts';
import { languages } from './telling/words/languages.ts';

/** The dates of a person's open rentals as a calendar (RFC 5545). It names things, and no people. */
export function calendarOf(rentals: readonly Rental[], language: NoticeLanguage, marketUrl: string): string {
  const { name, days, payBy } = languages[language].calendar;
  const calendar = ical({ name, method: ICalCalendarMethod.PUBLISH, prodId: '//GDmarket//rentals//EN', ttl: 3_600 });
  for (const rental of rentals.filter(({ stage }) => stage !== 'ended')) {
    const { reservationNo, version, time, side, itemName, from, to } = rental;
    const thing = `“${plain(itemName ?? '')}”`;
    const event = (what: string) => ({
      id: `reservation-${reservationNo}-${what}@gdmarket`,
      sequence: version,
      stamp: new Date(time),
      url: `${marketUrl}/board/${side === 'renter' ? `rentals/${reservationNo}` : 'mine'}`,
    });
    if (rental.payBy !== undefined)
      calendar.createEvent({ ...event('pay-by'), start: new Date(rental.payBy * 1_000), summary: payBy[side](thing) });
    if (from !== undefined && to !== undefined) {
      // The end of a day-long event is the day after it (RFC 5545, 3.6.1).
      const after = new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000);
      const whole = { allDay: true, timezone: 'UTC', start: new Date(`${from}T00:00:00Z`), end: after };
      calendar.createEvent({ ...event('days'), ...whole, summary: days[side](thing) });
    }
  }
  return `${calendar.toString()}\r\n`;
}
