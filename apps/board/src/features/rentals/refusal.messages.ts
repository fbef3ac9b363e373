import { inLanguages } from '../../messages/in-languages.ts';

/** Why a reservation was refused, by the market's reason; `other` for reasons of a later market. */
export const refusalText = inLanguages({
  ko: {
    held: '한발 늦었어요. 다른 이웃이 먼저 예약했어요.',
    deleted: '그사이 마켓에서 내려간 물건이에요.',
    'own-item': '내 물건은 빌릴 수 없어요.',
    unknown: '그런 물건을 찾지 못했어요.',
    'price-changed': '그사이 가격이 바뀌었어요. 새 가격을 보고 다시 예약할 수 있어요.',
    'cancelled-by-owner': '주인이 예약을 취소했어요.',
    'cancelled-by-operator': '마켓 운영자가 예약을 취소했어요.',
    other: '예약이 받아들여지지 않았어요.',
    says: '남긴 말:',
  },
  en: {
    held: 'A neighbour was faster and has reserved it.',
    deleted: 'The thing has left the market meanwhile.',
    'own-item': 'You cannot rent your own thing.',
    unknown: 'There is no such thing.',
    'price-changed': 'The price has changed meanwhile. Look at the new one, and reserve again.',
    'cancelled-by-owner': 'The owner cancelled the reservation.',
    'cancelled-by-operator': 'Whoever runs this market cancelled the reservation.',
    other: 'The reservation was refused.',
    says: 'They say:',
  },
});
