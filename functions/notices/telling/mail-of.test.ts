import { expect, it } from 'vitest';
import { mailOf } from './mail-of.ts';
import { noticeOf } from './notice.ts';

const links = { market: 'https://market.example', unsubscribe: 'https://market.example/unsubscribe/7.k' };
const notice = noticeOf(
  {
    ...{ customerId: 7, side: 'renter', kind: 'cancelled', reason: 'by-owner', reservationNo: 3, itemNo: 1 },
    ...{ itemName: '<b>드릴</b>\r\nBcc: all@example.com', words: 'Broken & <i>sorry</i>\nBye' },
  },
  '2026-11-29T10:00:00.000Z',
  'reservation#3#4',
);

it.each(['ko', 'en'] as const)('names the thing, why, and the way on, in %s', (language) => {
  const { subject, text, html } = mailOf(notice, language, links);
  expect(subject).not.toMatch(/[\r\n]/);
  expect(text.split('\n')[0]).toContain('“<b>드릴</b> Bcc: all@example.com”');
  expect(text).toContain('Broken & <i>sorry</i> Bye');
  for (const url of ['https://market.example/board/rentals/3', links.unsubscribe]) {
    expect(text).toContain(url);
    expect(html).toContain(`<a href="${url}">`);
  }
  expect(html).toContain(`<html lang="${language}">`);
  expect(html).toContain('&lt;b&gt;드릴&lt;/b&gt;');
  expect(html).toContain('Broken &amp; &lt;i&gt;sorry&lt;/i&gt; Bye');
  expect(html).not.toMatch(/<[bi]>/);
});

it('leads an owner to their things', () => {
  expect(mailOf({ ...notice, side: 'owner' }, 'en', links).text).toContain('https://market.example/board/mine');
});
