import { inLanguages } from '../../messages/in-languages.ts';

/** Why a reservation was refused, by the market's reason; `other` for reasons of a later market. */
export const refusalText = inLanguages({
  ko: {
    held: '한발 늦었어요. 다른 이웃이 먼저 예약했어요.',
    deleted: '그사이 마켓에서 내려간 물건이에요.',
    'own-item': '내 물건은 빌릴 수 없어요.',
    'days-required': '날짜를 정해서 빌리는 물건이에요.',
    'days-blocked': '주인이 빌려주지 않는 날이에요.',
    'rental-length': '주인이 정한 대여 기간에 맞지 않아요.',
    unknown: '그런 물건을 찾지 못했어요.',
    'price-changed': '가격이나 보증금, 연체료가 예약한 것과 달라요. 다시 보고 예약할 수 있어요.',
    'cancelled-by-owner': '주인이 예약을 거절했어요.',
    'cancelled-by-operator': '마켓 운영자가 예약을 취소했어요.',
    other: '예약이 받아들여지지 않았어요.',
    says: '남긴 말:',
  },
  en: {
    held: 'A neighbour was faster and has reserved it.',
    deleted: 'The thing has left the market meanwhile.',
    'own-item': 'You cannot rent your own thing.',
    'days-required': 'It is rented for days only.',
    'days-blocked': 'The owner does not rent it on these days.',
    'rental-length': 'The owner rents it for a shorter or a longer time.',
    unknown: 'There is no such thing.',
    'price-changed':
      'The price, the deposit or the late fee is not the one that you agreed to. Look again, and reserve anew.',
    'cancelled-by-owner': 'The owner turned down the reservation.',
    'cancelled-by-operator': 'Whoever runs this market cancelled the reservation.',
    other: 'The reservation was refused.',
    says: 'They say:',
  },
});
