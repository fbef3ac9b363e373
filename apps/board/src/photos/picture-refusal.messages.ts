import { inLanguages } from '../messages/in-languages.ts';

/** Why a photo was refused. */
export const reasonText = inLanguages({
  ko: {
    'not-a-picture': '사진으로 읽을 수 없는 파일이에요. JPEG, PNG, WebP 사진을 올려 주세요.',
    'too-large': '사진이 너무 커요. 더 작은 사진을 올려 주세요.',
    place: '사진에 찍은 곳이 들어 있어서 받지 않았어요. 위치 정보를 지운 뒤 다시 올려 주세요.',
    camera: '사진에 카메라 정보가 들어 있어서 받지 않았어요. 정보를 지운 뒤 다시 올려 주세요.',
    metadata: '사진에 다른 정보가 함께 들어 있어서 받지 않았어요. 정보를 지운 뒤 다시 올려 주세요.',
    'too-many': '사진이 이미 여덟 장이라 받지 않았어요.',
  },
  en: {
    'not-a-picture': 'This file cannot be read as a picture. Please add a JPEG, PNG or WebP.',
    'too-large': 'The picture is too large. Please add a smaller one.',
    place: 'It was refused because it says where it was taken. Remove its location, then add it again.',
    camera: 'It was refused because it says with which camera it was taken. Remove that, then add it again.',
    metadata: 'It was refused because something else is hidden in the file. Remove that, then add it again.',
    'too-many': 'It was refused because there are eight pictures already.',
  },
});
