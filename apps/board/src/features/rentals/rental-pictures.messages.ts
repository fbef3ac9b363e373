import { inLanguages } from '../../messages/in-languages.ts';

/** The pictures of a thing's condition. */
export const rentalPicturesText = inLanguages({
  ko: {
    title: '물건 상태',
    titleOf: (name: string) => `${name} 상태`,
    back: '내 물건',
    says: '빌리는 사람과 주인, 운영자만 볼 수 있고, 올린 사진은 지울 수 없어요. 270일이 지나면 사라져요.',
    HandOver: '건네줄 때',
    Return: '돌려줄 때',
    addHandOver: '건네줄 때 사진 올리기',
    addReturn: '돌려줄 때 사진 올리기',
    nobody: '로그인하면 물건 상태 사진을 볼 수 있어요.',
    owner: '주인',
    renter: '빌리는 사람',
    none: '아직 사진이 없어요.',
    shows: (moment: string, side: string, place: number) => `${moment}, ${side} 사진 ${place}`,
  },
  en: {
    title: 'Its condition',
    titleOf: (name: string) => `Condition of ${name}`,
    back: 'My things',
    says: 'Only the renter, the owner and operators see these pictures. Nobody can remove one; they go after 270 days.',
    HandOver: 'At the hand-over',
    Return: 'At the return',
    addHandOver: 'Add pictures of the hand-over',
    addReturn: 'Add pictures of the return',
    nobody: 'Sign in to see pictures of its condition.',
    owner: 'Owner',
    renter: 'Renter',
    none: 'There are no pictures yet.',
    shows: (moment: string, side: string, place: number) => `${moment}, by the ${side.toLowerCase()}, picture ${place}`,
  },
});
