import { inLanguages } from '../../messages/in-languages.ts';

/** What happens with a thing now, for its owner. */
export const stageText = inLanguages({
  ko: {
    somebody: '이웃',
    free: '빌릴 이웃을 기다리고 있어요.',
    asking: (who: string) => `${who}님의 예약을 확인하고 있어요…`,
    'to-pay': (who: string) => `${who}님이 예약했어요. 결제를 기다리고 있어요.`,
    lapsed: (who: string) => `${who}님의 결제 승인이 만료되어 다시 결제를 기다리고 있어요. 아직 건네지 마세요.`,
    paid: (who: string) => `${who}님이 결제했어요. 만나서 물건을 건네주세요.`,
    cancelling: (who: string) => `${who}님의 예약을 취소하는 중이에요. 결제 서비스의 답을 기다리고 있어요.`,
    lent: (who: string) => `${who}님이 쓰고 있어요. 돌려받으면 ‘돌려받기’를 눌러 주세요.`,
    returned: (who: string) => `돌려받았어요. ${who}님의 후기를 기다려요. 그동안 다른 이웃도 빌릴 수 있어요.`,
    days: (days: string) => `빌리는 날: ${days}`,
    dueOn: (day: string) => `${day}까지 돌려받기로 했어요.`,
    overdueSince: (day: string) => `${day}까지 돌려받기로 했는데 아직이에요.`,
    lateFee: (days: number, due: string) => `${days}일 늦었어요. 오늘 돌려받으면 연체료로 ${due}을 받을 수 있어요.`,
    keeps: (who: string, day: string) => `${who}님이 ${day}까지 더 쓰고 싶어 해요. 그 대여료도 결제했어요.`,
    mayKeep: (who: string, day: string) => `${who}님이 ${day}까지 더 쓰고 싶어 해요. 아직 결제하지 않았어요.`,
    payBy: (moment: string) => `${moment}까지 결제하지 않으면 예약이 풀려요.`,
  },
  en: {
    somebody: 'A neighbour',
    free: 'Waiting for a neighbour who wants it.',
    asking: (who: string) => `A reservation by ${who} is being confirmed…`,
    'to-pay': (who: string) => `${who} has reserved it and still has to pay.`,
    lapsed: (who: string) => `The payment by ${who} has lapsed. Do not hand it over before it is paid again.`,
    paid: (who: string) => `${who} has paid. Meet, and hand it over.`,
    cancelling: (who: string) => `The reservation by ${who} is being cancelled. Payment has still to answer.`,
    lent: (who: string) => `${who} has it. Once it is back, press “Take it back”.`,
    returned: (who: string) => `It is back. ${who} may review it; meanwhile others can rent it.`,
    days: (days: string) => `Days: ${days}`,
    dueOn: (day: string) => `It has to be back by ${day}.`,
    overdueSince: (day: string) => `It had to be back by ${day}.`,
    lateFee: (days: number, due: string) =>
      `${days === 1 ? 'A day' : `${days} days`} late: if it comes back today, you may keep ${due} of the deposit.`,
    keeps: (who: string, day: string) => `${who} wants to keep it until ${day}, and has paid for that.`,
    mayKeep: (who: string, day: string) => `${who} wants to keep it until ${day}, and has not paid for that yet.`,
    payBy: (moment: string) => `The reservation ends if it is not paid by ${moment}.`,
  },
});
