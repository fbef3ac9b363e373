import { withParticle, wonIn } from '@gdmarket/korean';
import { type Days, daysOf, type MaybeDays } from '#contracts/days/civil-day.ts';
import type { NoticeKind, NoticeLanguage } from '#contracts/notice-kinds.ts';
import type { NoticeReason, Side, Telling } from './notice.ts';
import { charactersOf, plain } from './plain.ts';

/** The longest subject of an e-mail, in characters as people count them: phones show no more. */
export const MAX_SUBJECT = 60;

type Told = Pick<
  Telling,
  'kind' | 'side' | 'itemName' | 'reason' | 'changed' | 'score' | 'minutes' | 'moment' | 'deposit' | 'lateFee'
> &
  MaybeDays;
/** A sentence about a thing. `thing` is its name in quotation marks, with the days of its rental if it has any. */
type Sentence = (thing: string, told: Told) => string;
type Sentences = Readonly<Record<NoticeKind, Sentence | Readonly<Record<Side, Sentence>>>>;
type Reasons = Readonly<Record<NoticeReason, Sentence>>;

const ko: Sentences = {
  reserved: (thing, { moment }) =>
    `${withParticle(thing, '이')} 예약되었어요.${moment === undefined ? '' : ` ${momentOf(moment, 'ko')}부터 결제돼요.`}`,
  confirmed: (thing, { moment }) =>
    `${withParticle(thing, '을')} 예약했어요. ${moment === undefined ? '' : `${momentOf(moment, 'ko')}부터 `}결제해 주세요.`,
  'pay-now': (thing, { moment }) =>
    `이제 ${thing} 값을 ${moment === undefined ? '' : `${momentOf(moment, 'ko')}까지 `}결제해 주세요.`,
  refused: (thing, told) => reasonsKo[told.reason ?? 'unknown'](thing, told),
  paid: {
    renter: (thing) => `${thing} 값을 결제했어요.`,
    owner: (thing) => `${thing} 값이 결제되었어요. 이제 건네주세요.`,
  },
  'pay-again': {
    renter: (thing, told) => lapsedIn(reasonsKo, thing, told) ?? `${thing} 결제가 취소되었어요. 다시 결제해 주세요.`,
    owner: (thing, told) => lapsedIn(reasonsKo, thing, told) ?? `${thing} 결제가 취소되었어요. 아직 건네지 마세요.`,
  },
  'hand-over-today': {
    renter: (thing) => `오늘은 ${withParticle(thing, '을')} 받는 날이에요.`,
    owner: (thing) => `오늘은 ${withParticle(thing, '을')} 건네는 날이에요.`,
  },
  'due-tomorrow': {
    renter: (thing, told) => `내일${dueIn(told, 'ko', inBrackets)}까지 ${withParticle(thing, '을')} 돌려주세요.`,
    owner: (thing, told) => `내일${dueIn(told, 'ko', inBrackets)} ${withParticle(thing, '을')} 돌려받아요.`,
  },
  overdue: {
    renter: (thing, told) =>
      `${withParticle(thing, '을')} 돌려줄 날${dueIn(told, 'ko', inBrackets)}이 지났어요.${costsKo(told, '주인이 확인하면', '내요')}`,
    owner: (thing, told) =>
      `${dueIn(told, 'ko', (day) => `${day}에 돌려받을 `)}${withParticle(thing, '이')} 아직 돌아오지 않았어요.${costsKo(told, '확인하시면', '받아요')}`,
  },
  returned: {
    renter: (thing) => `${withParticle(thing, '을')} 돌려주었어요.`,
    owner: (thing) => `${withParticle(thing, '을')} 돌려받았어요.`,
  },
  deposit: (thing, told) => reasonsKo[told.reason ?? 'deposit-released'](thing, told),
  'please-review': (thing) => `${withParticle(thing, '은')} 어땠나요? 후기를 남겨 주세요.`,
  reviewed: (thing, { score }) => `${thing} 후기가 올라왔어요: 5점 만점에 ${score}점.`,
  cancelled: (thing, told) => reasonsKo[told.reason ?? 'by-renter'](thing, told),
  'your-turn': (thing, { minutes = 1 }) => `기다리던 ${withParticle(thing, '을')} ${minutes}분 안에 예약할 수 있어요.`,
  'waiting-over': (thing, told) => reasonsKo[told.reason ?? 'deleted'](thing, told),
};

const reasonsKo: Reasons = {
  held: (thing) => `${withParticle(thing, '은')} 다른 분이 먼저 예약했어요.`,
  deleted: (thing) => `${withParticle(thing, '은')} 이제 빌릴 수 없어요.`,
  unknown: (thing) => `${withParticle(thing, '은')} 이제 빌릴 수 없어요.`,
  'own-item': (thing) => `${withParticle(thing, '은')} 내 물건이라 예약할 수 없어요.`,
  'days-required': (thing) => `${withParticle(thing, '은')} 날짜를 정해서 예약해야 해요.`,
  'days-blocked': (thing) => `${withParticle(thing, '은')} 주인이 빌려주지 않는 날이 있어 예약할 수 없어요.`,
  'rental-length': (thing) => `${thing} 대여 기간이 주인이 정한 것과 달라요.`,
  'price-changed': (thing, told) => `${thing} ${changedKo(told)} 바뀌었어요. 다시 예약해 주세요.`,
  'by-renter': (thing) => `${thing} 예약을 빌리는 분이 취소했어요.`,
  'by-owner': (thing) => `${thing} 예약을 주인이 취소했어요.`,
  'by-operator': (thing) => `${thing} 예약을 운영자가 취소했어요.`,
  expired: (thing) => `${thing} 예약이 끝났어요. 제때 결제되지 않았어요.`,
  'deposit-kept': (thing) => `주인이 ${thing} 보증금을 받았어요. 금액과 이유를 확인해 주세요.`,
  'deposit-released': (thing) => `${thing} 보증금이 모두 풀렸어요.`,
  'deposit-lapsed': (thing) => `${thing} 보증금은 기한이 지나 받지 못했어요.`,
  'payment-lapsed': (thing, { side, moment }) =>
    side === 'owner'
      ? `${thing} 결제 승인이 만료되었어요. 아직 건네지 마세요.${moment === undefined ? '' : ` 빌리는 분은 ${momentOf(moment, 'ko')}까지 다시 결제할 수 있어요.`}`
      : `${thing} 결제 승인이 만료되었어요. ${moment === undefined ? '' : `${momentOf(moment, 'ko')}까지 `}다시 결제해 주세요.`,
  passed: (thing) => `${withParticle(thing, '을')} 예약할 수 있는 때가 지나서 더는 기다리지 않아요.`,
  'ruled-out': (thing) => `${thing} 주인이 정한 조건에 맞지 않아서 더는 기다리지 않아요.`,
};

const en: Sentences = {
  reserved: (thing, { moment }) =>
    moment === undefined
      ? `Somebody reserved ${thing}.`
      : `${thing} is reserved, and paid from ${momentOf(moment, 'en')}.`,
  confirmed: (thing, { moment }) =>
    `${thing} is reserved for you. ${moment === undefined ? 'Please pay.' : `Pay from ${momentOf(moment, 'en')}.`}`,
  'pay-now': (thing, { moment }) =>
    `Please pay for ${thing}${moment === undefined ? ' now' : ` by ${momentOf(moment, 'en')}`}.`,
  refused: (thing, told) => reasonsEn[told.reason ?? 'unknown'](thing, told),
  paid: {
    renter: (thing) => `You paid for ${thing}.`,
    owner: (thing) => `${thing} is paid. You can hand it over.`,
  },
  'pay-again': {
    renter: (thing, told) => lapsedIn(reasonsEn, thing, told) ?? `The payment for ${thing} was cancelled. Pay again.`,
    owner: (thing, told) => lapsedIn(reasonsEn, thing, told) ?? `Do not hand over ${thing}: payment cancelled.`,
  },
  'hand-over-today': {
    renter: (thing) => `You get ${thing} today.`,
    owner: (thing) => `Hand over ${thing} today.`,
  },
  'due-tomorrow': {
    renter: (thing, told) => `Please bring back ${thing} by tomorrow${dueIn(told, 'en', (day) => `, ${day}`)}.`,
    owner: (thing, told) => `${thing} comes back tomorrow${dueIn(told, 'en', (day) => `, ${day}`)}.`,
  },
  overdue: {
    renter: (thing, told) =>
      `${thing} ${dueIn(told, 'en', (day) => `was due on ${day}`) || 'is overdue'}. Please bring it back.${costsEn(told, 'the owner confirms')}`,
    owner: (thing, told) =>
      `${thing} has not come back yet${dueIn(told, 'en', (day) => `: it was due on ${day}`)}.${costsEn(told, 'you confirm')}`,
  },
  returned: {
    renter: (thing) => `You brought back ${thing}.`,
    owner: (thing) => `${thing} is back.`,
  },
  deposit: (thing, told) => reasonsEn[told.reason ?? 'deposit-released'](thing, told),
  'please-review': (thing) => `How was ${thing}? Please write a review.`,
  reviewed: (thing, { score }) => `${thing} got a review: ${score} of 5.`,
  cancelled: (thing, told) => reasonsEn[told.reason ?? 'by-renter'](thing, told),
  'your-turn': (thing, { minutes = 1 }) => `${thing} is free: reserve it within ${minutes} min.`,
  'waiting-over': (thing, told) => reasonsEn[told.reason ?? 'deleted'](thing, told),
};

const reasonsEn: Reasons = {
  held: (thing) => `Somebody else reserved ${thing} first.`,
  deleted: (thing) => `${thing} is no longer offered.`,
  unknown: (thing) => `${thing} is no longer offered.`,
  'own-item': (thing) => `${thing} is your own: you cannot reserve it.`,
  'days-required': (thing) => `${thing} is rented by the day. Choose days.`,
  'days-blocked': (thing) => `${thing} is not rented on these days.`,
  'rental-length': (thing) => `${thing}: the owner set another length.`,
  'price-changed': (thing, told) => `${thing} has a new ${changedEn(told)}. Reserve again.`,
  'by-renter': (thing) => `The renter cancelled ${thing}.`,
  'by-owner': (thing) => `The owner cancelled ${thing}.`,
  'by-operator': (thing) => `An operator cancelled ${thing}.`,
  expired: (thing) => `${thing}: not paid in time, so it is cancelled.`,
  'deposit-kept': (thing) => `See what the owner kept of the deposit for ${thing}.`,
  'deposit-released': (thing) => `The deposit for ${thing} is free again.`,
  'deposit-lapsed': (thing) => `The deposit for ${thing} had lapsed: none was kept.`,
  'payment-lapsed': (thing, { side, moment }) =>
    side === 'owner'
      ? `Do not hand over ${thing}: its payment lapsed.${moment === undefined ? '' : ` Its renter can pay again by ${momentOf(moment, 'en')}.`}`
      : `The payment for ${thing} lapsed. Pay again${moment === undefined ? '' : ` by ${momentOf(moment, 'en')}`}.`,
  passed: (thing) => `The time to reserve ${thing} is over: you wait no more.`,
  'ruled-out': (thing) => `By its owner's rules, you wait for ${thing} no more.`,
};

/** What each late day costs, and at most, where that was agreed: the owner decides in the end (ADR 0060). */
function costsKo({ lateFee, deposit }: Told, when: string, moves: string): string {
  if (!lateFee) return '';
  return ` ${when} 하루 늦을 때마다 ${wonIn('ko', lateFee)}씩, 많아도 ${wonIn('ko', deposit ?? lateFee)}을 ${moves}.`;
}

function costsEn({ lateFee, deposit }: Told, who: string): string {
  if (!lateFee) return '';
  return ` Each late day costs ${wonIn('en', lateFee)}, at most ${wonIn('en', deposit ?? lateFee)}, if ${who} it.`;
}

const partsKo = { price: '값', deposit: '보증금', 'late-fee': '연체료' } as const;
const partsEn = { price: 'price', deposit: 'deposit', 'late-fee': 'late fee' } as const;

/** What of the terms is new: in notices of before nothing said so, and mostly it is the price. */
function changedKo({ changed = ['price'] }: Told): string {
  const names = changed.map((part) => partsKo[part]);
  const before = names.slice(0, -1).map((name) => `${withParticle(name, '과')} `);
  return before.join('') + withParticle(names.at(-1) ?? partsKo.price, '이');
}

function changedEn({ changed = ['price'] }: Told): string {
  return new Intl.ListFormat('en').format(changed.map((part) => partsEn[part]));
}

/** What is said of a payment that is due again because it lapsed; undefined when it was cancelled. */
function lapsedIn(reasons: Reasons, thing: string, told: Told): string | undefined {
  return told.reason === 'payment-lapsed' ? reasons['payment-lapsed'](thing, told) : undefined;
}

/** What is said of the last day of a rental; nothing when it has no days. */
function dueIn({ to }: Told, language: NoticeLanguage, say: (day: string) => string): string {
  return to === undefined ? '' : say(daysIn({ from: to, to }, language));
}

function inBrackets(text: string): string {
  return `(${text})`;
}

/** Civil days as people of a language write them: `12월 24일~26일`, `Dec 24 – 26`. */
function daysIn({ from, to }: Days, language: NoticeLanguage): string {
  const format = new Intl.DateTimeFormat(language, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  // Some blanks of formats are narrow ones, which not every mailer shows.
  return format.formatRange(Date.parse(from), Date.parse(to)).replaceAll(/\s/g, ' ');
}

/** The market's own time, which is none of another zone, as people of a language write it. */
function momentOf(moment: string, language: NoticeLanguage): string {
  const format = { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).format(Date.parse(`${moment}Z`));
}

const sentences: Readonly<Record<NoticeLanguage, Sentences>> = { ko, en };
const news: Readonly<Record<NoticeLanguage, Sentence>> = {
  ko: (thing) => `${thing} 소식이 있어요.`,
  en: (thing) => `There is news about ${thing}.`,
};
const NAMELESS: Readonly<Record<NoticeLanguage, string>> = { ko: '물건', en: 'the thing' };

/** What a notice says, in one line. */
export function sentence(told: Told, language: NoticeLanguage): string {
  return say(told, language, plain(told.itemName ?? NAMELESS[language]));
}

/**
 * The same as a subject of at most {@link MAX_SUBJECT} characters: without costs, without days or a time where they leave
 * no room, and a long name ends early.
 */
export function subject({ lateFee: _, ...told }: Told, language: NoticeLanguage): string {
  const { from, to, ...withoutDays } = told;
  const { moment, ...bare } = withoutDays;
  if (isShort(sentence(told, language))) return sentence(told, language);
  return shortened(isShort(say(withoutDays, language, '…')) ? withoutDays : bare, language);
}

function isShort(text: string): boolean {
  return charactersOf(text).length <= MAX_SUBJECT;
}

function shortened(told: Told, language: NoticeLanguage): string {
  const whole = sentence(told, language);
  const over = charactersOf(whole).length - MAX_SUBJECT;
  if (over <= 0) return whole;
  const name = charactersOf(plain(told.itemName ?? ''));
  // One more for the sign that stands for the rest, and one for a particle of two letters.
  return say(
    told,
    language,
    `${name
      .slice(0, name.length - over - 2)
      .join('')
      .trim()}…`,
  );
}

/** The reminders of a last day name that day alone. */
const ofLastDay: readonly string[] = ['due-tomorrow', 'overdue'];

function withDays(thing: string, { kind, ...told }: Told, language: NoticeLanguage): string {
  const days = ofLastDay.includes(kind) ? undefined : daysOf(told);
  if (days === undefined) return thing;
  return language === 'ko' ? `${daysIn(days, 'ko')} ${thing}` : `${thing} (${daysIn(days, 'en')})`;
}

function say(told: Told, language: NoticeLanguage, name: string): string {
  const thing = withDays(`“${name}”`, told, language);
  const { reason = 'unknown' } = told;
  // What only a later version can tell.
  if (!Object.hasOwn(ko, told.kind) || !Object.hasOwn(reasonsKo, reason)) return news[language](thing, told);
  const found = sentences[language][told.kind];
  return typeof found === 'function' ? found(thing, told) : found[told.side](thing, told);
}
