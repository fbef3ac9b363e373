import { describe, expect, it } from 'vitest';
import type { Telling } from '../telling/notice.ts';
import { stopMail } from '../telling/recipient.ts';
import { changeRecipient } from './change-recipient.ts';
import { forgetPerson } from './forget-person.use-case.ts';
import { quietMarket } from './notices-world.fixture.ts';
import { MAIL_HOURS, NEWS_DAYS, tell } from './tell.use-case.ts';

const time = '2026-11-29T09:59:00.000Z';
const to = (customerId: number): Telling => ({
  ...{ customerId, side: 'renter', kind: 'confirmed', reservationNo: 3, itemNo: 1, itemName: '드릴' },
});
const anna = { email: 'anna@example.com' } as const;

/** The time so many hours after {@link time}. */
const after = (hours: number) => new Date(Date.parse(time) + hours * 3_600_000 + 1).toISOString();

async function kindsOf(world: Pick<ReturnType<typeof quietMarket>, 'notices'>, customerId: number) {
  return (await world.notices.page(customerId, { size: 9 })).entries.map(({ kind }) => kind);
}

it('each is told once, however often and wherever the event comes again', async () => {
  const world = quietMarket();
  await Promise.all(Array.from({ length: 4 }, () => tell(world, [to(7), to(8)], time, 'reservation#3#2')));
  await tell(world, [to(7)], time, 'reservation#3#2');
  for (const customerId of [7, 8]) expect(await kindsOf(world, customerId)).toEqual(['confirmed']);
  expect(world.mails).toEqual([]);
});

it.each([
  ['English', { language: 'en' }, '“드릴” is reserved for you. Please pay.', 'No more e-mail:'],
  ['Korean', { language: 'ko' }, '“드릴”을 예약했어요. 결제해 주세요.', '메일을 그만 받기:'],
  ['Korean unless they say', { language: undefined }, '“드릴”을 예약했어요. 결제해 주세요.', '메일을 그만 받기:'],
] as const)(
  'who asked for e-mail gets one, with a way to stop it, in their language: %s',
  async (_, wish, subject, words) => {
    const world = quietMarket();
    await world.wants(7, { ...anna, ...wish });
    await Promise.all(Array.from({ length: 4 }, () => tell(world, [to(7), to(8)], time, 'reservation#3#2')));
    expect(world.mails).toEqual([
      expect.objectContaining({
        ...{ to: anna.email, customerId: 7, subject, text: expect.stringContaining(words) },
        html: expect.stringContaining(`<html lang="${wish.language ?? 'ko'}">`),
      }),
    ]);
    const { unsubscribeKey } = (await world.recipients.find(7)) ?? {};
    expect(world.mails[0]?.unsubscribeUrl).toBe(`https://market.example/unsubscribe/7.${unsubscribeKey}`);
    await tell(world, [to(7)], time, 'reservation#3#3');
    expect(world.mails[1]?.unsubscribeUrl).toBe(world.mails[0]?.unsubscribeUrl);
  },
);

it('what is muted is not mailed, and told all the same', async () => {
  const world = quietMarket();
  await world.wants(7, { ...anna, muted: ['confirmed'] });
  await tell(world, [to(7)], time, 'reservation#3#2');
  expect([world.mails.length, await kindsOf(world, 7)]).toEqual([0, ['confirmed']]);
});

it('a stage without a sender tells on the board alone', async () => {
  const world = { ...quietMarket(), mailer: undefined };
  await world.wants(7, anna);
  await tell(world, [to(7)], time, 'reservation#3#2');
  expect([world.mails.length, await kindsOf(world, 7)]).toEqual([0, ['confirmed']]);
});

describe('an e-mail is sent at most once', () => {
  it('is due again when it was certainly not sent', async () => {
    const world = quietMarket({ outcomes: ['not-now', 'not-now'] });
    await world.wants(7, anna);
    for (const _ of [1, 2]) await expect(tell(world, [to(7)], time, 'reservation#3#2')).rejects.toThrow('not be sent');
    for (const _ of [1, 2]) await tell(world, [to(7)], time, 'reservation#3#2');
    expect([world.mails.length, world.outcomesSeen]).toEqual([1, ['not-now', 'not-now', 'sent']]);
  });

  it('keeps nobody else waiting when it was not sent', async () => {
    const world = quietMarket({ outcomes: ['not-now'] });
    for (const customerId of [7, 9]) await world.wants(customerId, anna);
    const all = tell(world, [to(7), to(8), to(9)], time, 'reservation#3#2');
    await expect(all).rejects.toThrow('not be sent');
    for (const customerId of [7, 8, 9]) expect(await kindsOf(world, customerId)).toEqual(['confirmed']);
    expect(world.mails.map(({ customerId }) => customerId)).toEqual([9]);
  });

  it.each(['unknown', 'refused'] as const)('is not sent again when SES says %s', async (outcome) => {
    const world = quietMarket({ outcomes: [outcome] });
    await world.wants(7, anna);
    for (const _ of [1, 2, 3]) await tell(world, [to(7)], time, 'reservation#3#2');
    expect(world.outcomesSeen).toEqual([outcome]);
  });

  it('nor when its sender dies meanwhile', async () => {
    const world = quietMarket({ before: () => Promise.reject(new Error('the process ended')) });
    await world.wants(7, anna);
    await expect(tell(world, [to(7)], time, 'reservation#3#2')).rejects.toThrow('ended');
    await tell(world, [to(7)], time, 'reservation#3#2');
    expect([world.mails.length, await kindsOf(world, 7)]).toEqual([0, ['confirmed']]);
  });

  it('is sent by the next when its teller dies before taking it', async () => {
    const world = quietMarket();
    await world.wants(7, anna);
    const takeMail = () => Promise.reject(new Error('the process ended'));
    const dying = { ...world, notices: { ...world.notices, takeMail } };
    await expect(tell(dying, [to(7)], time, 'reservation#3#2')).rejects.toThrow('ended');
    await tell(world, [to(7)], time, 'reservation#3#2');
    expect(world.mails).toHaveLength(1);
  });

  it('is not sent to who has unsubscribed since', async () => {
    const world = quietMarket({ outcomes: ['not-now'] });
    await world.wants(7, anna);
    await expect(tell(world, [to(7)], time, 'reservation#3#2')).rejects.toThrow();
    const { version = 0 } = (await world.recipients.find(7)) ?? {};
    await world.recipients.save({ customerId: 7, version: version + 1 });
    await tell(world, [to(7)], time, 'reservation#3#2');
    expect(world.mails).toEqual([]);
  });

  it('is not sent to who unsubscribes while it is taken', async () => {
    const world = quietMarket();
    await world.wants(7, anna);
    const takeMail: typeof world.notices.takeMail = async (...of) => {
      await changeRecipient(world.recipients, 7, (before) => stopMail(before, 'unsubscribed'));
      return world.notices.takeMail(...of);
    };
    await tell({ ...world, notices: { ...world.notices, takeMail } }, [to(7)], time, 'reservation#3#2');
    expect([world.mails, await kindsOf(world, 7)]).toEqual([[], ['confirmed']]);
  });

  it('is not sent again to who is forgotten while the event comes again', async () => {
    const world = quietMarket();
    await world.wants(7, anna);
    await tell(world, [to(7)], time, 'reservation#3#2');
    const add: typeof world.notices.add = async (notice, mail) => {
      await forgetPerson(world.recipients, 7, after(1));
      return world.notices.add(notice, mail);
    };
    await tell({ ...world, notices: { ...world.notices, add } }, [to(7)], time, 'reservation#3#2');
    expect(world.mails).toHaveLength(1);
  });
});

it('old news is told and not mailed; what an archive brings is not even told', async () => {
  const late = quietMarket({ now: after(MAIL_HOURS) });
  await late.wants(7, anna);
  await tell(late, [to(7)], time, 'reservation#3#2');
  expect([late.mails.length, await kindsOf(late, 7)]).toEqual([0, ['confirmed']]);
  const older = quietMarket({ now: after(NEWS_DAYS * 24) });
  await tell(older, [to(7)], time, 'reservation#3#2');
  expect(await kindsOf(older, 7)).toEqual([]);
});

it('who is forgotten is told nothing from before, and something new once they are back', async () => {
  const world = quietMarket();
  await world.wants(7, { ...anna, unsubscribeKey: 'k', feed: { digest: 'd', since: time } });
  await tell(world, [to(7)], time, 'reservation#3#2');
  await forgetPerson(world.recipients, 7, '2026-11-29T09:59:30.000Z');
  await tell(world, [to(7)], time, 'reservation#3#2');
  expect(await kindsOf(world, 7)).toEqual([]);
  expect(await world.recipients.find(7)).toEqual({
    customerId: 7,
    version: 2,
    forgottenAt: '2026-11-29T09:59:30.000Z',
  });
  await tell(world, [to(7)], '2026-11-29T10:00:00.000Z', 'reservation#4#2');
  await forgetPerson(world.recipients, 7, '2026-11-29T09:59:30.000Z');
  expect(await kindsOf(world, 7)).toEqual(['confirmed']);
});
