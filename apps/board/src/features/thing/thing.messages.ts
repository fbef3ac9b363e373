import { withParticle } from '@gdmarket/korean';
import { won } from '../../messages/formats.ts';
import { inLanguages } from '../../messages/in-languages.ts';

export const thingText = inLanguages({
  ko: {
    thing: '물건',
    pictures: '사진',
    pictureNumber: (number: number) => `${number}번째 사진`,
    back: '마켓',
    perRental: '한 번 빌리는 값',
    days: '빌리는 날',
    daysHint: '날을 정하면 그날만 예약해요. 정하지 않으면 돌려줄 때까지 빌려요.',
    daysNeeded: '날을 정해서 빌리는 물건이에요.',
    daysAmong: '이웃이 예약한 날이 있어요. 빌릴 날을 골라 주세요.',
    daysFrom: (least: number) => `${least}일 이상 빌릴 수 있어요.`,
    daysFromTo: (least: number, most: number) =>
      least === most ? `${least}일씩 빌려요.` : `${least}일에서 ${most}일까지 빌릴 수 있어요.`,
    from: '받는 날',
    to: '돌려주는 날',
    taken: '빌릴 수 없는 날:',
    daysBetween: (count: number) => `다른 대여 앞뒤로 ${count}일은 비워 둬요.`,
    daysTaken: '고른 날은 이미 찼거나 다른 대여와 너무 가까워요.',
    daysBlocked: '고른 날 가운데 주인이 빌려주지 않는 날이 있어요.',
    daysAfterReturn: (count: number, free: string) =>
      `물건이 돌아온 뒤 주인이 ${count}일은 비워 둬요. ${free}부터 골라 주세요.`,
    daysReach: '오늘부터 1년 안의 날만 고를 수 있어요.',
    daysLength: (count: number) => `고른 날은 모두 ${count}일이에요.`,
    reserveDaysFor: (count: number, price: number) => `${count}일 동안 ${won(price)}에 예약하기`,
    chooseDays: '날을 고르고 예약하기',
    reserveFor: (price: number) => `${won(price)}에 예약하기`,
    reserving: (name: string) => `${withParticle(name, '을')} 예약했어요. 물건을 확인하고 있어요.`,
    deposit: (amount: string) =>
      `보증금 ${amount}을 결제할 때 함께 잡아 둬요. 돌려준 뒤 모두 풀려요. 다만 주인이 이유를 적고 일부나 전부를 받을 수 있어요.`,
    lateFee: (amount: string) =>
      `돌려주는 날을 넘기면 주인이 확인한 뒤 하루에 ${amount}씩 보증금에서 받을 수 있어요. 보증금보다 많이 내지는 않아요.`,
    howItGoes:
      '예약한 뒤 제때 결제하고, 주인에게서 물건을 받아요. 받기 전까지는 언제든 취소하고 돈을 돌려받을 수 있어요.',
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
    lentUntil: (day: string) => `지금 이웃이 쓰고 있어요. ${day} 다음 날부터 예약할 수 있어요.`,
    lentLate: (day: string) => `이웃이 ${day}까지 돌려주기로 했는데 아직 쓰고 있어요. 내일부터 예약할 수 있어요.`,
    keeping: (day: string) => `${day}까지 빌리셨어요. 그다음 날부터 더 빌려요.`,
    keepingHint: '결제하고 주인이 이어서 빌려주면 더 쓸 수 있어요. 대여 기간은 지금 빌린 날까지 합쳐서 계산해요.',
    othersFirst: '기다리는 이웃이 있어서 더 빌릴 수 없어요. 빌린 날까지만 쓰고 돌려주세요.',
    gone: '마켓에서 내려간 물건이에요.',
    others: '다른 물건 보기',
    reviews: '이 물건의 후기',
    noReviews: '아직 후기가 없어요. 빌려 쓴 사람만 후기를 남길 수 있어요.',
    moreReviews: '후기 더 보기',
    somebody: '이웃',
  },
  en: {
    pictures: 'Pictures',
    pictureNumber: (number: number) => `Picture ${number}`,
    thing: 'Thing',
    back: 'Market',
    perRental: 'for one rental',
    days: 'Which days',
    daysHint: 'Choose days to reserve only those. Without days, you keep it until you give it back.',
    daysNeeded: 'This thing is rented for days that you choose.',
    daysAmong: 'Neighbours have reserved some days. Choose yours.',
    daysFrom: (least: number) => `The owner rents it for at least ${least} days.`,
    daysFromTo: (least: number, most: number) =>
      least === most
        ? `The owner rents it for ${least} ${least === 1 ? 'day' : 'days'} at a time.`
        : `The owner rents it for ${least} to ${most} days.`,
    from: 'From',
    to: 'Until',
    taken: 'Not available:',
    daysBetween: (count: number) =>
      `The ${count === 1 ? 'day' : `${count} days`} before and after another rental stay free.`,
    daysTaken: 'Some of these days are taken, or too near to another rental.',
    daysBlocked: 'The owner does not rent it on some of these days.',
    daysAfterReturn: (count: number, free: string) =>
      `The owner needs ${count === 1 ? 'a day' : `${count} days`} after it came back. Choose days from ${free} on.`,
    daysReach: 'Choose days from today on, within a year.',
    daysLength: (count: number) => (count === 1 ? 'You chose one day.' : `These are ${count} days in all.`),
    reserveDaysFor: (count: number, price: number) =>
      `Reserve ${count} ${count === 1 ? 'day' : 'days'} for ${won(price)}`,
    chooseDays: 'Choose days and reserve',
    reserveFor: (price: number) => `Reserve for ${won(price)}`,
    reserving: (name: string) => `You have reserved ${name}. We are checking whether it is free.`,
    deposit: (amount: string) =>
      `A deposit of ${amount} is reserved with the payment. After the return all of it is free, unless the owner keeps some and says why.`,
    lateFee: (amount: string) =>
      `Each day after your last day costs ${amount}, out of the deposit at most, and only if the owner confirms it.`,
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
    lentUntil: (day: string) => `A neighbour is using it until ${day}. You can reserve days after that.`,
    lentLate: (day: string) =>
      `A neighbour was to bring it back by ${day} and still has it. You can reserve days from tomorrow on.`,
    keeping: (day: string) => `You have it until ${day}. What you reserve now begins on the day after.`,
    keepingHint:
      'Once it is paid, the owner can let you keep it. Its days count together with those that you have it for.',
    othersFirst: 'A neighbour waits for it, so you cannot keep it longer. Please give it back by your last day.',
    gone: 'This thing has left the market.',
    others: 'See other things',
    reviews: 'Reviews of this thing',
    noReviews: 'No reviews yet. Only those who have rented it can write one.',
    moreReviews: 'Show more reviews',
    somebody: 'A neighbour',
  },
});
