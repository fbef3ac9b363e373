import { inLanguages } from '../../messages/in-languages.ts';
import { withParticle } from '../../messages/particles.ts';

/** What the form of a thing says. */
export const thingFormText = inLanguages({
  ko: {
    title: '물건 올리기',
    name: '이름',
    nameHint: '이웃이 찾기 쉬운 이름이면 돼요. 예: 4인용 텐트',
    price: '한 번 빌려주는 값 (원)',
    priceHint: '0 이상의 숫자로 적어 주세요. 예: 12000',
    priceIs: (price: string) => `${price}에 빌려줘요.`,
    list: '올리기',
    signInToList: '로그인하고 올리기',
    listed: (name: string) => `${withParticle(name, '을')} 올렸어요.`,
    howItGoes: '이웃이 예약하고 결제하면 물건을 건네주세요. 예약되기 전에는 언제든 바꾸거나 내릴 수 있어요.',
    withoutAccount: '로그인하지 않고 올린 물건은 주인이 없어요. 이 브라우저가 기억하지만, 누구나 바꿀 수 있어요.',
  },
  en: {
    title: 'List a thing',
    name: 'Name',
    nameHint: 'A name that neighbours find easily, such as: tent for four',
    price: 'Price of one rental (₩)',
    priceHint: 'A whole number from 0, such as: 12000',
    priceIs: (price: string) => `One rental costs ${price}.`,
    list: 'List it',
    signInToList: 'Sign in to list it',
    listed: (name: string) => `${name} is on the market.`,
    howItGoes:
      'Once a neighbour has reserved and paid, hand it over. Until it is reserved, you can change or delete it.',
    withoutAccount:
      'A thing listed without an account has no owner. This browser remembers it, but anybody can change it.',
  },
});
