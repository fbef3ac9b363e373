import { inLanguages } from '../../messages/in-languages.ts';
import { withParticle } from '../../messages/particles.ts';

/** What the list of somebody's things says. */
export const thingsText = inLanguages({
  ko: {
    title: '내 물건',
    listNew: '물건 올리기',
    nobody: '로그인하면 내가 올린 물건을 볼 수 있어요.',
    nothing: '지금 올려 둔 물건이 없어요. 안 쓰는 동안 이웃에게 빌려주세요.',
    taken: '예약되거나 빌려준 물건',
    onMarket: '마켓에 나와 있는 물건',
    gone: '후기를 받고 내려간 물건',
    goneSays: '후기가 올라오면 물건은 마켓에서 내려가요. 이 브라우저에서 본 물건만 여기에 남아요.',
    more: '더 보기',
    reviewed: '후기를 받았어요. 같은 이름과 값으로 다시 올릴 수 있어요.',
    itsReview: '후기 보기',
    listAgain: '다시 올리기',
    isListedAgain: '다시 올린 물건 보기',
    listedAgain: (name: string) => `${withParticle(name, '을')} 같은 값에 다시 올렸어요.`,
  },
  en: {
    title: 'My things',
    listNew: 'List a thing',
    nobody: 'Sign in to see the things that you have listed.',
    nothing: 'You have nothing on the market now. Lend your neighbours what you are not using.',
    taken: 'Reserved or lent',
    onMarket: 'On the market',
    gone: 'Reviewed, and off the market',
    goneSays: 'With its review, a thing leaves the market. Only things that this browser has seen stay here.',
    more: 'Show more',
    reviewed: 'It was reviewed. You can list it again with the same name and price.',
    itsReview: 'See its review',
    listAgain: 'List it again',
    isListedAgain: 'See it on the market',
    listedAgain: (name: string) => `${name} is listed again at the same price.`,
  },
});

/** The words of a thing's integrated state. */
export const factsText = inLanguages({
  ko: {
    thing: '물건',
    reservation: '예약',
    payment: '결제',
    rental: '대여',
    score: '별점',
    none: '없음',
    somebody: '이웃',
    numbered: (reservationNo: number) => `${reservationNo}번`,
    paid: '결제했어요',
    notPaid: '아직이에요',
    notLent: '건네주기 전',
    lent: '빌려줬어요',
    back: '돌려받았어요',
  },
  en: {
    thing: 'Thing',
    reservation: 'Reservation',
    payment: 'Payment',
    rental: 'Rental',
    score: 'Score',
    none: 'none',
    somebody: 'A neighbour',
    numbered: (reservationNo: number) => `no. ${reservationNo}`,
    paid: 'Paid',
    notPaid: 'Not paid yet',
    notLent: 'Still with you',
    lent: 'Lent',
    back: 'Back with you',
  },
});
