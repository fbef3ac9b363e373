import { wonIn } from '@gdmarket/korean';
import { beforeIn, dayIn, dueIn, firstIn, momentIn } from './dates.ts';
import { lapsedIn, type Reasons, type Sentences, type Told, type Words } from './words.ts';

const sentences: Sentences = {
  reserved: (thing, { moment }) =>
    moment === undefined
      ? `Somebody reserved ${thing}.`
      : `${thing} is reserved. Its renter pays from ${momentIn('en', moment)}.`,
  confirmed: (thing, { moment }) =>
    `${thing} is reserved for you. ${moment === undefined ? 'Please pay.' : `Pay from ${momentIn('en', moment)}.`}`,
  'pay-now': (thing, { moment }) =>
    `Please pay for ${thing}${moment === undefined ? ' now' : ` by ${momentIn('en', moment)}`}.`,
  refused: (thing, told) => reasons[told.reason ?? 'unknown'](thing, told),
  paid: {
    renter: (thing) => `You paid for ${thing}.`,
    owner: (thing, told) =>
      told.keptUntil !== undefined
        ? `${thing} is paid: its renter keeps it. ${beforeIn('en', told, (day) => `Extend it from ${day} on.`) || 'You can extend it.'}`
        : `${thing} is paid. ${firstIn('en', told, (day) => `Hand it over on ${day}.`) || 'You can hand it over.'}`,
  },
  'pay-again': {
    renter: (thing, told) => lapsedIn(reasons, thing, told) ?? `The payment for ${thing} was cancelled. Pay again.`,
    owner: (thing, told) => lapsedIn(reasons, thing, told) ?? `Do not hand over ${thing}: payment cancelled.`,
  },
  'hand-over-today': {
    renter: (thing) => `You get ${thing} today.`,
    owner: (thing, { keptUntil }) =>
      keptUntil === undefined ? `Hand over ${thing} today.` : `Extend ${thing} for its renter today.`,
  },
  'due-tomorrow': {
    renter: (thing, told) => `Please bring back ${thing} by tomorrow${dueIn('en', told, (day) => `, ${day}`)}.`,
    owner: (thing, told) => `${thing} comes back tomorrow${dueIn('en', told, (day) => `, ${day}`)}.`,
  },
  overdue: {
    renter: (thing, told) =>
      `${thing} ${dueIn('en', told, (day) => `was due on ${day}`) || 'is overdue'}. Please bring it back.${costs(told, 'the owner confirms')}`,
    owner: (thing, told) =>
      `${thing} has not come back yet${dueIn('en', told, (day) => `: it was due on ${day}`)}.${costs(told, 'you confirm')}`,
  },
  returned: {
    renter: (thing, { keptUntil }) =>
      keptUntil === undefined
        ? `You brought back ${thing}.`
        : `${thing} goes on: you booked it until ${dayIn('en', keptUntil)}.`,
    owner: (thing, { keptUntil }) =>
      keptUntil === undefined ? `${thing} is back.` : `${thing} goes on: it is booked until ${dayIn('en', keptUntil)}.`,
  },
  deposit: (thing, told) => reasons[told.reason ?? 'deposit-released'](thing, told),
  'please-review': (thing) => `How was ${thing}? Please write a review.`,
  reviewed: (thing, { score }) => `${thing} got a review: ${score} of 5.`,
  cancelled: (thing, told) => reasons[told.reason ?? 'by-renter'](thing, told),
  'your-turn': (thing, { minutes = 1 }) => `${thing} is free: reserve it within ${minutes} min.`,
  'waiting-over': (thing, told) => reasons[told.reason ?? 'deleted'](thing, told),
};

const reasons: Reasons = {
  held: (thing) => `Somebody else reserved ${thing} first.`,
  deleted: (thing) => `${thing} is no longer offered.`,
  unknown: (thing) => `${thing} is no longer offered.`,
  'own-item': (thing) => `${thing} is your own: you cannot reserve it.`,
  'days-required': (thing) => `${thing} is rented by the day. Choose days.`,
  'days-blocked': (thing) => `${thing} is not rented on these days.`,
  'rental-length': (thing) => `${thing}: the owner set another length.`,
  'price-changed': (thing, told) => `${thing}: another ${changedTerms(told)}. Reserve again.`,
  'by-renter': (thing) => `The renter cancelled ${thing}.`,
  'by-owner': (thing) => `The owner turned down ${thing}.`,
  'by-operator': (thing) => `An operator cancelled ${thing}.`,
  expired: (thing) => `${thing}: not paid in time, so it is cancelled.`,
  'deposit-kept': (thing) => `See what the owner kept of the deposit for ${thing}.`,
  'deposit-released': (thing) => `The deposit for ${thing} is free again.`,
  'deposit-lapsed': (thing) => `The deposit for ${thing} had lapsed: none was kept.`,
  'payment-lapsed': (thing, { side, moment }) =>
    side === 'owner'
      ? `Do not hand over ${thing}: its payment lapsed.${moment === undefined ? '' : ` Its renter can pay again by ${momentIn('en', moment)}.`}`
      : `The payment for ${thing} lapsed. Pay again${moment === undefined ? '' : ` by ${momentIn('en', moment)}`}.`,
  passed: (thing) => `The time to reserve ${thing} is over: you wait no more.`,
  'ruled-out': (thing) => `By its owner's rules, you wait for ${thing} no more.`,
};

/** What each late day costs, and at most, where that was agreed: the owner decides in the end (ADR 0060). */
function costs({ lateFee, deposit }: Told, who: string): string {
  if (!lateFee) return '';
  return ` Each late day costs ${wonIn('en', lateFee)}, at most ${wonIn('en', deposit ?? lateFee)}, if ${who} it.`;
}

const parts = { price: 'price', deposit: 'deposit', 'late-fee': 'late fee' } as const;

/** What of the terms is new: in notices of before nothing said so, and mostly it is the price. */
function changedTerms({ changed = ['price'] }: Told): string {
  return new Intl.ListFormat('en').format(changed.map((part) => parts[part]));
}

/** English. */
export const en: Words = {
  sentences,
  reasons,
  news: (thing) => `There is news about ${thing}.`,
  nameless: 'the thing',
  ofDays: (thing, days) => `${thing} (${days})`,
  mail: {
    wrote: 'They wrote:',
    look: 'See it on GDmarket:',
    settings: 'How you are told:',
    stop: 'No more e-mail:',
    why: 'You get this because you turned e-mail on.',
  },
  calendar: {
    name: 'GDmarket',
    days: { renter: (thing) => `You have ${thing}`, owner: (thing) => `${thing} is out` },
    payBy: { renter: (thing) => `Pay for ${thing}`, owner: (thing) => `${thing} is to be paid by now` },
  },
  unsubscribing: {
    title: 'No more e-mail',
    ask: 'Do you want no more e-mail from GDmarket?',
    button: 'No more e-mail',
    done: 'You get no more e-mail. To get it again, turn it on in your settings on GDmarket.',
    unknown:
      'This address does not work any more. To get no more e-mail, use the link in a newer e-mail, or turn it off in your settings on GDmarket.',
  },
};
