import { inLanguages } from '../messages/in-languages.ts';

/** What the board says while it asks the browser where it is. */
export const whereaboutsText = inLanguages({
  ko: {
    looking: '위치를 확인하는 중…',
    refused: '브라우저가 위치를 알려주지 않았어요. 주소창의 위치 권한을 허용하거나 동네를 골라 주세요.',
    unknown: '지금 위치를 찾지 못했어요. 잠시 뒤에 다시 하거나 동네를 골라 주세요.',
  },
  en: {
    looking: 'Looking where you are…',
    refused: 'The browser did not say where you are. Allow it beside the address, or choose a neighbourhood.',
    unknown: 'Your place was not found. Try again in a moment, or choose a neighbourhood.',
  },
});
