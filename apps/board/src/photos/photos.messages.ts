import { inLanguages } from '../messages/in-languages.ts';

/** Photos that somebody adds, and what comes of them. */
export const photosText = inLanguages({
  ko: {
    add: '사진 올리기',
    hint: '찍은 곳과 카메라 정보는 이 기기에서 지운 뒤에 보내요.',
    sending: (name: string) => `${name} 보내는 중`,
    onItsWay: '보내고 있어요.',
    lookedAt: '마켓이 사진을 살펴보고 있어요.',
    notUploaded: '사진을 보내지 못했어요. 다시 올려 주세요.',
    understood: '알겠어요',
  },
  en: {
    add: 'Add pictures',
    hint: 'This device removes where and with which camera they were taken before it sends them.',
    sending: (name: string) => `Sending ${name}`,
    onItsWay: 'It is on its way.',
    lookedAt: 'The market is checking it.',
    notUploaded: 'It could not be sent. Please add it again.',
    understood: 'All right',
  },
});
