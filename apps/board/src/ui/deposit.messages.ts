import { inLanguages } from '../messages/in-languages.ts';

/**
 * What has become of a deposit, for its renter; what its owner reads otherwise ends with `Yours`. `rest`: undefined when all of it
 * was kept.
 */
export const depositText = inLanguages({
  ko: {
    held: (amount: string) => `보증금 ${amount}은 잡아 두기만 했고, 아직 빠져나가지 않았어요.`,
    keepable: (amount: string, until: string) =>
      `보증금 ${amount}은 주인이 ${until}까지 확인해요. 그때까지 받지 않으면 모두 풀려요.`,
    keepableYours: (amount: string, until: string) =>
      `보증금 ${amount}은 ${until}까지 일부나 전부를 받을 수 있어요. 그때까지 받지 않으면 모두 풀려요.`,
    late: (days: number, due: string) => `${days}일 늦게 돌려주었어요. 주인이 확인하면 연체료로 ${due}을 내요.`,
    lateYours: (days: number, due: string) => `${days}일 늦게 돌아왔어요. 연체료로 ${due}을 받을 수 있어요.`,
    kept: (kept: string, amount: string, rest: string | undefined) =>
      rest === undefined
        ? `주인이 보증금 ${amount}을 모두 받았어요.`
        : `주인이 보증금 ${amount} 가운데 ${kept}을 받았고, 나머지 ${rest}은 풀렸어요.`,
    keptYours: (kept: string, amount: string, rest: string | undefined) =>
      rest === undefined
        ? `보증금 ${amount}을 모두 받았어요.`
        : `보증금 ${amount} 가운데 ${kept}을 받았고, 나머지 ${rest}은 풀렸어요.`,
    reason: (reason: string) => `이유: “${reason}”`,
    released: (amount: string) => `보증금 ${amount}은 풀렸어요.`,
    lapsed: (amount: string) => `보증금 ${amount}은 기한이 지나 풀렸어요. 주인이 받지 못했어요.`,
    lapsedYours: (amount: string) => `보증금 ${amount}은 기한이 지나 풀렸어요. 더는 받을 수 없어요.`,
  },
  en: {
    held: (amount: string) => `The deposit of ${amount} is only reserved, and not taken.`,
    keepable: (amount: string, until: string) =>
      `The deposit of ${amount} is free again at ${until}, unless the owner keeps some of it before.`,
    keepableYours: (amount: string, until: string) =>
      `You can keep some or all of the deposit of ${amount} until ${until}. After that it is free again.`,
    late: (days: number, due: string) =>
      `It came back ${days === 1 ? 'a day' : `${days} days`} late, which costs ${due} if the owner confirms it.`,
    lateYours: (days: number, due: string) =>
      `It came back ${days === 1 ? 'a day' : `${days} days`} late, which costs its renter ${due} if you confirm it.`,
    kept: (kept: string, amount: string, rest: string | undefined) =>
      rest === undefined
        ? `The owner kept the whole deposit of ${amount}.`
        : `The owner kept ${kept} of the deposit of ${amount}. The other ${rest} is free again.`,
    keptYours: (kept: string, amount: string, rest: string | undefined) =>
      rest === undefined
        ? `You kept the whole deposit of ${amount}.`
        : `You kept ${kept} of the deposit of ${amount}. The other ${rest} is free again.`,
    reason: (reason: string) => `Why: “${reason}”`,
    released: (amount: string) => `The deposit of ${amount} is free again.`,
    lapsed: (amount: string) =>
      `The deposit of ${amount} had lapsed before the owner could keep any. It is free again.`,
    lapsedYours: (amount: string) => `The deposit of ${amount} had lapsed before you could keep any. It is free again.`,
  },
});
