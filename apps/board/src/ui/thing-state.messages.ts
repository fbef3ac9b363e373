import { inLanguages } from '../messages/in-languages.ts';

/** The word of each state. */
export const thingStateText = inLanguages({
  ko: { free: '대여 가능', reserved: '예약됨', lent: '대여 중', gone: '내려감' },
  en: { free: 'Free', reserved: 'Reserved', lent: 'Lent', gone: 'Gone' },
});
