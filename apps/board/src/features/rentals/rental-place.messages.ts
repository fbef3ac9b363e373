import { inLanguages } from '../../messages/in-languages.ts';

/** What a rental says of the place of its thing. */
export const placeText = inLanguages({
  ko: {
    where: '물건이 있는 곳:',
    exact: '정확한 위치예요. 돌려주면 더는 보이지 않아요.',
    about: '대략의 위치예요. 자세한 곳은 주인과 이야기해 주세요.',
  },
  en: {
    where: 'Where it is:',
    exact: 'This is exact. It is no longer shown once the thing is returned.',
    about: 'This is about where it is. Agree with the owner on the rest.',
  },
});
