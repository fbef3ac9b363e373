import type { PlantedFault } from '../planted-fault.ts';

const tellings = 'functions/notices/telling/tellings.ts';
const store = 'functions/notices/adapters/notices-dynamodb.ts';
const sendMail = 'functions/notices/use-cases/send-mail.use-case.ts';

/** Faults in telling people: everybody once, nobody what is not theirs, no e-mail twice. */
export const noticesFaults: readonly PlantedFault[] = [
  {
    name: 'notice-of-each-delivery',
    breaks: 'A notice’s key is that of its event, not of its delivery.',
    edits: [
      {
        file: 'functions/notices/use-cases/tell.use-case.ts',
        find: 'noticeOf(telling, time, source)',
        replace: 'noticeOf(telling, dependencies.now(), source)',
      },
    ],
  },
  {
    name: 'owner-not-told',
    breaks: 'One event may tell both sides.',
    edits: [{ file: tellings, find: "owner: { kind: 'reserved', ...later } }", replace: '}' }],
  },
  {
    name: 'paid-told-at-each-asking',
    breaks: 'A payment is told once, however often it is asked for.',
    edits: [
      {
        file: tellings,
        find: 'if (wasPaid) return [];',
        replace: '',
      },
    ],
  },
  {
    name: 'notices-swapped',
    breaks: 'Each side is told what is meant for it.',
    edits: [
      {
        file: tellings,
        find: "renter: { kind: 'confirmed', ...later }, owner: { kind: 'reserved', ...later }",
        replace: "owner: { kind: 'confirmed', ...later }, renter: { kind: 'reserved', ...later }",
      },
    ],
  },
  {
    name: 'notice-of-own-cancelling',
    breaks: 'Who cancels is not told of it, and the other side is.',
    edits: [
      {
        file: tellings,
        find: "tell(state, { owner: { kind: 'cancelled', reason: 'by-renter' } })",
        replace: "tell(state, { renter: { kind: 'cancelled', reason: 'by-renter' } })",
      },
    ],
  },
  {
    name: 'notice-of-any-deletion',
    breaks: 'Only a deletion by a review is news to the owner.',
    edits: [
      { file: tellings, find: ' || deletion?.review === undefined) return [];', replace: ') return [];' },
      {
        file: tellings,
        find: 'const { reservationNo, review } = deletion;\n    const { score } = review;',
        replace: 'const reservationNo = deletion?.reservationNo;\n    const score = deletion?.review?.score;',
      },
    ],
  },
  {
    name: 'mail-without-taking',
    breaks: 'An e-mail is taken before it is sent.',
    edits: [{ file: sendMail, find: ' || !(await notices.takeMail(notice, by))', replace: '' }],
  },
  {
    name: 'mail-taken-by-all',
    breaks: 'One taker alone gets an e-mail.',
    edits: [
      {
        file: store,
        find: "ConditionExpression: '#m = :due',",
        replace: "ConditionExpression: '#m = :due OR #m = :taken',",
      },
    ],
  },
  {
    name: 'mail-unknown-given-back',
    breaks: 'What SES did not answer is not sent again.',
    edits: [{ file: sendMail, find: "if (outcome !== 'not-now') return;", replace: "if (outcome === 'sent') return;" }],
  },
  {
    name: 'mail-refused-is-lost',
    breaks: 'What SES refused for now is due again.',
    rare: true,
    edits: [
      { file: sendMail, find: '  await notices.giveMailBack(notice, by);\n  throw new MailNotSent();', replace: '' },
    ],
  },
  {
    name: 'forgotten-are-told',
    breaks: 'Who was forgotten is told nothing from before.',
    edits: [
      {
        file: 'functions/notices/telling/recipient.ts',
        find: 'return forgottenAt !== undefined && time <= forgottenAt;',
        replace: 'return forgottenAt !== undefined && time === forgottenAt;',
      },
    ],
  },
  {
    name: 'forgotten-keep-their-wishes',
    breaks: 'Being forgotten deletes the address.',
    edits: [
      {
        file: 'functions/notices/telling/recipient.ts',
        find: "{ customerId, version, forgottenAt = '' }: Recipient",
        replace: "{ forgottenAt = '', ...rest }: Recipient",
      },
      {
        file: 'functions/notices/telling/recipient.ts',
        find: 'return { customerId, version, forgottenAt: at',
        replace: 'return { ...rest, forgottenAt: at',
      },
    ],
  },
  {
    name: 'read-counts-as-unread',
    breaks: 'As many notices are unread as somebody has not read.',
    rare: true,
    edits: [
      {
        file: 'functions/notices/use-cases/read-notices.use-case.ts',
        find: 'newest.entries.filter(({ isRead }) => !isRead).length',
        replace: 'newest.entries.length',
      },
    ],
  },
  {
    name: 'marked-as-read-for-a-moment',
    breaks: 'What was read stays read.',
    rare: true,
    edits: [{ file: store, find: "'#r': 'readAt', '#p'", replace: "'#r': 'seenAt', '#p'" }],
  },
  {
    name: 'reminded-although-it-goes-on',
    breaks: 'Nobody is told that what they have reserved on is overdue.',
    rare: true,
    edits: [
      {
        file: 'functions/notices/use-cases/remind.use-case.ts',
        find: '{ ...rental, ...(until && { to: until }) }',
        replace: 'rental',
      },
    ],
  },
  {
    name: 'late-is-told-days-later',
    breaks: 'Who has a thing too long is told so on the next day.',
    edits: [
      {
        file: 'functions/notices/telling/reminders.ts',
        find: "{ kind: 'overdue', stage: 'out', of: 'to', days: 1 }",
        replace: "{ kind: 'overdue', stage: 'out', of: 'to', days: 9 }",
      },
    ],
  },
];
