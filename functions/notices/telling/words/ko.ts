import { withParticle, wonIn } from '@gdmarket/korean';
import { beforeIn, dayIn, dueIn, firstIn, momentIn } from './dates.ts';
import { lapsedIn, type Reasons, type Sentences, type Told, type Words } from './words.ts';

const sentences: Sentences = {
  reserved: (thing, { moment }) =>
    `${named(thing, '이')} 예약되었어요.${moment === undefined ? '' : ` 결제는 ${momentIn('ko', moment)}부터예요.`}`,
  confirmed: (thing, { moment }) =>
    `${named(thing, '을')} 예약했어요. ${moment === undefined ? '' : `${momentIn('ko', moment)}부터 `}결제해 주세요.`,
  'pay-now': (thing, { moment }) =>
    `이제 ${thing} 대여료를 ${moment === undefined ? '' : `${momentIn('ko', moment)}까지 `}결제해 주세요.`,
  refused: (thing, told) => reasons[told.reason ?? 'unknown'](thing, told),
  paid: {
    renter: (thing) => `${thing} 대여료를 결제했어요.`,
    owner: (thing, told) =>
      told.keptUntil !== undefined
        ? `${thing} 대여료가 결제되었어요. 앞서 빌린 분이 이어서 써요. ${beforeIn('ko', told, (day) => `${day}부터 `)}이어서 빌려줄 수 있어요.`
        : `${thing} 대여료가 결제되었어요. ${firstIn('ko', told, (day) => `${day}에 건네주세요.`) || '이제 건네주세요.'}`,
  },
  'pay-again': {
    renter: (thing, told) => lapsedIn(reasons, thing, told) ?? `${thing} 결제가 취소되었어요. 다시 결제해 주세요.`,
    owner: (thing, told) => lapsedIn(reasons, thing, told) ?? `${thing} 결제가 취소되었어요. 아직 건네지 마세요.`,
  },
  'hand-over-today': {
    renter: (thing) => `오늘은 ${named(thing, '을')} 받는 날이에요.`,
    owner: (thing, { keptUntil }) =>
      `오늘은 ${named(thing, '을')} ${keptUntil === undefined ? '건네는' : '이어서 빌려주는'} 날이에요.`,
  },
  'due-tomorrow': {
    renter: (thing, told) => `내일${dueIn('ko', told, inBrackets)}까지 ${named(thing, '을')} 돌려주세요.`,
    owner: (thing, told) => `내일${dueIn('ko', told, inBrackets)} ${named(thing, '을')} 돌려받아요.`,
  },
  overdue: {
    renter: (thing, told) =>
      `${named(thing, '을')} 돌려줄 날${dueIn('ko', told, inBrackets)}이 지났어요.${costs(told, '주인이 확인하면', '내요')}`,
    owner: (thing, told) =>
      `${dueIn('ko', told, (day) => `${day}에 돌려받을 `)}${named(thing, '이')} 아직 돌아오지 않았어요.${costs(told, '확인하시면', '받아요')}`,
  },
  returned: {
    renter: (thing, { keptUntil }) =>
      keptUntil === undefined ? `${named(thing, '을')} 돌려주었어요.` : goesOn(thing, keptUntil),
    owner: (thing, { keptUntil }) =>
      keptUntil === undefined ? `${named(thing, '을')} 돌려받았어요.` : goesOn(thing, keptUntil),
  },
  deposit: (thing, told) => reasons[told.reason ?? 'deposit-released'](thing, told),
  'please-review': (thing) => `${named(thing, '은')} 어땠나요? 후기를 남겨 주세요.`,
  reviewed: (thing, { score }) => `${thing} 후기가 올라왔어요. 5점 만점에 ${score}점이에요.`,
  cancelled: (thing, told) => reasons[told.reason ?? 'by-renter'](thing, told),
  'your-turn': (thing, { minutes = 1 }) => `기다리던 ${named(thing, '을')} ${minutes}분 안에 예약할 수 있어요.`,
  'waiting-over': (thing, told) => reasons[told.reason ?? 'deleted'](thing, told),
};

const reasons: Reasons = {
  held: (thing) => `${named(thing, '은')} 다른 분이 먼저 예약했어요.`,
  deleted: (thing) => `${named(thing, '은')} 이제 빌릴 수 없어요.`,
  unknown: (thing) => `${named(thing, '은')} 이제 빌릴 수 없어요.`,
  'own-item': (thing) => `${named(thing, '은')} 내 물건이라 예약할 수 없어요.`,
  'days-required': (thing) => `${named(thing, '은')} 날짜를 정해서 예약해야 해요.`,
  'days-blocked': (thing) => `${named(thing, '은')} 주인이 빌려주지 않는 날이 있어 예약할 수 없어요.`,
  'rental-length': (thing) => `${thing} 대여 기간이 주인이 정한 것과 달라요.`,
  'price-changed': (thing, told) => `${thing} ${changedTerms(told)} 예약과 달라요. 다시 예약해 주세요.`,
  'by-renter': (thing) => `${thing} 예약을 빌리는 분이 취소했어요.`,
  'by-owner': (thing) => `${thing} 예약을 주인이 거절했어요.`,
  'by-operator': (thing) => `${thing} 예약을 운영자가 취소했어요.`,
  expired: (thing) => `제때 결제되지 않아 ${thing} 예약이 풀렸어요.`,
  'deposit-kept': (thing) => `주인이 ${thing} 보증금에서 돈을 받았어요. 금액과 이유를 확인해 주세요.`,
  'deposit-released': (thing) => `${thing} 보증금이 모두 풀렸어요.`,
  'deposit-lapsed': (thing) => `${thing} 보증금은 기한이 지나 받지 못했어요.`,
  'payment-lapsed': (thing, { side, moment }) =>
    side === 'owner'
      ? `${thing} 결제 승인이 만료되었어요. 아직 건네지 마세요.${moment === undefined ? '' : ` 빌리는 분은 ${momentIn('ko', moment)}까지 다시 결제할 수 있어요.`}`
      : `${thing} 결제 승인이 만료되었어요. ${moment === undefined ? '' : `${momentIn('ko', moment)}까지 `}다시 결제해 주세요.`,
  passed: (thing) => `${named(thing, '을')} 예약할 차례가 지나서 대기가 끝났어요.`,
  'ruled-out': (thing) => `주인이 정한 조건과 맞지 않아 ${thing} 대기가 끝났어요.`,
};

/** What each late day costs, and at most, where that was agreed: the owner decides in the end (ADR 0060). */
function costs({ lateFee, deposit }: Told, when: string, moves: string): string {
  if (!lateFee) return '';
  return ` ${when} 하루 늦을 때마다 ${wonIn('ko', lateFee)}씩, 최대 ${wonIn('ko', deposit ?? lateFee)}까지 ${moves}.`;
}

const parts = { price: '가격', deposit: '보증금', 'late-fee': '연체료' } as const;

/** What of the terms is new: in notices of before nothing said so, and mostly it is the price. */
function changedTerms({ changed = ['price'] }: Told): string {
  const names = changed.map((part) => parts[part]);
  const before = names.slice(0, -1).map((name) => `${withParticle(name, '과')} `);
  return before.join('') + withParticle(names.at(-1) ?? parts.price, '이');
}

/** One booking ends, and the next of the same renter begins: whether or not the thing was handed over in between. */
function goesOn(thing: string, until: string): string {
  return `${thing} 대여에 이어 ${dayIn('ko', until)}까지 예약되어 있어요.`;
}

/** A thing with its particle, which follows the sound of its name and not that of the days after it. */
function named(thing: string, particle: Parameters<typeof withParticle>[1]): string {
  const name = thing.slice(0, thing.lastIndexOf('”') + 1);
  return thing + withParticle(name, particle).slice(name.length);
}

function inBrackets(text: string): string {
  return `(${text})`;
}

/** Korean. */
export const ko: Words = {
  sentences,
  reasons,
  news: (thing) => `${thing} 소식이 있어요.`,
  nameless: '물건',
  ofDays: (thing, days) => `${thing}(${days})`,
  mail: {
    wrote: '남긴 말:',
    look: '근대마켓에서 보기:',
    settings: '알림 설정:',
    stop: '메일을 그만 받기:',
    why: '알림 메일을 켜 두셔서 보내 드려요.',
  },
  calendar: {
    name: '근대마켓',
    days: { renter: (thing) => `${thing} 빌리는 날`, owner: (thing) => `${thing} 빌려주는 날` },
    payBy: { renter: (thing) => `${thing} 결제 마감`, owner: (thing) => `${thing} 결제를 기다려요` },
  },
  unsubscribing: {
    title: '알림 메일 그만 받기',
    ask: '근대마켓의 알림 메일을 그만 받을까요?',
    button: '그만 받기',
    done: '이제 알림 메일을 보내지 않아요. 다시 받으려면 근대마켓의 알림 설정에서 켜 주세요.',
    unknown:
      '이 주소는 더 이상 쓸 수 없어요. 메일을 그만 받으려면 최근에 받은 메일의 링크를 누르거나 근대마켓의 알림 설정에서 꺼 주세요.',
  },
};
