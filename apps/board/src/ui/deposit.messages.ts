import { inLanguages } from '../messages/in-languages.ts';

/** What has become of a deposit. `reason`: null once it is forgotten. */
export const depositText = inLanguages({
  ko: {
    held: (amount: string) => `보증금 ${amount}은 잡아 두기만 했어요.`,
    keepable: (amount: string, until: string) =>
      `보증금 ${amount}: 주인이 ${until}까지 확인하고, 아무 말 없으면 풀려요.`,
    late: (days: number, due: string) => `${days}일 늦게 돌아왔어요. 주인이 확인하면 연체료로 ${due}을 받아요.`,
    kept: (kept: string, amount: string, reason: string | null) =>
      `보증금 ${amount} 중 ${kept}을 주인이 받았어요${reason === null ? '.' : `: “${reason}”`}`,
    released: (amount: string) => `보증금 ${amount}은 풀렸어요.`,
    lapsed: (amount: string) => `보증금 ${amount}은 기한이 지나 풀렸어요. 주인이 받지 못했어요.`,
  },
  en: {
    held: (amount: string) => `The deposit of ${amount} is only reserved.`,
    keepable: (amount: string, until: string) =>
      `The deposit of ${amount} is free again at ${until}, unless the owner keeps some of it before.`,
    late: (days: number, due: string) =>
      `It came back ${days === 1 ? 'a day' : `${days} days`} late, which costs ${due} if the owner confirms it.`,
    kept: (kept: string, amount: string, reason: string | null) =>
      `The owner kept ${kept} of the deposit of ${amount}${reason === null ? '.' : `: “${reason}”`}`,
    released: (amount: string) => `The deposit of ${amount} is free again.`,
    lapsed: (amount: string) =>
      `The deposit of ${amount} had lapsed before the owner could keep any. It is free again.`,
  },
});
