import { inLanguages } from '../../messages/in-languages.ts';

/** What the form says of a thing's place. */
export const placeFieldText = inLanguages({
  ko: {
    place: '물건이 있는 곳 (선택)',
    notSaid: '말하지 않기',
    asBefore: '그대로 두기',
    takeAway: '위치 지우기',
    here: '지금 있는 곳',
    useHere: '지금 있는 곳으로',
    hint: '위치를 알려주면 이웃이 근처에서 찾을 수 있어요.',
    exactHint: '이웃에게는 150m 칸으로 뭉뚱그려 보여요. 정확한 위치는 결제한 사람에게만 돌려받을 때까지 보여요.',
    dongHint: '이웃에게도, 결제한 사람에게도 동네까지만 보여요.',
  },
  en: {
    place: 'Where it is (optional)',
    notSaid: 'Do not say',
    asBefore: 'Leave it as it is',
    takeAway: 'Take the place away',
    here: 'Where I am now',
    useHere: 'Use where I am now',
    hint: 'With a place, neighbours find it near them.',
    exactHint:
      'Neighbours see only a square of 150 m. Only those who have paid see exactly where it is, until it is returned.',
    dongHint: 'Everybody sees the neighbourhood only, even those who have paid.',
  },
});
