import { setTimeout } from 'node:timers/promises';
import { type Answer, type RequestOptions, sendOnce } from '#support/http-client.ts';

const MOST_REPEATS = 5;

/**
 * Sends a request, and sends it again when the answer says after how many seconds: 503, or a conflict that passes.
 * Writes what was answered before, and gives the last answer.
 */
export async function askPatiently(
  method: string,
  path: string,
  options: RequestOptions,
  write: (answer: Answer, retryAfter: string) => void,
): Promise<Answer> {
  for (let repeats = 0; ; repeats += 1) {
    const answer = await sendOnce(method, path, options);
    const retryAfter = answer.headers.get('retry-after');
    if (answer.status < 400 || retryAfter === null || repeats === MOST_REPEATS) return answer;
    write(answer, retryAfter);
    await setTimeout(Number(retryAfter) * 1_000);
  }
}
