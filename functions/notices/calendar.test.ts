import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { calendarOf } from './calendar.ts';
import type { Rental } from './telling/rental.ts';

const rental: Rental = {
  customerId: 7,
  reservationNo: 3,
  version: 2,
  time: '2026-11-29T10:00:00.000Z',
  side: 'renter',
  itemNo: 1,
  itemName: '카메라; "좋은", 것\\',
  stage: 'reserved',
};

/** The events of a calendar, as a parser reads it that is not ours. */
function read(rentals: readonly Rental[], language: 'ko' | 'en' = 'en') {
  const text = calendarOf(rentals, language, 'https://market.example');
  // RFC 5545, 3.1: the last line ends like the others.
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ICAL.Event(part);
    const { uid, summary, startDate, endDate, sequence } = event;
    return { uid, summary, start: String(startDate), end: String(endDate), sequence, allDay: startDate.isDate };
  });
}

it('nobody’s calendar is a calendar', () => {
  expect(read([])).toEqual([]);
});

it('has the time to pay, whatever signs the name has', () => {
  const payBy = Date.parse('2026-11-29T10:15:00.000Z') / 1_000;
  expect(read([{ ...rental, payBy }])).toEqual([
    expect.objectContaining({
      uid: 'reservation-3-pay-by@gdmarket',
      summary: 'Pay for “카메라; "좋은", 것\\”',
      start: '2026-11-29T10:15:00Z',
      sequence: 2,
      allDay: false,
    }),
  ]);
  expect(read([{ ...rental, payBy, side: 'owner', itemName: '가'.repeat(100) }], 'ko')[0]?.summary).toContain('결제');
});

it('has the days of a rental, the last one included', () => {
  expect(read([{ ...rental, stage: 'paid', from: '2026-12-24', to: '2026-12-25' }])).toEqual([
    expect.objectContaining({ start: '2026-12-24', end: '2026-12-26', allDay: true }),
  ]);
});

it.each([
  ['en', 'renter', ['Pay for “드릴”', 'You have “드릴”']],
  ['en', 'owner', ['“드릴” is to be paid by now', '“드릴” is out']],
  ['ko', 'renter', ['“드릴” 결제 마감', '“드릴” 빌리는 날']],
  ['ko', 'owner', ['“드릴” 결제를 기다려요', '“드릴” 빌려주는 날']],
] as const)('says it in %s to the %s', (language, side, said) => {
  const open = { ...rental, side, itemName: '드릴', payBy: 1_795_946_400, from: '2026-12-24', to: '2026-12-25' };
  expect(read([open], language).map(({ summary }) => summary)).toEqual(said);
});

it('leaves out what is over, and line breaks of names', () => {
  expect(read([{ ...rental, stage: 'ended', payBy: 1_764_410_400, from: '2026-12-24', to: '2026-12-25' }])).toEqual([]);
  const [event] = read([{ ...rental, itemName: 'a\r\nBEGIN:VALARM', payBy: 1_764_410_400 }]);
  expect(event?.summary).toBe('Pay for “a BEGIN:VALARM”');
});
