import { inLanguages } from '../../messages/in-languages.ts';

export const waitingText = inLanguages({
  ko: {
    tellMe: '비면 알림 받기',
    tellMeOf: (days: string) => `비면 알림 받기: ${days}`,
    place: (place: number) =>
      place === 1
        ? '비면 가장 먼저 알려 드려요.'
        : `앞에 ${place - 1}명이 먼저 기다리고 있어요. 차례가 되면 알려 드려요.`,
    yourTurn: (moment: string) => `${moment}까지 나만 예약할 수 있어요.`,
    ofDays: (sentence: string, days: string) => `${sentence} 기다린 날: ${days}`,
    left: '예약까지 남은 시간',
    over: '내 차례가 끝났어요.',
    signIn: '로그인하고 비면 알림 받기',
    stop: '그만 기다리기',
    decline: '다음 사람에게 넘기기',
    waiting: '비면 알림으로 알려 드릴게요.',
    stopped: '이제 기다리지 않아요.',
  },
  en: {
    tellMe: 'Tell me when it is free',
    tellMeOf: (days: string) => `Tell me when it is free: ${days}`,
    place: (place: number) =>
      place === 1
        ? 'You are told first when it is free.'
        : `${place - 1} ${place === 2 ? 'neighbour waits' : 'neighbours wait'} before you. You are told when it is your turn.`,
    yourTurn: (moment: string) => `Only you can reserve it until ${moment}.`,
    ofDays: (sentence: string, days: string) => `${sentence} You wait for ${days}.`,
    left: 'Time left to reserve',
    over: 'Your turn is over.',
    signIn: 'Sign in to be told when it is free',
    stop: 'Stop waiting',
    decline: 'Leave it to the next neighbour',
    waiting: 'You will get a notice when it is free.',
    stopped: 'You do not wait any more.',
  },
});
