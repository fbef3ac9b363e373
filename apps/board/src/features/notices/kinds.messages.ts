import { inLanguages } from '../../messages/in-languages.ts';

/** What people can be mailed about, in the order of a rental. */
export const kindWords = {
  ko: {
    reserved: '내 물건이 예약됐을 때',
    confirmed: '내 예약이 확정되어 결제할 때',
    'pay-now': '미뤄 둔 결제를 할 수 있을 때',
    refused: '내 예약이 받아들여지지 않았을 때',
    paid: '결제됐을 때',
    'pay-again': '결제가 취소되어 다시 결제할 때',
    'hand-over-today': '오늘 건네거나 받을 때',
    'due-tomorrow': '내일 돌려주거나 돌려받을 때',
    overdue: '돌려줄 날이 지났을 때',
    returned: '돌려주거나 돌려받았을 때',
    deposit: '보증금이 풀리거나 정산됐을 때',
    'please-review': '후기를 쓸 수 있을 때',
    reviewed: '내 물건에 후기가 달렸을 때',
    cancelled: '예약이 취소되거나 주인이 거절했을 때',
    'your-turn': '기다리던 물건이 비었을 때',
    'waiting-over': '더는 기다릴 수 없을 때',
  },
  en: {
    reserved: 'Somebody reserves my thing',
    confirmed: 'My reservation is confirmed and to be paid',
    'pay-now': 'A payment that had to wait can be made',
    refused: 'My reservation is refused',
    paid: 'A rental is paid',
    'pay-again': 'A payment is cancelled and due again',
    'hand-over-today': 'Something is handed over today',
    'due-tomorrow': 'Something is to be back tomorrow',
    overdue: 'Something is overdue',
    returned: 'Something is back',
    deposit: 'A deposit is free again, or kept',
    'please-review': 'I can write a review',
    reviewed: 'Somebody reviews my thing',
    cancelled: 'A reservation is cancelled or turned down',
    'your-turn': 'A thing that I wait for is free',
    'waiting-over': 'I cannot wait any more',
  },
} as const;

/** A kind of notice that the board has words for. */
export type NoticeKind = keyof (typeof kindWords)['en'];

/** {@link kindWords} in the board's language. */
export const kindsText = inLanguages(kindWords);
