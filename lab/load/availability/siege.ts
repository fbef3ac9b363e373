import { registerItem } from '@gdmarket/client';
import { recordedMarket } from '#lab/recorded-market.ts';
import type { Answered } from './availability.ts';

/** One client after another registers items without a pause until the signal. Returns every answer. */
export async function siege(clients: number, signal: AbortSignal): Promise<readonly Answered[]> {
  const answers: Answered[] = [];
  const market = recordedMarket('siege', () => undefined);
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (!signal.aborted) {
        const startedAt = Date.now();
        const answer = await registerItem(market, { itemName: 'Camera', itemPrice: 100 }).catch(() => undefined);
        answers.push({ startedAt, answeredAt: Date.now(), status: answer?.status ?? 0 });
      }
    }),
  );
  return answers;
}
