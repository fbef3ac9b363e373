/** What people are told, in the order of a rental. A later version may add kinds. */
export const noticeKinds = [
  'reserved',
  'confirmed',
  'pay-now',
  'refused',
  'paid',
  'pay-again',
  'hand-over-today',
  'due-tomorrow',
  'overdue',
  'returned',
  'deposit',
  'please-review',
  'reviewed',
  'cancelled',
  'your-turn',
  'waiting-over',
] as const;

/** See {@link noticeKinds}. */
export type NoticeKind = (typeof noticeKinds)[number];

/** The languages in which people are told. */
export const noticeLanguages = ['ko', 'en'] as const;

/** See {@link noticeLanguages}. */
export type NoticeLanguage = (typeof noticeLanguages)[number];
