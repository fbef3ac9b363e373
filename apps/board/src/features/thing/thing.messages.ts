import { won } from '../../messages/formats.ts';
import { inLanguages } from '../../messages/in-languages.ts';
import { withParticle } from '../../messages/particles.ts';

export const thingText = inLanguages({
  ko: {
    thing: '물건',
    back: '마켓',
    perRental: '한 번 빌리는 값',
    reserveFor: (price: number) => `${won(price)}에 예약하기`,
    reserving: (name: string) => `${withParticle(name, '을')} 예약했어요. 물건을 확인하고 있어요.`,
    howItGoes: '예약한 뒤 제때 결제하고, 주인에게서 물건을 받아요. 받기 전까지는 언제든 취소하고 돌려받을 수 있어요.',
    yourName: '이름',
    yourNameHint: '주인이 알아볼 수 있는 이름이면 돼요. 이 브라우저가 기억해요.',
    signInToReserve: '로그인하고 예약하기',
    yours: '내가 내놓은 물건이에요.',
    yourReservation: '내 예약 보기',
    alreadyYours: '이미 예약하신 물건이에요.',
    reserved: '다른 이웃이 예약했어요. 예약이 풀리면 여기에 바로 보여요.',
    reservedUntil: (moment: string) =>
      `다른 이웃이 예약하고 ${moment}까지 결제해야 해요. 예약이 풀리면 여기에 바로 보여요.`,
    lent: '지금 이웃이 쓰고 있어요. 돌아오면 여기에 바로 보여요.',
    gone: '마켓에서 내려간 물건이에요.',
    others: '다른 물건 보기',
    reviews: '이 물건의 후기',
    noReviews: '아직 후기가 없어요. 빌려 쓴 사람만 후기를 남길 수 있어요.',
    moreReviews: '후기 더 보기',
    somebody: '이웃',
  },
  en: {
    thing: 'Thing',
    back: 'Market',
    perRental: 'for one rental',
    reserveFor: (price: number) => `Reserve for ${won(price)}`,
    reserving: (name: string) => `You have reserved ${name}. The thing is being asked.`,
    howItGoes:
      'After reserving, pay in time and get it from its owner. Until then you can cancel at any time and get your money back.',
    yourName: 'Your name',
    yourNameHint: 'A name that the owner will recognise. This browser remembers it.',
    signInToReserve: 'Sign in to reserve',
    yours: 'You have listed this thing yourself.',
    yourReservation: 'See my reservation',
    alreadyYours: 'You have reserved it already.',
    reserved: 'A neighbour has reserved it. As soon as it is free again, you will see it here.',
    reservedUntil: (moment: string) =>
      `A neighbour has reserved it and has to pay by ${moment}. As soon as it is free again, you will see it here.`,
    lent: 'A neighbour is using it. As soon as it is back, you will see it here.',
    gone: 'This thing has left the market.',
    others: 'See other things',
    reviews: 'Reviews of this thing',
    noReviews: 'No reviews yet. Only those who have rented it can write one.',
    moreReviews: 'Show more reviews',
    somebody: 'A neighbour',
  },
});
