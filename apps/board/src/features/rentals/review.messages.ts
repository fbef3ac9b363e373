import { inLanguages } from '../../messages/in-languages.ts';

export const reviewText = inLanguages({
  ko: {
    title: '어땠나요?',
    score: '별점',
    stars: (score: number) => `${score}점`,
    comment: '한마디 (선택)',
    commentHint: '500자까지 쓸 수 있어요. 모두가 볼 수 있어요.',
    send: '후기 남기기',
    sent: '후기를 남겼어요. 고마워요!',
    leaves: '후기를 남기면 이 물건은 마켓에서 내려가요. 주인이 다시 올릴 수 있어요.',
  },
  en: {
    title: 'How was it?',
    score: 'Score',
    stars: (score: number) => (score === 1 ? '1 star' : `${score} stars`),
    comment: 'A word (if you like)',
    commentHint: 'Up to 500 characters, for all to read.',
    send: 'Send the review',
    sent: 'Your review is there. Thank you!',
    leaves: 'With its review, the thing leaves the market. Its owner can list it again.',
  },
});
