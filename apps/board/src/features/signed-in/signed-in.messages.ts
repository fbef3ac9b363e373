import { inLanguages } from '../../messages/in-languages.ts';

export const signedInText = inLanguages({
  ko: {
    title: '로그인',
    working: '로그인하는 중이에요…',
    failed: '로그인을 마치지 못했어요. 다시 로그인해 주세요.',
  },
  en: {
    title: 'Signing in',
    working: 'Signing you in…',
    failed: 'Signing in was not finished. Please sign in again.',
  },
});
