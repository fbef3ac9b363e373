import { withParticle } from '@gdmarket/korean';
import { inLanguages } from '../../messages/in-languages.ts';

/** Handing over and taking back. */
export const handOverText = inLanguages({
  ko: {
    lend: '건네주기',
    return: '돌려받기',
    pictures: '사진',
    condition: '물건 상태',
    lent: (name: string) => `${withParticle(name, '을')} 건네줬어요.`,
    returned: (name: string) => `${withParticle(name, '을')} 돌려받았어요.`,
    notPaid: '아직 결제되지 않아서 건네줄 수 없어요. 결제되면 다시 눌러 주세요.',
    notPaidUntil: (moment: string) => `아직 결제되지 않아서 건네줄 수 없어요. ${moment}까지 결제되면 다시 눌러 주세요.`,
    lapsed: '결제 승인이 만료되어 건네주지 않았어요. 빠져나간 돈은 없어요. 다시 결제되면 다시 눌러 주세요.',
    lapsedUntil: (moment: string) =>
      `결제 승인이 만료되어 건네주지 않았어요. 빠져나간 돈은 없어요. ${moment}까지 다시 결제되면 다시 눌러 주세요.`,
    paymentAway: '결제 서비스에서 답이 없어서 아직 건네주지 않았어요. 다시 눌러도 두 번 빠져나가지 않아요.',
    notHeld: '그사이 예약이 풀려서 건네줄 수 없어요.',
    notLent: '이 예약으로 빌려준 물건이 아니라서 돌려받을 수 없어요.',
  },
  en: {
    lend: 'Hand it over',
    return: 'Take it back',
    pictures: 'Pictures',
    condition: 'Its condition',
    lent: (name: string) => `${name} is handed over.`,
    returned: (name: string) => `${name} is back with you.`,
    notPaid: 'It cannot be handed over: it has not been paid yet. Try again once it is paid.',
    notPaidUntil: (moment: string) =>
      `It cannot be handed over: it has not been paid yet. The renter has until ${moment}; try again then.`,
    lapsed:
      'It is not handed over: its payment has lapsed, and nothing was taken. The renter is asked to pay again; try again then.',
    lapsedUntil: (moment: string) =>
      `It is not handed over: its payment has lapsed, and nothing was taken. The renter has until ${moment} to pay again; try again then.`,
    paymentAway: 'Payment did not answer, so it is not handed over yet. Trying again charges nothing twice.',
    notHeld: 'It cannot be handed over: the reservation has ended meanwhile.',
    notLent: 'It cannot be taken back: it is not lent for this reservation.',
  },
});

/** Letting a renter keep a thing. */
export const extendText = inLanguages({
  ko: {
    extend: (day: string) => `${day}까지 이어서 빌려주기`,
    extended: (name: string) => `${withParticle(name, '을')} 이어서 빌려줬어요.`,
    onlyBack:
      '먼저 빌린 것은 돌려받은 것으로 적혔지만, 이어지는 날로는 아직 건네주지 않았어요. ‘건네주기’를 누르면 이어져요.',
  },
  en: {
    extend: (day: string) => `Extend until ${day}`,
    extended: (name: string) => `${name} stays with its renter.`,
    onlyBack:
      'The first rental counts as returned, but the thing is not handed over for the days that follow yet. “Hand it over” does that.',
  },
});

/** Turning a renter down. */
export const turnDownText = inLanguages({
  ko: {
    turnDown: '예약 거절',
    somebody: '이웃',
    title: (who: string) => `${who}님의 예약을 거절할까요?`,
    paidSays: '결제한 돈은 이웃에게 돌아가요.',
    says: '물건은 다른 이웃이 빌릴 수 있게 돼요.',
    reason: '거절하는 이유',
    reasonHint: '예약한 이웃에게 그대로 보여요.',
    done: '예약을 거절했어요.',
    asked: '거절 요청을 받았어요. 결제 서비스의 답을 기다리고 있어요.',
  },
  en: {
    turnDown: 'Turn down',
    somebody: 'a neighbour',
    title: (who: string) => `Turn down the reservation by ${who}?`,
    paidSays: 'What they paid goes back to them.',
    says: 'Others can rent the thing.',
    reason: 'Why you turn it down',
    reasonHint: 'Your neighbour reads these words.',
    done: 'The reservation is turned down.',
    asked: 'Your wish is noted. It is decided once payment answers.',
  },
});

/** Keeping of a deposit. */
export const keepDepositText = inLanguages({
  ko: {
    open: '확인할 보증금',
    numbered: (reservationNo: number) => `예약 ${reservationNo}번`,
    keep: '보증금에서 받기',
    title: '보증금에서 얼마를 받을까요?',
    says: '한 번만 정할 수 있어요. 나머지는 바로 풀려요.',
    amount: (most: string) => `받을 금액 (최대 ${most})`,
    late: (days: number) => `${days}일 늦음`,
    lateSays: '늦게 돌아와서 정해 둔 연체료를 적어 두었어요. 그대로 받거나 바꾸거나, 닫고 받지 않아도 돼요.',
    reason: '받는 이유',
    reasonHint: '빌렸던 이웃에게 그대로 보여요.',
    done: '보증금을 정산했어요.',
  },
  en: {
    open: 'Deposits to look at',
    numbered: (reservationNo: number) => `Reservation ${reservationNo}`,
    keep: 'Keep some of the deposit',
    title: 'How much of the deposit do you keep?',
    says: 'You decide this once. The rest is free at once.',
    amount: (most: string) => `Amount to keep (at most ${most})`,
    late: (days: number) => `${days === 1 ? 'A day' : `${days} days`} late`,
    lateSays: 'It came back late, so the fee is filled in. Keep it, change it, or close this to waive it.',
    reason: 'Why you keep it',
    reasonHint: 'Your neighbour reads these words.',
    done: 'The deposit is settled.',
  },
});

/** Changing and deleting a thing. */
export const changeText = inLanguages({
  ko: {
    change: '바꾸기',
    changeTitle: '물건 정보 바꾸기',
    save: '저장',
    changed: '바꿨어요.',
    delete: '내리기',
    deleteTitle: (name: string) => `${withParticle(name, '을')} 마켓에서 내릴까요?`,
    deleteSays: '이웃에게 더는 보이지 않아요. 되돌릴 수 없지만, 언제든 새로 올릴 수 있어요.',
    deleted: (name: string) => `${withParticle(name, '을')} 내렸어요.`,
  },
  en: {
    change: 'Change',
    changeTitle: 'Change this thing',
    save: 'Save',
    changed: 'It is changed.',
    delete: 'Delete',
    deleteTitle: (name: string) => `Delete ${name}?`,
    deleteSays: 'Neighbours do not see it any more. This cannot be undone, but you can list it anew.',
    deleted: (name: string) => `${name} is deleted.`,
  },
});
