import { inLanguages } from '../../messages/in-languages.ts';

/** What an owner reads of bookings before their hand-over. */
export const bookingsText = inLanguages({
  ko: {
    coming: '다가오는 예약',
    comingOf: (name: string) => `${name}의 다가오는 예약`,
    somebody: '이웃',
    asking: '예약을 확인하고 있어요…',
    'to-pay': '결제를 기다리고 있어요.',
    payBy: (by: string) => `${by}까지 결제를 기다려요.`,
    payBetween: (from: string, by: string) => `${from}부터 ${by}까지 결제를 기다려요.`,
    paid: '결제됐어요.',
    cancelling: '예약을 취소하는 중이에요.',
    more: '모두 보기',
  },
  en: {
    coming: 'Coming bookings',
    comingOf: (name: string) => `Coming bookings of ${name}`,
    somebody: 'A neighbour',
    asking: 'Being confirmed…',
    'to-pay': 'Not paid yet.',
    payBy: (by: string) => `To be paid by ${by}.`,
    payBetween: (from: string, by: string) => `To be paid from ${from} on, by ${by}.`,
    paid: 'Paid.',
    cancelling: 'Being cancelled.',
    more: 'Show all',
  },
});
