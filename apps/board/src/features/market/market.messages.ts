import { numberOf } from '../../messages/formats.ts';
import { inLanguages } from '../../messages/in-languages.ts';

export const marketText = inLanguages({
  ko: {
    title: '가까운 이웃의 물건, 필요한 만큼만',
    tab: '마켓',
    search: '물건 이름으로 찾기',
    onlyFree: '대여 가능만',
    near: '내 근처',
    searched: (found: number, among: number) =>
      `지금까지 불러온 ${numberOf(among)}개 가운데 ${numberOf(found)}개를 찾았어요.`,
    searchFurther: '더 찾아보기',
    more: '더 보기',
    nothing: '아직 나온 물건이 없어요. 첫 물건을 기다리고 있어요.',
    nothingFree: '지금 빌릴 수 있는 물건이 없어요. 곧 돌아올 물건도 둘러보세요.',
    notFound: (word: string) => `‘${word}’ 이름의 물건을 찾지 못했어요.`,
    all: '모든 물건 보기',
  },
  en: {
    title: 'Rent it from a neighbour, only while you need it',
    tab: 'Market',
    search: 'Search by name',
    onlyFree: 'Only what is free',
    near: 'Near me',
    searched: (found: number, among: number) =>
      `Found ${numberOf(found)} of the ${numberOf(among)} things loaded so far.`,
    searchFurther: 'Search further',
    more: 'Show more',
    nothing: 'Nothing is listed yet. The market is waiting for its first thing.',
    nothingFree: 'Nothing is free right now. Have a look at what comes back soon.',
    notFound: (word: string) => `Nothing is called “${word}”.`,
    all: 'Show everything',
  },
});
